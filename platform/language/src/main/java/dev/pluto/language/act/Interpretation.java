package dev.pluto.language.act;

import java.util.List;

/**
 * What one request may want.
 *
 * @param ranked every intent, the likeliest first
 * @param certainty how far the first is to be trusted
 * @param danger the likelihood that somebody is in danger, which has a bar of its own
 * @param byMeaning whether the meaning of the sentence was looked at, not only its words
 */
public record Interpretation(List<Guess> ranked, Certainty certainty, double danger, boolean byMeaning) {

    /** What may be done about a guess. */
    public enum Certainty {
        /** Right in 95 of 100: do it. */
        SURE,
        /** Answer it where that does no harm; ask before a deed. */
        LIKELY,
        /** Say that it was not understood. */
        UNSURE
    }

    public Interpretation {
        ranked = List.copyOf(ranked);
    }

    public Guess best() {
        return ranked.get(0);
    }

    public Guess second() {
        return ranked.get(1);
    }

    public double likelihood(Intent intent) {
        return ranked.stream()
                .filter(guess -> guess.intent() == intent)
                .mapToDouble(Guess::likelihood)
                .findFirst()
                .orElse(0);
    }

    public Intent intent() {
        return best().intent();
    }
}
