package dev.pluto.messaging.voice;

import static org.assertj.core.api.Assertions.assertThat;

import dev.pluto.messaging.channel.IncomingCall;
import dev.pluto.messaging.people.Profile;
import dev.pluto.messaging.voice.Callers.Recognised;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class ExpectedTest {

    private static final Recognised ANA = Recognised.of(Optional.of(Profile.unknown(UUID.randomUUID())));

    private Instant now = Instant.parse("2026-11-27T09:00:00Z");
    private final Expected expected = new Expected(Duration.ofMinutes(1), new Clock() {
        @Override
        public ZoneId getZone() {
            return ZoneOffset.UTC;
        }

        @Override
        public Clock withZone(ZoneId zone) {
            return this;
        }

        @Override
        public Instant instant() {
            return now;
        }
    });

    private static IncomingCall call(String sid) {
        return new IncomingCall(UUID.randomUUID(), "twilio", sid, false, "+14155550142", "+1", Instant.EPOCH);
    }

    @Test
    void isBelievedOnce() {
        expected.put(call("CA1"), ANA);

        assertThat(expected.take(call("CA2"))).isEmpty();
        assertThat(expected.take(call("CA1"))).contains(ANA);
        assertThat(expected.take(call("CA1")))
                .as("what was said since may have changed them")
                .isEmpty();
    }

    @Test
    void isBelievedForAWhile() {
        expected.put(call("CA1"), ANA);
        now = now.plusSeconds(60);

        assertThat(expected.take(call("CA1"))).isEmpty();
    }

    @Test
    void isNotBelievedOfACallThatIsOverNorOfOneThatWasNotFound() {
        expected.put(call("CA1"), ANA);
        expected.put(call("CA2"), Recognised.later());
        expected.forget("twilio", "CA1");

        assertThat(expected.take(call("CA1"))).isEmpty();
        assertThat(expected.take(call("CA2"))).isEmpty();
    }
}
