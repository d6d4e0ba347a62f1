package dev.pluto.messaging.voice;

import static org.assertj.core.api.Assertions.assertThat;

import dev.pluto.messaging.peer.Peers;
import dev.pluto.messaging.peer.Phone;
import dev.pluto.testing.DatabaseProbe;
import dev.pluto.testing.PlutoTestResource;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(value = PlutoTestResource.class, initArgs = @ResourceArg(name = "service", value = "messaging"))
@QuarkusTestResource(Peers.class)
class LostCallsResourceTest {

    private final Phone phone = new Phone("+493056789077");

    @Inject
    LostCalls lost;

    @Test
    void endsCallsOfWhichNothingMoreIsHeardAndNoOthers() {
        String forgotten = call();
        String talkedIn = call();
        unheardFor(forgotten, 16);
        unheardFor(talkedIn, 16);
        phone.says(talkedIn, 1, "thanks").then().statusCode(200);

        lost.end().await().atMost(Duration.ofMinutes(3));

        assertThat(call(forgotten)).containsEntry("state", "ended").containsEntry("ending", "lost");
        assertThat(call(talkedIn)).containsEntry("state", "talking");
    }

    private String call() {
        String sid = Phone.newSid("CA");
        Phone.post("/webhooks/twilio/voice", phone.call(sid)).then().statusCode(200);
        return sid;
    }

    private static void unheardFor(String sid, int minutes) {
        DatabaseProbe.ofThisTest()
                .update(
                        "update call_session set heard_at = now() - make_interval(mins => ?) where provider_call_id = ?",
                        minutes,
                        sid);
    }

    private static Map<String, Object> call(String sid) {
        return DatabaseProbe.ofThisTest()
                .rows("select state, ending from call_session where provider_call_id = ?", sid)
                .get(0);
    }
}
