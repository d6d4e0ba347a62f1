package dev.pluto.memory.fact;

import dev.pluto.memory.clause.Step;
import dev.pluto.memory.fact.Fact.Mode;
import dev.pluto.memory.spanish.Corrections;
import dev.pluto.memory.spanish.Question;
import dev.pluto.memory.spanish.Question.Wanted;
import dev.pluto.memory.spanish.Questions;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Answers questions in Spanish from what was told in Spanish: all words that were asked must have been told. */
final class SpanishAnswers {

    private static final double SURE = 0.9;
    private static final double FAIR = 0.75;
    private static final int MOST = 5;
    private static final String ALLERGY = "allergy";

    private final List<Fact> facts;
    private final Instant now;
    private final Corrections words = new Corrections();

    SpanishAnswers(List<Fact> facts, Instant now) {
        this.facts = facts;
        this.now = now;
    }

    /** @param before the question before, which "y mi hermano?" goes on from; null when there was none */
    Answer answer(String text, @Nullable String before) {
        Map<String, List<Step>> names = names();
        Questions questions = new Questions();
        Question alone = questions.of(text, names.keySet());
        Question earlier = before == null ? null : questions.of(before, names.keySet());
        Question asked = alone != null
                        && earlier != null
                        && alone.wanted() == Wanted.ANY
                        && alone.terms().isEmpty()
                ? earlier.of(alone.owner())
                : alone;
        if (asked == null || asked.owner() == null && asked.terms().isEmpty()) {
            return Answer.UNKNOWN;
        }
        List<Step> owner = asked.owner() == null ? null : canonical(asked.owner(), names);
        List<Fact> found = facts.stream()
                .filter(fact -> fact.isPresent(now) && isMeant(fact, owner, asked, names))
                .toList();
        if (found.isEmpty()) {
            return Answer.UNKNOWN;
        }
        return asked.wanted() == Wanted.YES_NO ? yesOrNo(asked, found) : told(withoutDays(found));
    }

    /** How old somebody is says their age, where that is known, and not the day on which they are older. */
    private static List<Fact> withoutDays(List<Fact> found) {
        List<Fact> ages =
                found.stream().filter(fact -> fact.attribute().equals("age")).toList();
        return ages.isEmpty() ? found : ages;
    }

    private boolean isMeant(Fact fact, @Nullable List<Step> owner, Question asked, Map<String, List<Step>> names) {
        List<Step> own = canonical(fact.owner(), names);
        Set<String> terms = terms(fact, own);
        boolean owned = owner == null
                || own.equals(owner)
                || isBelow(own, owner, asked)
                || isAlike(own, owner)
                || asked.wanted() == Wanted.NAME && SpanishNames.areOf(fact, own, owner);
        if (!owned || !isWanted(fact, asked)) {
            return false;
        }
        if (asked.isEating()) {
            return isForEating(fact, asked);
        }
        boolean works =
                asked.terms().equals(Set.of("trabajar")) && fact.attribute().equals("be") && fact.isPositive();
        if (fact.attribute().equals("like")
                && (asked.terms().contains("gustar") || asked.terms().contains("odiar"))) {
            return isSentiment(fact, asked)
                    || asked.wanted() == Wanted.YES_NO && fact.values().containsAll(rest(asked));
        }
        return works || asked.terms().stream().allMatch(terms::contains);
    }

    /** The same person, told with more or fewer words: "mi mejor amiga", "mi amiga". */
    private static boolean isAlike(List<Step> own, List<Step> owner) {
        boolean same = own.size() == owner.size();
        for (int i = 0; same && i < own.size(); i++) {
            Step one = own.get(i);
            Step other = owner.get(i);
            same = one.head().equals(other.head())
                    && (one.modifiers().isEmpty()
                            || other.modifiers().isEmpty()
                            || one.modifiers().equals(other.modifiers()));
        }
        return same;
    }

    /** "Tengo perro?", "qué mascotas tengo": of somebody the person has. */
    private boolean isBelow(List<Step> own, List<Step> owner, Question asked) {
        boolean below =
                own.size() == owner.size() + 1 && own.subList(0, owner.size()).equals(owner);
        String head = own.get(own.size() - 1).head();
        return below && asked.terms().stream().anyMatch(term -> term.equals(head) || Questions.isKindOf(head, term));
    }

    private static Set<String> terms(Fact fact, List<Step> own) {
        Set<String> terms = new HashSet<>(fact.terms());
        for (Step step : own) {
            terms.add(step.head());
            terms.addAll(step.modifiers());
            terms.addAll(Questions.kindsOf(step.head()));
        }
        fact.values().forEach(value -> terms.addAll(Questions.kindsOf(value)));
        if (fact.attribute().equals("parked")) {
            terms.addAll(Questions.ofParked());
        }
        return terms;
    }

    private boolean isWanted(Fact fact, Question asked) {
        String value = fact.telling().value();
        boolean bare = asked.terms().isEmpty();
        return switch (asked.wanted()) {
            case NAME -> fact.attribute().equals(Fact.NAME) || SpanishNames.isCalled(fact);
            case WHO ->
                !bare || fact.attribute().equals(Fact.NAME) || fact.attribute().equals("be");
            case PLACE -> Questions.isPlace(value) || fact.attribute().equals("origin");
            case TIME -> Questions.isTime(value) || Values.hasNumber(value);
            case NUMBER -> Values.hasNumber(value) || !bare;
            case ANY -> !bare || fact.attribute().equals("be");
            case YES_NO -> !bare;
        };
    }

    /** "Puedo comer nueces?" is answered by an allergy, and by what is not eaten. */
    private boolean isForEating(Fact fact, Question asked) {
        boolean food = asked.terms().stream()
                .filter(term -> !Questions.isEating(term))
                .allMatch(term -> fact.values().contains(term) || isGluten(fact, term));
        boolean says = fact.attribute().equals(ALLERGY)
                || fact.attribute().equals("eat")
                || fact.attribute().equals("drink")
                || fact.attribute().equals("take")
                || fact.attribute().equals("can")
                || isGluten(fact, "");
        boolean any = asked.terms().stream().anyMatch(term -> !Questions.isEating(term));
        return food && says && any;
    }

    private static boolean isGluten(Fact fact, String term) {
        boolean coeliac = Questions.isCoeliac(fact.values());
        return coeliac && (term.isEmpty() || Questions.hasGluten(term));
    }

    /** "Qué odio" and "qué no me gusta" ask the same. */
    private static boolean isSentiment(Fact fact, Question asked) {
        boolean likes = asked.terms().contains("gustar") && !asked.isNegative();
        boolean dislikes = asked.terms().contains("odiar") || asked.terms().contains("gustar") && asked.isNegative();
        return fact.values().containsAll(rest(asked)) && (likes && isLiked(fact) || dislikes && !isLiked(fact));
    }

    private static Set<String> rest(Question asked) {
        return asked.terms().stream()
                .filter(term -> !term.equals("gustar") && !term.equals("odiar"))
                .collect(Collectors.toSet());
    }

    static boolean isLiked(Fact fact) {
        return fact.isPositive() != Questions.isDislike(fact.telling().lemma());
    }

    private Answer yesOrNo(Question asked, List<Fact> found) {
        Fact fact = found.get(found.size() - 1);
        boolean refused = asked.isEating() && (fact.attribute().equals(ALLERGY) || Questions.isCoeliac(fact.values()));
        boolean disliked = asked.terms().contains("gustar") && !isLiked(fact);
        boolean yes = fact.isPositive() && !refused && !disliked;
        String sentence = fact.sentence(now);
        String lowered = sentence.substring(0, 1).toLowerCase(Locale.ROOT) + sentence.substring(1);
        boolean named = fact.owner().get(0).equals(Step.ME);
        return new Answer(
                Answer.Kind.FACT, (yes ? "Sí, " : "No, ") + (named ? lowered : sentence), List.of(fact.id()), FAIR);
    }

    private Answer told(List<Fact> found) {
        Fact newest = found.get(found.size() - 1);
        List<Fact> all = new ArrayList<>(
                newest.isSingle()
                        ? found.stream()
                                .filter(fact -> fact.attribute().equals(newest.attribute())
                                        && (fact == newest || !fact.owner().equals(newest.owner())))
                                .toList()
                        : found);
        List<Fact> last = all.subList(Math.max(0, all.size() - MOST), all.size());
        String sentence =
                last.stream().map(fact -> fact.sentence(now)).distinct().collect(Collectors.joining(" "));
        return new Answer(
                Answer.Kind.FACT, sentence, last.stream().map(Fact::id).toList(), SURE);
    }

    private Map<String, List<Step>> names() {
        return names(facts, words);
    }

    /** Whom each name means. */
    static Map<String, List<Step>> names(List<Fact> facts, Corrections words) {
        Map<String, List<Step>> names = new HashMap<>();
        for (Fact fact : facts) {
            boolean named = fact.attribute().equals(Fact.NAME) && fact.closedAt() == null;
            if (named && !fact.owner().equals(List.of(Step.ME))) {
                words.plain(fact.telling().value()).forEach(name -> names.put(name, fact.owner()));
            }
        }
        NamedInPassing.in(facts).forEach(names::putIfAbsent);
        return names;
    }

    static List<Step> canonical(List<Step> owner, Map<String, List<Step>> names) {
        List<Step> known = names.get(owner.get(0).head());
        if (known == null || owner.get(0).equals(Step.ME)) {
            return owner;
        }
        List<Step> all = new ArrayList<>(known);
        all.addAll(owner.subList(1, owner.size()));
        return all;
    }

    /** What a wish to forget means: facts that hold all of its words. */
    List<Fact> forgettable(String wish) {
        Set<String> topic = words.forgotten(wish);
        return topic.isEmpty()
                ? List.of()
                : facts.stream()
                        .filter(fact -> terms(fact, fact.owner()).containsAll(topic))
                        .filter(fact -> fact.mode() != Mode.PLAN)
                        .toList();
    }
}
