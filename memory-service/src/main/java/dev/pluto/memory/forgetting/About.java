package dev.pluto.memory.forgetting;

import dev.pluto.language.TextPattern;
import dev.pluto.language.words.Accents;
import dev.pluto.memory.fact.ToldFact;
import dev.pluto.memory.forgetting.SubjectWords.Kind;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * What is about a subject: it is mentioned, by the person's own name for it or by another that they told, or a fact that was read from it is about
 * it, as "she kept the dog" is when "my ex" was spoken of before.
 */
final class About {
    private static final Pattern SPACES = TextPattern.of("\\s+");

    private final List<Mention> mentions;

    private About(List<Mention> mentions) {
        this.mentions = List.copyOf(mentions);
    }

    /** @param told all facts of the person: they say which name is whose */
    static About of(Subject subject, List<ToldFact> told) {
        List<Mention> mentions = new ArrayList<>();
        mentions.add(new Mention(subject));
        Names names = Names.of(told);
        List<String> called = subject.words();
        if (subject.isName()) {
            names.ownerOf(String.join(" ", called)).ifPresent(owner -> add(owner, mentions));
        } else if (subject.owner() == null) {
            names.namesOf(mentions.get(0))
                    .forEach(name -> mentions.add(new Mention(Subject.named(List.of(SPACES.split(name))))));
        }
        return new About(mentions);
    }

    private static void add(String owner, List<Mention> mentions) {
        Subject.of(owner).map(Mention::new).ifPresent(mentions::add);
    }

    boolean isIn(String text) {
        Wording wording = Wording.of(text);
        return mentions.stream().anyMatch(mention -> mention.isIn(wording));
    }

    boolean isOf(ToldFact fact) {
        return isIn(capitals(fact.owner())) || isInTold(fact.sentence());
    }

    /** @param sentence in the second person */
    boolean isInTold(String sentence) {
        return isIn(asTold(sentence));
    }

    private static String capitals(String owner) {
        return owner.startsWith("my ") ? owner : owner.substring(0, 1).toUpperCase(Locale.ROOT) + owner.substring(1);
    }

    /** Facts are told in the second person: "your" is the person's own. */
    private static String asTold(String sentence) {
        return Arrays.stream(SPACES.split(sentence))
                .map(word ->
                        SubjectWords.get().is(Kind.YOURS, Accents.without(word.toLowerCase(Locale.ROOT))) ? "my" : word)
                .collect(Collectors.joining(" "));
    }

    /** Who is called what, as far as facts tell it now. */
    private record Names(Map<String, Set<String>> byOwner, Map<String, Set<String>> byName) {

        static Names of(List<ToldFact> told) {
            Map<String, Set<String>> byOwner = new HashMap<>();
            Map<String, Set<String>> byName = new HashMap<>();
            for (ToldFact fact : told) {
                String name = fact.name();
                if (name != null && fact.isOpen() && !name.isBlank()) {
                    String plain =
                            Accents.without(name.toLowerCase(Locale.ROOT)).strip();
                    byOwner.computeIfAbsent(fact.owner(), unused -> new HashSet<>())
                            .add(plain);
                    byName.computeIfAbsent(plain, unused -> new HashSet<>()).add(fact.owner());
                    byName.computeIfAbsent(first(plain), unused -> new HashSet<>())
                            .add(fact.owner());
                }
            }
            return new Names(byOwner, byName);
        }

        private static String first(String name) {
            return SPACES.split(name)[0];
        }

        /** Whose name it is, where it is nobody else's and they have no other. */
        Optional<String> ownerOf(String name) {
            Set<String> owners = byName.getOrDefault(name, Set.of());
            return owners.stream()
                    .filter(owner -> owners.size() == 1)
                    .filter(owner -> Objects.requireNonNull(byOwner.get(owner)).size() == 1)
                    .findFirst();
        }

        /** The names of whom is meant, where nobody else has them. */
        Set<String> namesOf(Mention meant) {
            Set<String> names = new HashSet<>();
            byOwner.forEach((owner, all) -> {
                if (meant.isAll(owner)) {
                    all.stream()
                            .flatMap(name -> Stream.of(name, first(name)))
                            .filter(name ->
                                    Objects.requireNonNull(byName.get(name)).size() == 1)
                            .forEach(names::add);
                }
            });
            return names;
        }
    }
}
