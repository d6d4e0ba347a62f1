package dev.pluto.identity.code;

import io.smallrye.mutiny.Uni;
import io.vertx.core.buffer.Buffer;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.RowSet;
import io.vertx.mutiny.sqlclient.SqlConnection;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.StreamSupport;

/** Whose a number or an address is. */
@ApplicationScoped
class Recipients {

    private static final String KNOWN_DEVICE = """
            select exists (select from contact c join device d on d.user_id = c.user_id
                            where c.kind = $1 and c.value_index = any($2) and c.valid_to is null and d.token_index = $3)
                   as known""";
    private static final String FIND = """
            select a.user_id, a.status, a.locale from contact c join account a on a.user_id = c.user_id
             where c.kind = $1 and c.value_index = any($2) and c.valid_to is null
             order by c.valid_from desc limit 1""";

    private static final String PERSON = "select user_id, status, locale from account where user_id = $1";
    private static final String IS_SHOWN = """
            select exists (select from contact
                            where user_id = $1 and kind = $2 and value_index = any($3) and valid_to is null
                              and verified_at is not null) as shown""";

    /**
     * Whoever is to get a code.
     *
     * @param locale the language it is told in
     * @param active whether they may sign in
     */
    record Recipient(UUID userId, String locale, boolean active) {}

    /**
     * Whether somebody who has it has signed in with the asking device: all that is looked up before an answer.
     *
     * @param device keyed hash of what the device calls itself, empty bytes when it says nothing
     */
    Uni<Boolean> isKnownDevice(SqlConnection tx, Destination destination, byte[] device) {
        return tx.preparedQuery(KNOWN_DEVICE)
                .execute(Tuple.of(destination.kind(), indexes(destination), Buffer.buffer(device)))
                .map(rows -> rows.iterator().next().getBoolean("known"));
    }

    /** Who has it and may sign in. */
    Uni<Optional<Recipient>> find(SqlConnection tx, Destination destination) {
        return holder(tx, destination).map(found -> found.filter(Recipient::active));
    }

    /** Who has it. */
    Uni<Optional<Recipient>> holder(SqlConnection tx, Destination destination) {
        return tx.preparedQuery(FIND)
                .execute(Tuple.of(destination.kind(), indexes(destination)))
                .map(Recipients::first);
    }

    /** The person of an id. */
    Uni<Optional<Recipient>> person(SqlConnection tx, UUID userId) {
        return tx.preparedQuery(PERSON).execute(Tuple.of(userId)).map(Recipients::first);
    }

    /** Whether somebody has it and has shown so. */
    Uni<Boolean> isShown(SqlConnection tx, UUID userId, Destination destination) {
        return tx.preparedQuery(IS_SHOWN)
                .execute(Tuple.of(userId, destination.kind(), indexes(destination)))
                .map(rows -> rows.iterator().next().getBoolean("shown"));
    }

    private static Buffer[] indexes(Destination destination) {
        return destination.indexes().stream().map(Buffer::buffer).toArray(Buffer[]::new);
    }

    private static Optional<Recipient> first(RowSet<Row> rows) {
        return StreamSupport.stream(rows.spliterator(), false)
                .findFirst()
                .map(row -> new Recipient(
                        row.getUUID("user_id"),
                        row.getString("locale"),
                        row.getString("status").equals("active")));
    }
}
