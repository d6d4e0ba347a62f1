package dev.pluto.local.journey;

import static java.util.concurrent.TimeUnit.SECONDS;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.pluto.local.journey.TraceCollector.SpanSeen;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** One text, one trace: through every service and through Kafka, with no span that hangs in the air. */
@ExtendWith(InTheWorld.class)
class TraceTest {

    private final World world;

    TraceTest(World world) {
        this.world = world;
    }

    @Test
    void followsStrangersTextFromWebhookToReply() throws Exception {
        try (Person gil = world.stranger()) {
            gil.asks("My parrot is called Wendeline.");

            String trace = traceOfReplyTo(gil);
            await().atMost(20, SECONDS).untilAsserted(() -> assertThat(steps(trace))
                    .contains(
                            "messaging-service SERVER POST /webhooks/twilio/sms",
                            "messaging-service INTERNAL resolve",
                            "identity-service SERVER POST /api/v1/internal/activations",
                            "identity-service PRODUCER user-activated publish",
                            "scheduler-service CONSUMER user-activated process",
                            "messaging-service PRODUCER message-received publish",
                            "messaging-service CONSUMER message-received process",
                            "memory-service CONSUMER message-received process",
                            "messaging-service INTERNAL reply",
                            "messaging-service CLIENT POST"));
            assertOneRoot(world.traces().ofTrace(trace));
        }
    }

    @Test
    void followsTextOfSomebodyKnownFromWebhookToReply() throws Exception {
        try (Person hal = world.stranger()) {
            hal.asks("Hello!");
            hal.asks("My pony is called Marmaduke.");

            String trace = traceOfReplyTo(hal);
            await().atMost(20, SECONDS).untilAsserted(() -> assertThat(steps(trace))
                    .contains(
                            "messaging-service SERVER POST /webhooks/twilio/sms",
                            "messaging-service PRODUCER message-received publish",
                            "memory-service CONSUMER message-received process",
                            "messaging-service INTERNAL reply",
                            "messaging-service CLIENT POST")
                    .doesNotContain("messaging-service INTERNAL resolve"));
            assertOneRoot(world.traces().ofTrace(trace));
        }
    }

    /** The trace the newest message to this person was sent under. */
    private String traceOfReplyTo(Person person) {
        Object traceparent = world.database("messaging")
                .rows(
                        "select traceparent from delivery where user_id = ? order by created_at desc limit 1",
                        person.id())
                .get(0)
                .get("traceparent");
        return String.valueOf(traceparent).split("-")[1];
    }

    private Set<String> steps(String trace) {
        return world.traces().ofTrace(trace).stream().map(SpanSeen::toString).collect(Collectors.toSet());
    }

    private static void assertOneRoot(List<SpanSeen> spans) {
        Set<String> ids = spans.stream().map(SpanSeen::spanId).collect(Collectors.toSet());
        assertThat(spans)
                .filteredOn(span -> !ids.contains(span.parentId()))
                .as("spans without a parent in their trace")
                .extracting(SpanSeen::toString)
                .containsExactly("messaging-service SERVER POST /webhooks/twilio/sms");
    }
}
