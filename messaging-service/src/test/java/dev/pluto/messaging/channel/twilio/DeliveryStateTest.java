package dev.pluto.messaging.channel.twilio;

import static org.assertj.core.api.Assertions.assertThat;

import dev.pluto.messaging.channel.DeliveryState;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class DeliveryStateTest {

    private static final List<List<String>> LIVES = List.of(
            List.of("queued", "sending", "sent", "delivered"),
            List.of("queued", "sent", "delivered", "read"),
            List.of("accepted", "queued", "sending", "sent", "undelivered"),
            List.of("queued", "failed"),
            List.of("scheduled", "canceled"),
            List.of("sent"));

    @Test
    void endsTenThousandShuffledReceiptsAsInOrder() {
        var random = new Random(7);
        for (int i = 0; i < 10_000; i++) {
            List<String> life = LIVES.get(i % LIVES.size());
            var shuffled = new ArrayList<>(life);
            shuffled.addAll(life.subList(0, random.nextInt(life.size()))); // repeats, as in real traffic
            Collections.shuffle(shuffled, random);

            assertThat(end(shuffled)).isEqualTo(end(life));
        }
    }

    @ParameterizedTest
    @CsvSource({"DELIVERED,SENT", "DELIVERED,FAILED", "READ,DELIVERED", "UNDELIVERED,SENT", "FAILED,SENDING"})
    void neverGoesBack(DeliveryState state, DeliveryState reported) {
        assertThat(state.after(reported)).isEqualTo(state);
    }

    @ParameterizedTest
    @ValueSource(strings = {"receiving", "received", "something-new", ""})
    void ignoresStatesThatAreNotOfAnOutgoingMessage(String status) {
        assertThat(ReceiptForm.state(status)).isEmpty();
    }

    private static DeliveryState end(List<String> receipts) {
        var state = DeliveryState.SENDING;
        for (String receipt : receipts) {
            state = state.after(ReceiptForm.state(receipt).orElse(state));
        }
        return state;
    }
}
