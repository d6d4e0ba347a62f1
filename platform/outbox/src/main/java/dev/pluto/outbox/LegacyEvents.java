package dev.pluto.outbox;

import dev.pluto.protection.EventSeal;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.RowSet;
import io.vertx.mutiny.sqlclient.SqlConnection;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.Optional;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.hibernate.reactive.mutiny.Mutiny;
import org.jspecify.annotations.Nullable;

/**
 * Events that were in Kafka already when this database learned that words in events name whom they are for. Nothing that
 * comes later is taken for one: the broker itself stamps what is added to a topic ({@link Topics} says so), and a database
 * that never knew other events has no such instant.
 */
@ApplicationScoped
class LegacyEvents {

    private static final String BOUND_AT = "select bound_at from seal_binding";

    private final EventSeal seal;
    private volatile @Nullable Optional<Instant> boundAt;

    LegacyEvents(EventSeal seal) {
        this.seal = seal;
    }

    /** The event's bytes; of one written before, with its words addressed. */
    Uni<byte[]> bytesOf(SqlConnection tx, ConsumerRecord<String, byte[]> message) {
        return boundAt(tx).map(at -> bytesOf(at, message));
    }

    /** The same in a Hibernate Reactive session. */
    Uni<byte[]> bytesOf(Mutiny.Session tx, ConsumerRecord<String, byte[]> message) {
        return boundAt(tx).map(at -> bytesOf(at, message));
    }

    byte[] bytesOf(Optional<Instant> boundAt, ConsumerRecord<String, byte[]> message) {
        return boundAt.filter(at -> message.timestamp() < at.toEpochMilli())
                .map(at -> AddressedWords.addressed(seal, message.topic(), message.value()))
                .orElse(message.value());
    }

    private Uni<Optional<Instant>> boundAt(SqlConnection tx) {
        Optional<Instant> known = boundAt;
        return known != null
                ? Uni.createFrom().item(known)
                : tx.query(BOUND_AT).execute().map(LegacyEvents::only).invoke(read -> boundAt = read);
    }

    private Uni<Optional<Instant>> boundAt(Mutiny.Session tx) {
        Optional<Instant> known = boundAt;
        return known != null
                ? Uni.createFrom().item(known)
                : tx.createNativeQuery(BOUND_AT, Instant.class)
                        .getSingleResultOrNull()
                        .map(Optional::ofNullable)
                        .invoke(read -> boundAt = read);
    }

    private static Optional<Instant> only(RowSet<Row> rows) {
        return rows.rowCount() == 0
                ? Optional.empty()
                : Optional.of(
                        rows.iterator().next().getOffsetDateTime("bound_at").toInstant());
    }
}
