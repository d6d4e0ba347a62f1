package dev.pluto.outbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.pluto.events.EventJson;
import dev.pluto.events.UserActivated;
import dev.pluto.testing.DatabaseProbe;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.vertx.VertxContextSupport;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.SqlConnection;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.inject.Inject;
import java.net.ConnectException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.BiFunction;
import java.util.function.Function;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.junit.jupiter.api.Test;

/** Effects that are the same however often they run: no event is remembered, and what follows the commit is not lost either. */
@QuarkusTest
class RepeatableInboxTest {

    private static final String CONSUMER = "repeatable";

    @Inject
    Inbox inbox;

    private final DatabaseProbe database = DatabaseProbe.ofThisTest();
    private final UUID anna = UUID.randomUUID();
    private final UUID event = UUID.randomUUID();
    private final AtomicInteger tries = new AtomicInteger();
    private final AtomicInteger committed = new AtomicInteger();

    @Test
    void runsEachTimeTheEventComesAndRemembersNone() throws Throwable {
        for (int i = 0; i < 3; i++) {
            hear(this::write, this::follow);
        }

        assertThat(tries).hasValue(3);
        assertThat(committed).hasValue(3);
        assertThat(effects()).isOne();
        assertThat(database.number("select count(*) from inbox where event_id = ?", event))
                .isZero();
    }

    @Test
    void runsAllOfItAgainWhenWhatFollowsTheCommitFails() throws Throwable {
        hear(this::write, written -> follow(written).chain(() -> committed.get() < 3 ? away() : nothing()));

        assertThat(tries).hasValue(3);
        assertThat(committed).hasValue(3);
        assertThat(effects()).isOne();
    }

    @Test
    void leavesNoHalfEffectOfATryThatFails() throws Throwable {
        hear(
                (tx, told) -> write(tx, told).call(written -> tries.get() < 3 ? away() : nothing()),
                written -> nothing().invoke(() -> committed.addAndGet((int) effects())));

        assertThat(tries).hasValue(3);
        assertThat(committed).hasValue(1);
    }

    @Test
    void refusesWhatItCannotRead() {
        ConsumerRecord<String, byte[]> message = message("no event".getBytes(StandardCharsets.UTF_8));

        assertThatThrownBy(() -> VertxContextSupport.subscribeAndAwait(
                        () -> inbox.repeatable(CONSUMER, message, UserActivated.class, this::write, this::follow)))
                .hasStackTraceContaining("event");
        assertThat(tries).hasValue(0);
    }

    private void hear(BiFunction<SqlConnection, UserActivated, Uni<UUID>> effect, Function<UUID, Uni<Void>> afterwards)
            throws Throwable {
        var told = new UserActivated(anna, "sms", "en-US", "UTC", "free", Instant.now());
        VertxContextSupport.subscribeAndAwait(() ->
                inbox.repeatable(CONSUMER, message(EventJson.write(told)), UserActivated.class, effect, afterwards));
    }

    /** Once, however often. */
    private Uni<UUID> write(SqlConnection tx, UserActivated told) {
        tries.incrementAndGet();
        return tx.preparedQuery("insert into effect (user_id, note) select $1, 'once'"
                        + " where not exists (select from effect where user_id = $1)")
                .execute(Tuple.of(told.userId()))
                .replaceWith(told.userId());
    }

    private Uni<Void> follow(UUID written) {
        assertThat(written).isEqualTo(anna);
        committed.incrementAndGet();
        return nothing();
    }

    private long effects() {
        return database.number("select count(*) from effect where user_id = ?", anna);
    }

    private ConsumerRecord<String, byte[]> message(byte[] value) {
        var message = new ConsumerRecord<>("user-activated", 0, 0, anna.toString(), value);
        message.headers().add("ce_id", event.toString().getBytes(StandardCharsets.UTF_8));
        return message;
    }

    private static Uni<Void> nothing() {
        return Uni.createFrom().voidItem();
    }

    private static Uni<Void> away() {
        return Uni.createFrom().failure(new ConnectException("away"));
    }
}
