package dev.pluto.messaging.reply;

import static org.assertj.core.api.Assertions.assertThat;

import dev.pluto.events.EventJson;
import dev.pluto.events.MessageReceived;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.UUID;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.junit.jupiter.api.Test;

class ReplyListenerTest {

    private final MessageReceived text = new MessageReceived(
            UUID.randomUUID(),
            UUID.randomUUID(),
            UUID.randomUUID(),
            "sms",
            "twilio",
            "sealed",
            0,
            Instant.parse("2026-11-26T12:00:00Z"),
            MessageReceived.TEXT);

    @Test
    void anEventWithItsTextsIdWasStoredTogetherWithAJob() {
        assertThat(ReplyListener.hasJob(event(text.messageId()))).isTrue();
    }

    @Test
    void anEventOfTheReleaseBeforeHasAnyOtherId() {
        assertThat(ReplyListener.hasJob(event(UUID.randomUUID()))).isFalse();
        assertThat(ReplyListener.hasJob(event(text.userId()))).isFalse();
        assertThat(ReplyListener.hasJob(event(text.conversationId()))).isFalse();
    }

    @Test
    void leavesWhatIsNoEventToTheInbox() {
        assertThat(ReplyListener.hasJob(new ConsumerRecord<>("message-received", 0, 0, "key", EventJson.write(text))))
                .isFalse();
        ConsumerRecord<String, byte[]> empty = new ConsumerRecord<>("message-received", 0, 0, "key", null);
        empty.headers().add("ce_id", bytes(text.messageId()));
        assertThat(ReplyListener.hasJob(empty)).isFalse();
    }

    private ConsumerRecord<String, byte[]> event(UUID id) {
        ConsumerRecord<String, byte[]> event =
                new ConsumerRecord<>("message-received", 0, 0, "key", EventJson.write(text));
        event.headers().add("ce_id", bytes(id));
        return event;
    }

    private static byte[] bytes(UUID id) {
        return id.toString().getBytes(StandardCharsets.UTF_8);
    }
}
