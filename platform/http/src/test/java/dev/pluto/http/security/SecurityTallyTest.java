package dev.pluto.http.security;

import static org.assertj.core.api.Assertions.assertThat;

import dev.pluto.http.security.SecurityTally.Line;
import dev.pluto.http.security.SecurityTally.Subject;
import java.time.Instant;
import org.junit.jupiter.api.Test;

class SecurityTallyTest {

    private static final Instant NOON = Instant.parse("2026-11-25T12:00:00Z");
    private static final Subject FAILED = new Subject(SecurityEvent.SIGN_IN_FAILED, "anonymous", "203.0.113.0/24");

    private final SecurityTally tally = new SecurityTally();

    @Test
    void tellsOfTheFirstAtOnceAndOfTheRestWhenTheMinuteIsOver() {
        tally.add(FAILED, NOON);
        assertThat(tally.due(NOON)).containsExactly(new Line(FAILED, 1));

        for (int i = 0; i < 5_000; i++) {
            tally.add(FAILED, NOON.plusSeconds(1));
        }
        assertThat(tally.due(NOON.plusSeconds(59))).isEmpty();
        assertThat(tally.due(NOON.plusSeconds(60))).containsExactly(new Line(FAILED, 5_000));
        assertThat(tally.due(NOON.plusSeconds(120))).isEmpty();
    }

    @Test
    void tellsSubjectsApart() {
        Subject other = new Subject(SecurityEvent.TOKEN_REFUSED, "anonymous", "203.0.113.0/24");
        tally.add(FAILED, NOON);
        tally.add(other, NOON);

        assertThat(tally.due(NOON)).containsExactlyInAnyOrder(new Line(FAILED, 1), new Line(other, 1));
    }

    @Test
    void tellsOfBoundedlyManyHoweverManyNetworksTakePart() {
        for (int i = 0; i < 10_000; i++) {
            tally.add(new Subject(SecurityEvent.SIGN_IN_FAILED, "anonymous", "network " + i), NOON);
        }

        assertThat(tally.due(NOON))
                .hasSizeLessThanOrEqualTo(SecurityTally.MOST + SecurityEvent.values().length)
                .extracting(Line::count)
                .satisfies(counts -> assertThat(
                                counts.stream().mapToInt(Integer::intValue).sum())
                        .isEqualTo(10_000));
    }
}
