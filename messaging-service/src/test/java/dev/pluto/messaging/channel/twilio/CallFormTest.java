package dev.pluto.messaging.channel.twilio;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.pluto.http.problem.Problem;
import dev.pluto.messaging.channel.CallTurn;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CallFormTest {

    private static final String CALL = "CallSid=CA1&From=%2B4930123456&To=%2B14155550100";

    private static FormParameters form(String body) {
        return FormParameters.parse(body.getBytes(StandardCharsets.UTF_8));
    }

    private static CallTurn turn(String said, int number, int silences) {
        return CallForm.turn(form(CALL + said), number, silences, UUID.randomUUID(), Instant.EPOCH);
    }

    @Test
    void knowsWhoThePersonIsWhoeverCalled() {
        var incoming = CallForm.read(form(CALL + "&Direction=inbound"), UUID.randomUUID(), Instant.EPOCH);
        var placed = CallForm.read(
                form("CallSid=CA1&From=%2B14155550100&To=%2B4930123456&Direction=outbound-api"),
                UUID.randomUUID(),
                Instant.EPOCH);

        assertThat(incoming.caller()).isEqualTo("+4930123456").isEqualTo(placed.caller());
        assertThat(incoming.ourAddress()).isEqualTo("+14155550100").isEqualTo(placed.ourAddress());
        assertThat(incoming.isPlaced()).isFalse();
        assertThat(placed.isPlaced()).isTrue();
    }

    @Test
    void looksForThePersonsNumberWhereItIs() {
        assertThat(CallForm.isWithheld(form("From=%2B14155550100&To=anonymous&Direction=outbound-api")))
                .isTrue();
        assertThat(CallForm.isWithheld(form("From=anonymous&To=%2B4930123456&Direction=outbound-api")))
                .isFalse();
    }

    @Test
    void takesSpeechBeforeKeysAndNeitherForSilence() {
        assertThat(turn("&SpeechResult=at+nine&Digits=9", 2, 0).words()).contains("at nine");
        assertThat(turn("&SpeechResult=+&Digits=9%23", 2, 0).words()).contains("9#");
        assertThat(turn("&SpeechResult=%00", 2, 0).words()).isEmpty();
        assertThat(turn("", 2, 0).words()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"&SpeechResult=yes,2,0", "&SpeechResult=yes,2,5", "'',2,1", "'',-7,1"})
    void countsSilencesOnlyWhereNothingWasSaid(String said, int number, int silences) {
        CallTurn turn = turn(said, number, silences);

        assertThat(turn.silences()).isEqualTo(said.isEmpty() ? 1 : 0);
        assertThat(turn.number()).isEqualTo(Math.max(1, number));
    }

    @Test
    void hearsNoMoreThanATextMayHold() {
        assertThat(turn("&SpeechResult=" + "a".repeat(5_000), 1, 0).words().orElseThrow())
                .hasSize(1_600);
    }

    @ParameterizedTest
    @CsvSource({"completed,true", "no-answer,true", "canceled,true", "in-progress,false", "ringing,false", "'',false"})
    void knowsWhenACallIsOver(String status, boolean over) {
        assertThat(CallForm.isOver(form("CallStatus=" + status))).isEqualTo(over);
    }

    @Test
    void needsACallOfSomebodys() {
        assertThatThrownBy(() -> CallForm.read(form("From=%2B4930123456&To=%2B1"), UUID.randomUUID(), Instant.EPOCH))
                .isInstanceOf(Problem.class);
    }
}
