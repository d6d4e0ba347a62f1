package dev.pluto.memory.fact;

import dev.pluto.memory.clause.Step;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What a text says about facts. */
sealed interface Notice {

    /** A topic: what was told last, if it is alike. */
    Set<String> LIKE_LAST = Set.of("~");

    /** A topic: what was told last, which holds besides. */
    Set<String> BESIDE_LAST = Set.of("+");

    /** A topic: what was told last, whatever it was. */
    Set<String> LAST = Set.of("<");

    /** A topic: what was told just now, which is so of somebody or something else. */
    Set<String> OF_ANOTHER = Set.of("^");

    /**
     * Something is so.
     *
     * @param isChange whether it was said to be new or right
     * @param isOfLast whether "it" said what it is about, which may be what was told last
     */
    record Told(Fact fact, boolean isChange, boolean isOfLast) implements Notice {
        Told(Fact fact, boolean isChange) {
            this(fact, isChange, false);
        }
    }

    /**
     * Another value for what was told last or for what is named.
     *
     * @param topic base forms of the words that name it; empty means the last
     * @param not the words that were wrong, empty when none were said
     * @param value the right ones
     * @param otherwise what is told where nothing is there to be put right
     */
    record Corrected(Set<String> topic, String not, String value, boolean isCorrection, List<Fact> otherwise)
            implements Notice {
        Corrected(Set<String> topic, String not, String value, boolean isCorrection) {
            this(topic, not, value, isCorrection, List.of());
        }

        Corrected or(List<Fact> facts) {
            return new Corrected(topic, not, value, isCorrection, facts);
        }
    }

    /**
     * Something has ended, or never was.
     *
     * @param topic base forms of the words that name it; empty means the last
     * @param owner of whom; null for anybody
     */
    record Ended(
            Set<String> topic, boolean isDenied, @Nullable List<Step> owner) implements Notice {
        Ended(Set<String> topic, boolean isDenied) {
            this(topic, isDenied, null);
        }
    }

    /** It shall be forgotten. @param topic base forms of the words that name it; empty means the last */
    record Forgotten(Set<String> topic) implements Notice {}

    /**
     * Somebody is one more of those who were named.
     *
     * @param kind what they are, in its base form; empty where those told last are meant
     * @param isAll whether nothing else is told
     */
    record More(String kind, String name, boolean isAll) implements Notice {}

    /**
     * There is one more of some, or are more or fewer of them.
     *
     * @param kind what they are, in its base form; empty where those told last are meant
     * @param count how many they are now; 0 where that is not said
     * @param isTotal whether it was said to be that many, however many there were
     */
    record Counted(String kind, int count, boolean isTotal) implements Notice {}
}
