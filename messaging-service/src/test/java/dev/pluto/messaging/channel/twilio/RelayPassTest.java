package dev.pluto.messaging.channel.twilio;

import static org.assertj.core.api.Assertions.assertThat;

import dev.pluto.messaging.channel.twilio.RelayFrame.Setup;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class RelayPassTest {

    private static final Instant NOW = Instant.parse("2026-11-27T09:00:00Z");
    private static final String PERSON = "+14155550142";

    private final RelayPass pass = at(NOW);

    private static RelayPass at(Instant moment) {
        return new RelayPass("a token", Clock.fixed(moment, ZoneOffset.UTC));
    }

    private static Setup incoming(String sid, String person, Map<String, String> parameters) {
        return new Setup("VX1", FormParameters.of("CallSid", sid, "From", person, "To", "+1"), parameters);
    }

    private static Setup placed(String person, Map<String, String> parameters) {
        var form = FormParameters.of("CallSid", "CA9", "From", "+1", "To", person, "Direction", "outbound-api");
        return new Setup("VX1", form, parameters);
    }

    @Test
    void fitsTheCallAndThePersonItWasGivenTo() {
        Map<String, String> shown = pass.of("CA1", PERSON);

        assertThat(pass.fits(incoming("CA1", PERSON, shown))).isTrue();
        assertThat(pass.fits(incoming("CA2", PERSON, shown))).isFalse();
        assertThat(pass.fits(incoming("CA1", "+14155550143", shown))).isFalse();
        assertThat(pass.fits(incoming("CA1", PERSON, Map.of()))).isFalse();
        assertThat(pass.fits(placed(PERSON, shown)))
                .as("not for a call we place")
                .isFalse();
    }

    @Test
    void fitsACallWePlaceBeforeItHasAnIdAndForAWhile() {
        Map<String, String> shown = pass.ofPlaced(UUID.randomUUID(), PERSON);

        assertThat(pass.fits(placed(PERSON, shown))).isTrue();
        assertThat(at(NOW.plus(Duration.ofMinutes(9))).fits(placed(PERSON, shown)))
                .isTrue();
        assertThat(at(NOW.plus(Duration.ofMinutes(10))).fits(placed(PERSON, shown)))
                .isFalse();
        assertThat(pass.fits(placed("+14155550143", shown))).isFalse();
        assertThat(pass.fits(incoming("CA1", PERSON, shown)))
                .as("not for one that comes in")
                .isFalse();
    }

    @Test
    void lastsNoLongerThanItWasGivenFor() {
        Map<String, String> shown = new HashMap<>(pass.ofPlaced(UUID.randomUUID(), PERSON));
        shown.put("until", "9999999999");

        assertThat(pass.fits(placed(PERSON, shown))).isFalse();
        shown.put("until", "no number");
        assertThat(pass.fits(placed(PERSON, shown))).isFalse();
    }
}
