package dev.pluto.memory.spanish;

import dev.pluto.memory.clause.Step;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What a sentence tells.
 *
 * @param owner whom it is about; null for who was spoken of last
 * @param attribute what of them
 * @param isSingle whether one value of it holds at a time
 * @param about base forms of the words that say what it is about
 * @param values base forms of the words of its value
 * @param subject as it is told to the person; empty for the person
 * @param verb as it is told, with what stands in front of it
 * @param value as it is told
 * @param tense whether it is so, was so, or is over
 * @param isCorrection whether it puts right what was told last
 */
public record Statement(
        @Nullable List<Step> owner,
        String attribute,
        boolean isSingle,
        Set<String> about,
        Set<String> values,
        String subject,
        String verb,
        String lemma,
        String value,
        boolean isPositive,
        Tense tense,
        boolean isCorrection,
        int start,
        int end) {

    /** When it holds. */
    public enum Tense {
        NOW,
        BEFORE,
        /** "Ya no": it held until now. */
        NO_LONGER
    }

    /** The name of somebody. */
    public static final String NAME = "name";

    @Override
    public String toString() {
        return "Statement[]";
    }
}
