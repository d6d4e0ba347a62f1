package dev.pluto.messaging.inbound;

import static org.assertj.core.api.Assertions.assertThat;

import dev.pluto.http.problem.Problem;
import dev.pluto.messaging.channel.InboundText;
import dev.pluto.messaging.conversation.Outcome;
import io.quarkus.runtime.configuration.DurationConverter;
import io.smallrye.config.PropertiesConfigSource;
import io.smallrye.config.SmallRyeConfigBuilder;
import io.smallrye.mutiny.Uni;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;

class AcceptLaneTest {

    /** Batches the database was given, each ended by the test. */
    private final List<Batch> batches = new ArrayList<>();

    private record Batch(List<String> ids, CompletableFuture<List<Outcome>> end) {

        void commits() {
            end.complete(Collections.nCopies(ids.size(), Outcome.ACCEPTED));
        }
    }

    @Test
    void takesASingleTextAtOnce() {
        AcceptLane lane = lane(Map.of());

        var answer = accept(lane, "one");

        assertThat(ids()).containsExactly(List.of("one"));
        assertThat(answer).isNotDone();
        batches.get(0).commits();
        assertThat(answer).isCompletedWithValue(Outcome.ACCEPTED);
    }

    @Test
    void gathersWhatComesWhileATransactionIsUnderWay() {
        AcceptLane lane = lane(Map.of());
        accept(lane, "one");
        accept(lane, "two");
        accept(lane, "three");
        assertThat(batches).hasSize(1);

        batches.get(0).commits();

        assertThat(ids()).containsExactly(List.of("one"), List.of("two", "three"));
    }

    @Test
    void opensASecondLaneForManyAndNeverAThird() {
        AcceptLane lane = lane(Map.of("company", "3"));
        for (int i = 1; i <= 9; i++) {
            accept(lane, "text " + i);
        }

        assertThat(ids()).containsExactly(List.of("text 1"), List.of("text 2", "text 3", "text 4"));
    }

    @Test
    void passesASlowTransaction() throws InterruptedException {
        AcceptLane lane = lane(Map.of("slow", "20ms"));
        accept(lane, "one");
        TimeUnit.MILLISECONDS.sleep(40);

        accept(lane, "two");

        assertThat(ids()).containsExactly(List.of("one"), List.of("two"));
    }

    @Test
    void putsNoMoreIntoATransactionThanConfigured() {
        AcceptLane lane = lane(Map.of("batch", "2"));
        List.of("one", "two", "three", "four").forEach(id -> accept(lane, id));

        batches.get(0).commits();

        assertThat(ids()).containsExactly(List.of("one"), List.of("two", "three"));
    }

    @Test
    void refusesWhenTooManyWait() {
        AcceptLane lane = lane(Map.of("waiting", "1"));
        accept(lane, "one");
        accept(lane, "two");

        assertThat(problem(accept(lane, "three")).getStatusCode()).isEqualTo(503);
    }

    @Test
    void takesTextsOneByOneWhenTheDatabaseRefusesThemTogether() {
        AcceptLane lane = lane(Map.of());
        accept(lane, "one");
        var good = accept(lane, "good");
        var bad = accept(lane, "bad");
        batches.get(0).commits();

        batches.get(1).end().completeExceptionally(new IllegalStateException("one of them"));
        batches.get(2).commits();
        batches.get(3).end().completeExceptionally(new IllegalStateException("this one"));

        assertThat(ids().subList(1, 4)).containsExactly(List.of("good", "bad"), List.of("good"), List.of("bad"));
        assertThat(good).isCompletedWithValue(Outcome.ACCEPTED);
        assertThat(problem(bad).code()).isEqualTo("messaging:inbound.busy");
    }

    @Test
    void saysSoWhenTheDatabaseDoesNotAnswer() {
        AcceptLane lane = lane(Map.of("deadline", "50ms"));

        assertThat(problem(accept(lane, "one")).getStatusCode()).isEqualTo(503);
    }

    private AcceptLane lane(Map<String, String> settings) {
        var properties = new HashMap<String, String>(Map.of("pluto.inbound.slow", "1h"));
        settings.forEach((key, value) -> properties.put("pluto.inbound." + key, value));
        InboundConfig config = new SmallRyeConfigBuilder()
                .withConverter(Duration.class, 100, new DurationConverter())
                .withMapping(InboundConfig.class)
                .withSources(new PropertiesConfigSource(properties, "test", 1))
                .build()
                .getConfigMapping(InboundConfig.class);
        return new AcceptLane(
                texts -> {
                    var batch = new Batch(
                            texts.stream()
                                    .map(text -> text.text().providerMessageId())
                                    .toList(),
                            new CompletableFuture<>());
                    batches.add(batch);
                    return Uni.createFrom().completionStage(batch.end());
                },
                config);
    }

    private static CompletableFuture<Outcome> accept(AcceptLane lane, String id) {
        return lane.accept(new InboundText(
                        UUID.randomUUID(),
                        "twilio",
                        id,
                        "+14155550100",
                        "+15005550006",
                        "Hello",
                        0,
                        Instant.EPOCH,
                        Optional.empty()))
                .subscribeAsCompletionStage();
    }

    private List<List<String>> ids() {
        return batches.stream().map(Batch::ids).toList();
    }

    private static Problem problem(CompletableFuture<Outcome> answer) {
        return (Problem) answer.handle((outcome, failure) -> failure)
                .orTimeout(180, TimeUnit.SECONDS)
                .join();
    }
}
