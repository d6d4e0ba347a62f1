package dev.pluto.messaging.delivery;

import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.RowSet;
import io.vertx.mutiny.sqlclient.SqlConnection;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.StreamSupport;
import org.jspecify.annotations.Nullable;

/** Table {@code delivery}, as far as messages in it failed and may be sent again. */
@ApplicationScoped
class FailedDeliveries {

    private static final String COLUMNS =
            " message_id, user_id, conversation_id, purpose, state, error_code, given_up, "
                    + "attempts, replays, created_at, settled_at ";

    private static final String CHOSEN = """
             from delivery
            where state = 'failed' and ($1::uuid is null or user_id = $1) and ($2::text is null or error_code = $2)
              and (given_up or not $3) and (settled_at < $4 or (settled_at = $4 and message_id < $5))
            """;

    private static final String BEFORE =
            "select" + COLUMNS + CHOSEN + "order by settled_at desc, message_id desc limit $6";

    private static final String OLDEST =
            "select message_id" + CHOSEN + "order by created_at, conversation_id, sequence limit $6";

    private static final String FIND = "select" + COLUMNS + "from delivery where message_id = $1";

    // Its number of tries stays: the next one looks whether the provider has it after all.
    private static final String REPLAY = """
            update delivery
            set state = 'queued', error_code = null, given_up = false, settled_at = null, claimed_until = null, held = true,
                due_at = clock_timestamp(), replayed_at = now(), replays = replays + 1
            where message_id = $1 and state = 'failed' and given_up
            returning
            """ + COLUMNS;

    /**
     * Which of those that failed.
     *
     * @param userId whose, null for anybody's
     * @param code why, null for any reason
     * @param isGivenUp only those that can be replayed
     */
    record Filter(@Nullable UUID userId, @Nullable String code, boolean isGivenUp) {}

    /** A place in the list: after the delivery that failed then and has this id. */
    record Place(Instant at, UUID id) {
        static final Place START = new Place(Instant.parse("9999-01-01T00:00:00Z"), new UUID(0, 0));
    }

    /** The latest first. */
    Uni<List<DeliveryView>> before(SqlConnection tx, Filter filter, Place place, int count) {
        return tx.preparedQuery(BEFORE)
                .execute(chosen(filter, place, count))
                .map(rows -> StreamSupport.stream(rows.spliterator(), false)
                        .map(FailedDeliveries::view)
                        .toList());
    }

    /** Those stored first, in the order of their conversations. */
    Uni<List<UUID>> oldest(SqlConnection tx, Filter filter, int count) {
        return tx.preparedQuery(OLDEST)
                .execute(chosen(filter, Place.START, count))
                .map(rows -> StreamSupport.stream(rows.spliterator(), false)
                        .map(row -> row.getUUID("message_id"))
                        .toList());
    }

    private static Tuple chosen(Filter filter, Place place, int count) {
        return Tuple.tuple()
                .addUUID(filter.userId())
                .addString(filter.code())
                .addBoolean(filter.isGivenUp())
                .addOffsetDateTime(place.at().atOffset(ZoneOffset.UTC))
                .addUUID(place.id())
                .addInteger(count);
    }

    /** A delivery in any state. */
    Uni<Optional<DeliveryView>> find(SqlConnection tx, UUID id) {
        return tx.preparedQuery(FIND).execute(Tuple.of(id)).map(FailedDeliveries::first);
    }

    /** Has a delivery tried again that was given up; empty of any other. */
    Uni<Optional<DeliveryView>> replay(SqlConnection tx, UUID id) {
        return tx.preparedQuery(REPLAY).execute(Tuple.of(id)).map(FailedDeliveries::first);
    }

    private static Optional<DeliveryView> first(RowSet<Row> rows) {
        return rows.rowCount() == 0
                ? Optional.empty()
                : Optional.of(view(rows.iterator().next()));
    }

    private static DeliveryView view(Row row) {
        OffsetDateTime settledAt = row.getOffsetDateTime("settled_at");
        return new DeliveryView(
                row.getUUID("message_id"),
                row.getUUID("user_id"),
                row.getUUID("conversation_id"),
                row.getString("purpose"),
                row.getString("state"),
                row.getString("error_code"),
                row.getBoolean("given_up"),
                row.getInteger("attempts"),
                row.getShort("replays"),
                row.getOffsetDateTime("created_at").toInstant(),
                settledAt == null ? null : settledAt.toInstant());
    }
}
