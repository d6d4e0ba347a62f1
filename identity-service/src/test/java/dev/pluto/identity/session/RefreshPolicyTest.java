package dev.pluto.identity.session;

import static dev.pluto.identity.session.RefreshPolicy.Decision.OVER;
import static dev.pluto.identity.session.RefreshPolicy.Decision.RENEW;
import static dev.pluto.identity.session.RefreshPolicy.Decision.REUSED;
import static org.assertj.core.api.Assertions.assertThat;

import dev.pluto.identity.session.RefreshPolicy.Shown;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;

class RefreshPolicyTest {

    private static final Instant NOON = Instant.parse("2026-11-27T12:00:00Z");
    private static final Instant NIGHT = Instant.parse("2026-11-28T00:00:00Z");

    private final RefreshPolicy policy = new RefreshPolicy(Duration.ofHours(1), Duration.ofSeconds(30));

    @Test
    void renewsTheNewestToken() {
        assertThat(policy.decide(new Shown(NOON, NIGHT, null, null), NOON.plusSeconds(3599)))
                .isEqualTo(RENEW);
    }

    @Test
    void forgivesAReplacedOneForAsLongAsALostAnswerExplains() {
        Shown replaced = new Shown(NOON, NIGHT, null, NOON);

        assertThat(policy.decide(replaced, NOON.plusMillis(29_999))).isEqualTo(RENEW);
        assertThat(policy.decide(replaced, NOON.plusSeconds(30))).isEqualTo(REUSED);
        assertThat(policy.decide(replaced, NIGHT.plusSeconds(1))).isEqualTo(REUSED);
    }

    @Test
    void isOverWhenItEndedWasNotUsedOrIsOld() {
        assertThat(policy.decide(new Shown(NOON, NIGHT, NOON, null), NOON)).isEqualTo(OVER);
        assertThat(policy.decide(new Shown(NOON, NIGHT, NOON, NOON), NIGHT)).isEqualTo(OVER);
        assertThat(policy.decide(new Shown(NOON, NIGHT, null, null), NOON.plusSeconds(3600)))
                .isEqualTo(OVER);
        assertThat(policy.decide(new Shown(NIGHT.minusSeconds(1), NIGHT, null, null), NIGHT))
                .isEqualTo(OVER);
    }
}
