package dev.pluto.outbox;

import dev.pluto.events.UserActivated;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.SqlConnection;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import java.net.ConnectException;
import java.util.concurrent.atomic.AtomicInteger;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.eclipse.microprofile.reactive.messaging.Incoming;

/** A consumer as services have them: writes one row per event. What it does with an event is told by its locale. */
@ApplicationScoped
class Listener {

    static final String WELL = "en-US";
    static final String AT_THE_THIRD_TRY = "fr-FR";
    static final String NEVER = "de-DE";
    static final String FOR_NO_KNOWN_REASON = "es-ES";
    static final String WITHOUT_END = "it-IT";
    static final String WHILE_AWAY = "pt-PT";

    static final AtomicInteger TRIES = new AtomicInteger();
    static volatile boolean away;

    private final Inbox inbox;

    Listener(Inbox inbox) {
        this.inbox = inbox;
    }

    @Incoming("user-activated")
    Uni<Void> on(ConsumerRecord<String, byte[]> message) {
        return inbox.once("listener", message, UserActivated.class, this::write);
    }

    private Uni<Void> write(SqlConnection tx, UserActivated event) {
        String note = event.locale().equals(NEVER) ? "impossible" : event.locale();
        return tx.preparedQuery("insert into effect (user_id, note) values ($1, $2)")
                .execute(Tuple.of(event.userId(), note))
                .chain(() -> outcome(event.locale()));
    }

    private static Uni<Void> outcome(String locale) {
        return switch (locale) {
            case AT_THE_THIRD_TRY -> TRIES.incrementAndGet() < 3 ? isAway() : well();
            case WHILE_AWAY -> away ? isAway() : well();
            case FOR_NO_KNOWN_REASON -> Uni.createFrom().failure(new IllegalStateException("+14155550100"));
            case WITHOUT_END -> Uni.createFrom().nothing();
            default -> well();
        };
    }

    private static Uni<Void> well() {
        return Uni.createFrom().voidItem();
    }

    private static Uni<Void> isAway() {
        return Uni.createFrom().failure(new ConnectException("away"));
    }
}
