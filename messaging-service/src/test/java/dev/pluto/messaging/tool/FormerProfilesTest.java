package dev.pluto.messaging.tool;

import static org.assertj.core.api.Assertions.assertThat;

import dev.pluto.messaging.people.Profile;
import dev.pluto.testing.TestClock;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class FormerProfilesTest {

    private final TestClock clock = TestClock.at(Instant.EPOCH);
    private final FormerProfiles former = new FormerProfiles(clock);
    private final UUID deed = UUID.randomUUID();
    private final Profile first = Profile.unknown(UUID.randomUUID());
    private final Profile later = Profile.unknown(UUID.randomUUID());

    @Test
    void knowsHowItWasWhenADeedWasFirstTried() {
        assertThat(former.before(deed, first)).isSameAs(first);
        assertThat(former.before(deed, later)).isSameAs(first);
        assertThat(former.before(UUID.randomUUID(), later)).isSameAs(later);
    }

    @Test
    void forgetsWhatCannotBeTakenBackAnyMore() {
        former.before(deed, first);
        clock.advance(Duration.ofMinutes(11));
        former.before(UUID.randomUUID(), later);

        assertThat(former.before(deed, later)).isSameAs(later);
    }

    @Test
    void keepsOnlySoMany() {
        former.before(deed, first);
        for (int i = 0; i < 1_000; i++) {
            former.before(UUID.randomUUID(), later);
        }

        assertThat(former.before(deed, later)).isSameAs(later);
    }
}
