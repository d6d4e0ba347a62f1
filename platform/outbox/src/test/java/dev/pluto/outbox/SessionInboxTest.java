package dev.pluto.outbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.pluto.events.EventJson;
import dev.pluto.events.UserActivated;
import dev.pluto.testing.DatabaseProbe;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.vertx.VertxContextSupport;
import io.smallrye.mutiny.Uni;
import jakarta.inject.Inject;
import java.net.ConnectException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.BiFunction;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.hibernate.reactive.mutiny.Mutiny;
import org.junit.jupiter.api.Test;

/** Effects written by entities: the session, the event's id and what is left behind are one transaction. */
@QuarkusTest
class SessionInboxTest {

    private static final String CONSUMER = "by-session";

    @Inject
    Inbox inbox;

    private final DatabaseProbe database = DatabaseProbe.ofThisTest();
    private final UUID anna = UUID.randomUUID();
    private final UUID event = UUID.randomUUID();
    private final AtomicInteger tries = new AtomicInteger();

    @Test
    void givesAnEventItsEffectOnceHoweverOftenItComes() throws Throwable {
        for (int i = 0; i < 3; i++) {
            hear(this::write);
        }

        assertThat(tries).hasValue(1);
        assertThat(database.number(
                        "select count(*) from effect e join inbox i on i.xmin = e.xmin"
                                + " where e.user_id = ? and i.event_id = ?",
                        anna,
                        event))
                .isOne();
    }

    @Test
    void triesAgainWhatTimeHealsAndLeavesNoHalfEffect() throws Throwable {
        hear((tx, told) -> write(tx, told)
                .chain(tx::flush)
                .chain(() -> tries.get() < 3
                        ? Uni.createFrom().failure(new ConnectException("away"))
                        : Uni.createFrom().voidItem()));

        assertThat(tries).hasValue(3);
        assertThat(effects()).isOne();
    }

    @Test
    void rollsBackWhatHangsAndTriesItInAnotherSession() throws Throwable {
        hear((tx, told) -> write(tx, told)
                .chain(tx::flush)
                .chain(() -> tries.get() < 2
                        ? Uni.createFrom().nothing()
                        : Uni.createFrom().voidItem()));

        assertThat(tries).hasValue(2);
        assertThat(effects()).isOne();
    }

    @Test
    void leavesNothingOfATryThatTheDatabaseItselfKeepsHanging() throws Throwable {
        assertThatThrownBy(() -> hear((tx, told) -> write(tx, told)
                        .chain(tx::flush)
                        // longer than a try and its roll-back may take, and than the patience
                        .chain(() -> tx.createNativeQuery("select cast(pg_sleep(8) as text)", String.class)
                                .getSingleResult())
                        .replaceWithVoid()))
                .hasMessageContaining("EffectHangs");
        assertThat(effects()).isZero();

        hear(this::write);

        assertThat(tries).hasValue(2);
        assertThat(effects()).isOne();
    }

    @Test
    void givesUpWhatTheDatabaseWillNeverTakeAndForgetsThatItCame() {
        assertThatThrownBy(() -> hear((tx, told) -> tx.persist(new Effect(told.userId(), "impossible"))))
                .hasMessageContaining("23514");

        assertThat(effects()).isZero();
        assertThat(database.number("select count(*) from inbox where event_id = ?", event))
                .isZero();
    }

    private Uni<Void> write(Mutiny.Session tx, UserActivated told) {
        tries.incrementAndGet();
        return tx.persist(new Effect(told.userId(), told.locale()));
    }

    private void hear(BiFunction<Mutiny.Session, UserActivated, Uni<Void>> effect) throws Throwable {
        var message = new ConsumerRecord<>(
                "user-activated",
                0,
                0L,
                anna.toString(),
                EventJson.write(new UserActivated(
                        anna, "sms", "en-US", "Europe/Berlin", "free", Instant.parse("2026-11-21T08:00:00Z"))));
        message.headers().add("ce_id", event.toString().getBytes(StandardCharsets.UTF_8));
        VertxContextSupport.subscribeAndAwait(
                () -> inbox.onceInSession(CONSUMER, message, UserActivated.class, effect));
    }

    private long effects() {
        return database.number("select count(*) from effect where user_id = ?", anna);
    }
}
