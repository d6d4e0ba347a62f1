package dev.pluto.language.sensitive;

import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Predicate;

/**
 * How often something was found where it is, missed there, and found where it is not.
 *
 * @param right found where it is
 * @param missed where it is and was not found
 * @param vain found where it is not
 */
record Tally(int right, int missed, int vain) {

    /** Of one kind. */
    static Tally of(SensitiveKind kind, List<Labelled> lines, Function<Labelled, Set<SensitiveKind>> reading) {
        return of(kinds -> kinds.contains(kind), lines, reading);
    }

    /** Of anything that is sensitive. */
    static Tally ofAny(List<Labelled> lines, Function<Labelled, Set<SensitiveKind>> reading) {
        return of(kinds -> !kinds.isEmpty(), lines, reading);
    }

    private static Tally of(
            Predicate<Collection<SensitiveKind>> is,
            List<Labelled> lines,
            Function<Labelled, Set<SensitiveKind>> reading) {
        int right = 0;
        int missed = 0;
        int vain = 0;
        for (Labelled line : lines) {
            boolean wanted = is.test(line.kinds());
            boolean found = is.test(reading.apply(line));
            right += wanted && found ? 1 : 0;
            missed += wanted && !found ? 1 : 0;
            vain += !wanted && found ? 1 : 0;
        }
        return new Tally(right, missed, vain);
    }

    double precision() {
        return (double) right / (right + vain);
    }

    double recall() {
        return (double) right / (right + missed);
    }
}
