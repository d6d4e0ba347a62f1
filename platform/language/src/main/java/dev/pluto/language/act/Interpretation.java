package dev.pluto.language.act;

import java.util.List;
import java.util.stream.Stream;

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

    /** The same where this is known not to be wanted: the others share what was thought of it, and what comes first then is not sure. */
    public Interpretation without(Intent intent) {
        double others = 1 - likelihood(intent);
        if (others <= 0) {
            return this;
        }
        List<Guess> rest = Stream.concat(
                        ranked.stream()
                                .filter(guess -> guess.intent() != intent)
                                .map(guess -> new Guess(guess.intent(), guess.likelihood() / others)),
                        Stream.of(new Guess(intent, 0)))
                .toList();
        Certainty left = intent() == intent && certainty == Certainty.SURE ? Certainty.LIKELY : certainty;
        return new Interpretation(rest, left, intent == Intent.DANGER ? 0 : danger, byMeaning);
    }
}
