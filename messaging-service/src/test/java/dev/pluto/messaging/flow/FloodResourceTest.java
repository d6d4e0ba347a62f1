package dev.pluto.messaging.flow;

import static org.assertj.core.api.Assertions.assertThat;

import dev.pluto.messaging.peer.Eventually;
import dev.pluto.messaging.peer.Phone;
import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.test.junit.QuarkusTest;
import io.vertx.core.json.JsonObject;
import jakarta.inject.Inject;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Of a flood one counter rises; what was sent to many is kept and told of as such. */
@QuarkusTest
class FloodResourceTest extends MessagingTest {

    private static final String SPAM =
            "WINNER!! You have won a FREE prize of $1000. Claim now at http://win.example/claim Reply STOP to opt out";

    @Inject
    MeterRegistry meters;

    @Test
    void aNewNumberThatFloodsLeavesNoMoreThanItsShare() {
        Phone phone = newPhone();
        double refused = refused();
        for (int i = 0; i < 60; i++) {
            phone.texts("number " + i);
        }

        assertThat(refused() - refused).isEqualTo(10);
        long kept = Eventually.value(
                () -> database()
                        .number("select count(*) from message where user_id = ? and direction = 'in'", idOf(phone)),
                count -> count >= 50);
        assertThat(kept).isEqualTo(50);

        phone.texts("STOP");
        assertThat(refused() - refused).as("a word on consent always counts").isEqualTo(10);
    }

    @Test
    void whatWasSentToManyIsToldOfAsUnheeded() {
        Phone spammer = newPhone();
        spammer.texts(SPAM);
        assertThat(unheeded(spammer, 1)).containsExactly(true);

        Phone friend = talkingPhone();
        friend.texts(SPAM);
        assertThat(unheeded(friend, 2))
                .as("who was answered before may quote such a text")
                .containsExactly(false, false);
    }

    private double refused() {
        return meters.counter("pluto.webhooks", "channel", "sms", "outcome", "flooding")
                .count();
    }

    private static List<Boolean> unheeded(Phone phone, int count) {
        return events("message-received", phone, count).stream()
                .map(event -> new JsonObject(event).getBoolean("unheeded"))
                .toList();
    }
}
