package dev.pluto.memory.spanish;

import dev.pluto.memory.clause.Step;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What a question wants to know.
 *
 * @param owner whom it asks about; null when it asks who
 * @param terms base forms of its words that a fact must have
 * @param isEating whether it asks what may be eaten or taken
 * @param isNegative "qué no me gusta"
 */
public record Question(
        Wanted wanted, @Nullable List<Step> owner, Set<String> terms, boolean isEating, boolean isNegative) {

    /** What kind of answer is right. */
    public enum Wanted {
        NAME,
        WHO,
        PLACE,
        TIME,
        NUMBER,
        ANY,
        YES_NO
    }

    /** The same of somebody else. */
    public Question of(@Nullable List<Step> other) {
        return new Question(wanted, other, terms, isEating, isNegative);
    }

    @Override
    public String toString() {
        return "Question[" + wanted + "]";
    }
}
