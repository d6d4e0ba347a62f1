package dev.pluto.memory.fact;

import dev.pluto.memory.clause.Step;
import dev.pluto.memory.lexicon.Lexicon;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What a question wants to know.
 *
 * @param owner whom it asks about; null when it asks who, or names nobody that is known
 * @param isOwnerAsked whether it asks who it is that the rest is true of
 * @param attribute what must be told of them, such as {@link Fact#NAME}; empty when the terms say it
 * @param terms base forms of its words that a fact must have
 * @param verb base form of its verb; empty when it is "be"
 * @param kind what kind of thing it asks for: "what pet", "which bus"; empty when none
 * @param isPast whether it asks for what was
 * @param before what is named behind "before", where it asks for what was before it; null when it does not ask so
 */
record Asked(
        Wanted wanted,
        @Nullable List<Step> owner,
        boolean isOwnerAsked,
        String attribute,
        Set<String> terms,
        String verb,
        Set<String> kind,
        boolean isLoose,
        boolean isPlace,
        boolean isPast,
        boolean isNow,
        boolean isFuture,
        List<String> years,
        @Nullable Set<String> before) {

    private static final String USUAL = "usual";

    /** The same question about somebody else. */
    Asked of(List<Step> other, Set<String> words) {
        return new Asked(
                wanted, other, false, attribute, words, verb, kind, false, isPlace, isPast, isNow, isFuture, List.of(),
                before);
    }

    /** The same question about how it was. */
    Asked earlier() {
        return new Asked(
                wanted,
                owner,
                isOwnerAsked,
                attribute,
                terms,
                verb,
                kind,
                isLoose,
                isPlace,
                true,
                false,
                false,
                List.of(),
                before == null ? Set.of() : before);
    }

    /** "And work?": the same question with another verb. */
    Asked doing(String other) {
        Set<String> words = new HashSet<>(terms);
        words.remove(verb);
        words.add(other);
        return new Asked(
                wanted,
                owner,
                isOwnerAsked,
                "",
                Set.copyOf(words),
                other,
                kind,
                isLoose,
                isPlace,
                isPast,
                isNow,
                isFuture,
                years,
                before);
    }

    /** "Who is Emma married to" asks for the name of her husband. */
    Asked spouse(List<Step> whose) {
        List<Step> other = new ArrayList<>(whose);
        other.add(new Step("spouse", Set.of(), true));
        return new Asked(
                wanted, other, false, Fact.NAME, Set.of(), "be", Set.of(), false, false, isPast, isNow, isFuture, years,
                before);
    }

    /** Who somebody is, by name. */
    Asked named(List<Step> who) {
        return new Asked(
                wanted, who, false, Fact.NAME, Set.of(), "be", Set.of(), false, false, isPast, isNow, isFuture, years,
                before);
    }

    /** "What's my trade": whether nothing but the job is asked for. */
    boolean isJob() {
        return attribute.isEmpty()
                && kind.isEmpty()
                && terms.size() == 1
                && terms.stream()
                        .allMatch(term -> Lexicon.english().concepts(term).contains("job"));
    }

    /** The same, of whatever somebody does for a living. */
    Asked job() {
        return new Asked(
                wanted, owner, false, "job", Set.of(), verb, kind, isLoose, isPlace, isPast, isNow, isFuture, years,
                before);
    }

    /** "When is choir usually". */
    boolean isUsual() {
        return terms.contains(USUAL);
    }

    /** The same without "usually", which is what holds unless it is told for a while only. */
    Asked plain() {
        Set<String> all = new HashSet<>(terms);
        all.remove(USUAL);
        return about(owner, Set.copyOf(all));
    }

    /** The same question with one more term. */
    Asked of(String term) {
        Set<String> all = new HashSet<>(terms);
        all.add(term);
        return about(owner, Set.copyOf(all));
    }

    Asked about(@Nullable List<Step> other, Set<String> words) {
        return new Asked(
                wanted,
                other,
                isOwnerAsked,
                "",
                words,
                verb,
                kind,
                isLoose,
                isPlace,
                isPast,
                isNow,
                isFuture,
                years,
                before);
    }

    /** What kind of answer is right. */
    enum Wanted {
        WHO,
        WHAT,
        WHERE,
        WHEN,
        HOW_MANY,
        HOW_OLD,
        HOW,
        WHY,
        YES_NO
    }
}
