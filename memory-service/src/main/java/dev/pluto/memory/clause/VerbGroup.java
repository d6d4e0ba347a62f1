package dev.pluto.memory.clause;

import java.util.List;

/**
 * The verb of a clause with all that stands around it.
 *
 * @param from place of its first word in the clause
 * @param to behind its last word
 * @param lemma base form of the word that says what is done
 * @param words as written
 */
public record VerbGroup(
        int from,
        int to,
        String lemma,
        List<Word> words,
        boolean isNegated,
        Tense tense,
        boolean isDoubted,
        boolean isUsedTo) {

    /** When what is said holds. */
    public enum Tense {
        PRESENT,
        PAST,
        FUTURE
    }

    /** Whether it is a form in -ing or a participle without "is" or "has". */
    public boolean isBare() {
        Word first = words.get(0);
        return words.size() == 1
                && (first.text().endsWith("ing") && !first.is(lemma)
                        || first.is("born")
                        || first.is("called")
                        || first.is("named"));
    }

    public boolean has(String word) {
        return words.stream().anyMatch(each -> each.is(word));
    }
}
