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

    static final AtomicInteger TRIES = new AtomicInteger();

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
                .chain(() -> event.locale().equals(AT_THE_THIRD_TRY) && TRIES.incrementAndGet() < 3
                        ? Uni.createFrom().failure(new ConnectException("away"))
                        : Uni.createFrom().voidItem());
    }
}
