package dev.pluto.memory.clause;

import dev.pluto.memory.clause.VerbGroup.Tense;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * One thing said: who, does, what.
 *
 * @param subject null when a pronoun means nobody that was mentioned
 * @param isSubjectGiven whether the subject was said rather than taken from the clause before
 * @param verb null when there is none: "no nuts for me"
 * @param piece all its words, with greetings and signs before what is said
 * @param words without those
 * @param rest what follows the verb, or all words when there is none
 * @param isHypothetical whether it only holds under a condition
 * @param isReported whether somebody else said it
 * @param pronoun the subject where it was one, otherwise empty
 * @param start where it begins in the text, in UTF-16 units
 * @param end where it ends, exclusive
 */
public record Clause(
        @Nullable NounPhrase subject,
        boolean isSubjectGiven,
        @Nullable VerbGroup verb,
        List<Word> piece,
        List<Word> words,
        List<Word> rest,
        boolean isHypothetical,
        boolean isReported,
        String pronoun,
        int start,
        int end) {

    /** Words without a verb in the place of these. */
    public Clause of(List<Word> others) {
        return new Clause(null, false, null, others, others, others, false, false, "", start, end);
    }

    /** Without what begins at a word of its rest: "in 14 not 9". */
    public Clause before(String word) {
        int at = 0;
        while (at < rest.size() && !rest.get(at).is(word)) {
            at++;
        }
        return withRest(rest.subList(0, at));
    }

    /** With the words of a clause of time before it: "when i was little". */
    Clause with(List<Word> adjunct) {
        List<Word> more = new java.util.ArrayList<>(rest);
        more.add(adjunct.get(0).mended(adjunct.get(0).text()));
        more.addAll(adjunct.subList(1, adjunct.size()));
        return withRest(List.copyOf(more));
    }

    /** The same with a verb behind its "does": "my wife does" where the clause before says who smokes. */
    Clause doing(String lemma) {
        VerbGroup does = said();
        List<Word> all = new java.util.ArrayList<>(does.words());
        all.add(all.get(0).mended(lemma));
        VerbGroup other = new VerbGroup(
                does.from(),
                does.to(),
                lemma,
                List.copyOf(all),
                does.isNegated(),
                does.tense(),
                does.isDoubted(),
                does.isUsedTo());
        return with(other);
    }

    /** The same with another verb, and what follows that. */
    public Clause as(VerbGroup other, List<Word> following) {
        return with(other).withRest(following);
    }

    private Clause with(VerbGroup other) {
        return new Clause(
                subject, isSubjectGiven, other, piece, words, rest, isHypothetical, isReported, pronoun, start, end);
    }

    Clause withRest(List<Word> other) {
        return new Clause(
                subject, isSubjectGiven, verb, piece, words, other, isHypothetical, isReported, pronoun, start, end);
    }

    /** The same, told of nobody who is known. */
    Clause ofNobody() {
        return new Clause(null, true, verb, piece, words, rest, isHypothetical, isReported, pronoun, start, end);
    }

    /** Its verb, for whoever knows that there is one. */
    public VerbGroup said() {
        return Objects.requireNonNull(verb);
    }

    public String lemma() {
        return verb == null ? "" : verb.lemma();
    }

    public boolean isNegated() {
        return verb != null && verb.isNegated();
    }

    public Tense tense() {
        return verb == null ? Tense.PRESENT : verb.tense();
    }

    public boolean has(String word) {
        return words.stream().anyMatch(each -> each.is(word));
    }
}
