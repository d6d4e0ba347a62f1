package dev.pluto.messaging.channel.twilio;

import static org.assertj.core.api.Assertions.assertThat;

import dev.pluto.messaging.channel.Provider.Fault;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TwilioFaultsTest {

    @ParameterizedTest
    @CsvSource({
        "21610,OPTED_OUT",
        "21211,PERMANENT",
        "21614,PERMANENT",
        "30006,PERMANENT",
        "20429,TOO_FAST",
        "21611,TOO_FAST",
        "20003,UNSPECIFIED",
        "99999,UNSPECIFIED",
        "0,UNSPECIFIED"
    })
    void tellsWhetherTryingAgainMayHelp(int code, Fault fault) {
        assertThat(TwilioFaults.of(code)).isEqualTo(fault);
    }
}
