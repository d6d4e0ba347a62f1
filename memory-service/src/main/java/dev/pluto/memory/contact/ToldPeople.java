package dev.pluto.memory.contact;

import dev.pluto.language.TextPattern;
import dev.pluto.memory.fact.ToldFact;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Who is spoken of in what was told. */
final class ToldPeople {

    private static final String MINE = "my ";
    private static final String ME = "me";
    private static final Pattern SPACES = TextPattern.of("\\s+");
    private static final Pattern BETWEEN = TextPattern.of(" ?, ?(?:and |y )?| and | y | & ");
    private static final int LONGEST_NAME = 60;
    private static final int MOST_WORDS = 4;

    private ToldPeople() {}

    /** In the order in which they were first spoken of. @param told facts that are kept */
    static List<Told> of(List<ToldFact> told) {
        Map<String, List<ToldFact>> byOwner = new LinkedHashMap<>();
        for (ToldFact fact : told) {
            if (fact.isKept() && !fact.owner().equals(ME)) {
                byOwner.computeIfAbsent(fact.owner(), unused -> new ArrayList<>())
                        .add(fact);
            }
        }
        List<Told> related = new ArrayList<>();
        byOwner.forEach((owner, facts) -> related.addAll(related(owner, facts)));
        for (Told unnamed : related.stream().filter(one -> one.name() == null).toList()) {
            joinToOnly(related, unnamed);
        }
        keyByRelation(related);
        byOwner.forEach((owner, facts) -> {
            if (!owner.startsWith(MINE)) {
                join(related, Told.of(owner, displayed(owner, facts), null, facts));
            }
        });
        return related;
    }

    /** "My sister" is the one who is named, where only one of them is. */
    private static void joinToOnly(List<Told> people, Told unnamed) {
        List<Told> same = people.stream()
                .filter(one -> one.name() != null && Objects.equals(one.relation(), unnamed.relation()))
                .toList();
        if (same.size() == 1) {
            people.remove(unnamed);
            people.set(people.indexOf(same.get(0)), same.get(0).and(unnamed));
        }
    }

    /** The first of a relation is known by that alone, whatever they are called: what was tied to "my sister" stays tied to her. */
    private static void keyByRelation(List<Told> people) {
        Set<String> taken = new HashSet<>();
        for (int i = 0; i < people.size(); i++) {
            Told one = people.get(i);
            String relation = MINE + one.relation();
            if (taken.add(relation) && one.keys().get(0).startsWith(MINE)) {
                people.set(i, one.keyed(relation));
            }
        }
    }

    private static List<Told> related(String owner, List<ToldFact> facts) {
        if (!owner.startsWith(MINE) || !Relations.isPerson(owner.substring(MINE.length()))) {
            return List.of();
        }
        List<String> names = names(facts);
        String relation = unnamed(owner.substring(MINE.length()), names);
        return names.size() < 2
                ? List.of(Told.of(owner, names.isEmpty() ? null : names.get(0), relation, facts))
                : names.stream()
                        .map(name -> Told.of(name.toLowerCase(Locale.ROOT), name, relation, naming(facts)))
                        .toList();
    }

    /** One of several is known by their name as well: "clara sister" is a sister. */
    private static String unnamed(String relation, List<String> names) {
        Set<String> called = names.stream()
                .flatMap(name -> Stream.of(SPACES.split(name.toLowerCase(Locale.ROOT))))
                .collect(Collectors.toSet());
        String left = Stream.of(SPACES.split(relation))
                .filter(word -> !called.contains(word))
                .collect(Collectors.joining(" "));
        return left.isEmpty() ? relation : left;
    }

    private static List<ToldFact> naming(List<ToldFact> facts) {
        return facts.stream().filter(fact -> fact.name() != null).toList();
    }

    /** Who is called as somebody related is, is them. A name that two of them have says nothing. */
    private static void join(List<Told> people, Told named) {
        List<Told> same = people.stream()
                .filter(one -> one.relation() != null
                        && one.name() != null
                        && isCalled(one.name(), named.keys().get(0)))
                .toList();
        if (same.size() == 1) {
            people.set(people.indexOf(same.get(0)), same.get(0).and(named));
        } else if (isName(named.name())) {
            people.add(named);
        }
    }

    private static boolean isCalled(String name, String key) {
        String lower = name.toLowerCase(Locale.ROOT);
        return lower.equals(key) || lower.startsWith(key + " ");
    }

    /** What they are called now: "Anna and Clara" are two. */
    private static List<String> names(List<ToldFact> facts) {
        return facts.stream()
                .filter(ToldFact::isOpen)
                .map(ToldFact::name)
                .filter(ToldPeople::isName)
                .reduce((first, last) -> last)
                .map(name -> List.of(BETWEEN.split(name)))
                .filter(all -> all.stream().allMatch(ToldPeople::isName))
                .orElse(List.of());
    }

    private static boolean isName(@Nullable String name) {
        return name != null
                && name.length() <= LONGEST_NAME
                && !name.isEmpty()
                && Character.isUpperCase(name.charAt(0))
                && SPACES.split(name).length <= MOST_WORDS;
    }

    /** With the capitals it was written with. */
    private static String displayed(String owner, List<ToldFact> facts) {
        return facts.stream()
                .map(ToldFact::subject)
                .filter(subject -> subject.equalsIgnoreCase(owner))
                .findFirst()
                .orElse(owner);
    }
}
