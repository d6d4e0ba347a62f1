package dev.pluto.messaging.media;

import static org.assertj.core.api.Assertions.assertThat;

import dev.pluto.messaging.peer.Eventually;
import dev.pluto.messaging.peer.Peers;
import dev.pluto.messaging.peer.Phone;
import dev.pluto.testing.DatabaseProbe;
import dev.pluto.testing.PlutoTestResource;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(value = PlutoTestResource.class, initArgs = @ResourceArg(name = "service", value = "messaging"))
@QuarkusTestResource(Peers.class)
class KeptMediaResourceTest {

    @Inject
    KeptMedia kept;

    @Test
    void letsFilesGoThatWereKeptForLongEnoughAndKeepsWhatIsKnownOfThem() {
        Phone phone = new Phone("+4930555000177");
        String sid = Phone.newSid("MM");
        phone.sendsWith(sid, "thanks", Peers.TWILIO.keeps("image/png", Pictures.written("png", 3, 3), 0), "image/png")
                .then()
                .statusCode(200);
        Map<String, @Nullable Object> file = Eventually.value(
                        () -> files(sid),
                        rows -> rows.size() == 1 && "kept".equals(rows.get(0).get("state")))
                .get(0);
        Object id = Objects.requireNonNull(file.get("id"));

        assertThat(expire()).isZero();
        DatabaseProbe.ofThisTest()
                .update("update media set settled_at = settled_at - interval '31 days' where id = ?", id);
        assertThat(expire()).isEqualTo(1);

        assertThat(files(sid).get(0)).containsEntry("state", "expired").containsEntry("content_type", "image/png");
        assertThat(DatabaseProbe.ofThisTest().number("select count(*) from media_piece where media_id = ?", id))
                .isZero();
    }

    private int expire() {
        return kept.expire(Duration.ofDays(30), 10).await().atMost(Duration.ofMinutes(3));
    }

    private static List<Map<String, @Nullable Object>> files(String sid) {
        return DatabaseProbe.ofThisTest()
                .rows(
                        "select x.id, x.state, x.content_type from media x join message m on m.id = x.message_id "
                                + "where m.provider_message_id = ?",
                        sid);
    }
}
