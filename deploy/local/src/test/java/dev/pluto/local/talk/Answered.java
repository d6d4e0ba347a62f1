package dev.pluto.local.talk;

import java.time.Instant;
import java.util.Map;
import java.util.Optional;

/**
 * What came of one text.
 *
 * @param country of the person's number
 * @param saidAt when it was sent
 * @param answer what was on the phone then, several texts in lines; empty when nothing came in time
 * @param byPluto whether one of them was Pluto's own and not the carrier's
 * @param before how things stood when it was sent
 * @param after how they stand now
 * @param madeAt when each task of the talk was seen first: the time of the turn that made it
 */
record Answered(
        String country,
        Instant saidAt,
        Optional<String> answer,
        boolean byPluto,
        Seen before,
        Seen after,
        Map<String, Instant> madeAt) {

    String words() {
        return answer.orElse("");
    }

    boolean asks() {
        return words().contains("?") || words().contains("\u00BF");
    }
}
