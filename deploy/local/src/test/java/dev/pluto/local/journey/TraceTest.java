package dev.pluto.local.journey;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.pluto.local.journey.TraceCollector.SpanSeen;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** One text, one trace: through every service and through Kafka, with no span that hangs in the air. */
@ExtendWith(InTheWorld.class)
class TraceTest {

    private static final String WEBHOOK = "messaging-service SERVER POST /webhooks/twilio/sms";
    private static final String RESOLVE = "messaging-service INTERNAL resolve";
    private static final String PUBLISHES = "messaging-service PRODUCER message-received publish";
    private static final String REMEMBERS = "memory-service CONSUMER message-received receive";
    private static final String REPLIES = "messaging-service INTERNAL reply";
    private static final String DELIVERS = "messaging-service INTERNAL deliver";

    /** Spans of four services on a crowded machine. */
    private static final Duration ARRIVE_WITHIN = Duration.ofMinutes(3);

    private final World world;

    TraceTest(World world) {
        this.world = world;
    }

    @Test
    void followsStrangersTextFromWebhookToReply() throws Exception {
        try (Person gil = world.stranger()) {
            gil.asks("My parrot is called Wendeline.");

            String trace = traceOfReplyTo(gil);
            await().atMost(ARRIVE_WITHIN).untilAsserted(() -> {
                assertThat(waysTo(trace, "identity-service SERVER POST /api/v1/internal/activations"))
                        .anySatisfy(way -> assertThat(way).containsSubsequence(WEBHOOK, RESOLVE));
                assertThat(waysTo(trace, "scheduler-service CONSUMER user-activated receive"))
                        .anySatisfy(way -> assertThat(way)
                                .containsSubsequence(
                                        WEBHOOK, RESOLVE, "identity-service PRODUCER user-activated publish"));
                assertThat(waysTo(trace, REMEMBERS))
                        .anySatisfy(way -> assertThat(way).containsSubsequence(WEBHOOK, PUBLISHES));
                assertRepliedRightAfter(trace, WEBHOOK);
                assertOneRoot(world.traces().ofTrace(trace));
            });
        }
    }

    @Test
    void followsTextOfSomebodyKnownFromWebhookToReply() throws Exception {
        try (Person hal = world.stranger()) {
            hal.asks("Hello!");
            hal.asks("My pony is called Marmaduke.");

            String trace = traceOfReplyTo(hal);
            await().atMost(ARRIVE_WITHIN).untilAsserted(() -> {
                assertThat(waysTo(trace, REMEMBERS))
                        .anySatisfy(way -> assertThat(way).containsSubsequence(WEBHOOK, PUBLISHES));
                assertRepliedRightAfter(trace, WEBHOOK);
                assertOneRoot(world.traces().ofTrace(trace));
            });
            assertThat(waysTo(trace, RESOLVE))
                    .as("somebody known is not looked for")
                    .isEmpty();
        }
    }

    /** Through the database alone: an answer does not wait for Kafka. */
    private void assertRepliedRightAfter(String trace, String step) {
        assertThat(waysTo(trace, "messaging-service CLIENT POST /2010-04-01/Accounts/{account}/Messages.json"))
                .singleElement()
                .satisfies(way -> assertThat(way)
                        .containsSubsequence(step, REPLIES, DELIVERS)
                        .doesNotContain(PUBLISHES));
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

    /** For each such step of a trace those it came from, the first of all first. */
    private List<List<String>> waysTo(String trace, String step) {
        Map<String, SpanSeen> spans =
                world.traces().ofTrace(trace).stream().collect(Collectors.toMap(SpanSeen::spanId, Function.identity()));
        return spans.values().stream()
                .filter(span -> span.toString().equals(step))
                .map(span -> Stream.iterate(span, Objects::nonNull, child -> spans.get(child.parentId()))
                        .map(SpanSeen::toString)
                        .collect(Collectors.toCollection(ArrayList::new)))
                .<List<String>>map(way -> {
                    Collections.reverse(way);
                    return way;
                })
                .toList();
    }

    private static void assertOneRoot(List<SpanSeen> spans) {
        Set<String> ids = spans.stream().map(SpanSeen::spanId).collect(Collectors.toSet());
        assertThat(spans)
                .filteredOn(span -> !ids.contains(span.parentId()))
                .as("spans without a parent in their trace")
                .extracting(SpanSeen::toString)
                .containsExactly(WEBHOOK);
    }
}
