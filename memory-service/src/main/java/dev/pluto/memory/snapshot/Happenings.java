package dev.pluto.memory.snapshot;

import dev.pluto.memory.fact.DatedFact;
import dev.pluto.memory.memory.PeriodTexts.Gap;
import dev.pluto.memory.memory.PeriodTexts.Said;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** What happens to a person that a snapshot is made of. */
final class Happenings {

    /** Whole days without a word that are a silence. */
    static final int LONG = 14;

    /** Attributes of facts about a person that tell of it. */
    static final Set<String> ATTRIBUTES = Set.of("home", "work");

    /** Verbs that tell of a change also where it was not known what was before. */
    private static final Map<Cause, Set<String>> VERBS = Map.of(
            Cause.MOVED,
            Set.of("move", "relocate", "mudarse", "mudar"),
            Cause.NEW_JOB,
            Set.of("start", "join", "begin", "land", "get", "empezar", "comenzar"));

    private Happenings() {}

    /** Those that facts tell of. */
    static Set<Period> of(Collection<DatedFact> facts, ZoneId zone) {
        Set<Period> found = new LinkedHashSet<>();
        facts.forEach(fact -> cause(fact).ifPresent(cause -> found.add(Period.event(cause, fact.saidAt(), zone))));
        return found;
    }

    /** Silences that are long enough by now, whether they are over or not. */
    static Set<Period> of(List<Gap> gaps, Instant now, ZoneId zone) {
        Set<Period> found = new LinkedHashSet<>();
        gaps.forEach(gap -> {
            Period silence = Period.silence(gap.from(), zone);
            if (silence.hasEnded(now) && !silence.end().isAfter(gap.to())) {
                found.add(silence);
            }
        });
        return found;
    }

    /** Whether a fact is what the snapshot is made of. */
    static boolean isOf(Period period, DatedFact fact) {
        return cause(fact)
                .filter(cause ->
                        Period.event(cause, fact.saidAt(), period.zone()).equals(period))
                .isPresent();
    }

    /** Whether what is remembered still tells of it. */
    static boolean isStill(Period period, Remembered remembered) {
        return period.cause() == Cause.SILENCE
                ? remembered.texts().stream()
                        .map(Said::occurredAt)
                        .max(Comparator.naturalOrder())
                        .filter(last -> Period.silence(last, period.zone()).equals(period))
                        .isPresent()
                : remembered.facts().stream().anyMatch(fact -> isOf(period, fact));
    }

    /** What was said last. */
    static Said last(Remembered remembered) {
        return Stream.of(remembered.texts())
                .flatMap(List::stream)
                .max(Comparator.comparing(Said::occurredAt).thenComparing(Said::id))
                .orElseThrow();
    }

    static String nothingAfter(LocalDate day, boolean isEnglish) {
        return isEnglish
                ? "Nothing is remembered of the " + LONG + " days after " + day + "."
                : "Nada se recuerda de los " + LONG + " días después del " + day + ".";
    }

    private static Optional<Cause> cause(DatedFact fact) {
        Cause cause = fact.attribute().equals("home") ? Cause.MOVED : Cause.NEW_JOB;
        boolean tells = fact.isMine() && fact.isSo() && ATTRIBUTES.contains(fact.attribute());
        boolean isNew =
                fact.replaced() != null || VERBS.getOrDefault(cause, Set.of()).contains(fact.verb());
        return tells && isNew ? Optional.of(cause) : Optional.empty();
    }
}
