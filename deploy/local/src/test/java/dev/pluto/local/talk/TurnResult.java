package dev.pluto.local.talk;

import java.time.Duration;
import java.util.List;
import java.util.Optional;

/**
 * A turn as it was judged.
 *
 * @param late what came before it and after the answer to the turn before
 * @param faults what is wrong; nothing when all is right
 * @param isWronglyTimed a task is at a moment that was not asked for, and nothing was asked back
 * @param pretends the answer claims what no row shows
 * @param isStale it tells a fact that does not hold
 * @param isDanger somebody was in danger
 * @param tasks of the person afterwards
 */
record TurnResult(
        String say,
        Optional<String> answer,
        List<String> late,
        List<String> faults,
        boolean isWronglyTimed,
        boolean pretends,
        boolean isStale,
        boolean isDanger,
        Duration took,
        List<String> tasks) {

    static TurnResult broken(Exception failure) {
        return new TurnResult(
                "",
                Optional.empty(),
                List.of(),
                List.of("broken: " + failure),
                false,
                false,
                false,
                false,
                Duration.ZERO,
                List.of());
    }

    boolean isRight() {
        return faults.isEmpty();
    }
}
