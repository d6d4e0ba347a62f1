package dev.pluto.scheduler.person;

import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.RowSet;
import io.vertx.mutiny.sqlclient.SqlConnection;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.ZoneId;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/** The rows of {@code person}. */
@ApplicationScoped
public class People {

    private static final String REMEMBER = """
            insert into person (user_id, version, zone, status, switched_off) values ($1, $2, $3, $4, $5)
            on conflict (user_id) do update
               set version = excluded.version, zone = excluded.zone, status = excluded.status,
                   switched_off = excluded.switched_off, updated_at = now()
             where person.version < excluded.version
            returning user_id
            """;
    private static final String FIND =
            "select user_id, version, zone, status, switched_off from person where user_id = $1";
    private static final String SHARE = FIND + " for share";
    private static final String PLAN =
            "update person set planned = true where user_id = $1 and not planned returning user_id";

    /** @return false when a newer event was obeyed before: events of different topics overtake each other */
    public Uni<Boolean> remember(SqlConnection tx, Person person) {
        Tuple values = Tuple.tuple()
                .addUUID(person.userId())
                .addLong(person.version())
                .addString(person.zone().getId())
                .addString(person.status())
                .addArrayOfString(person.switchedOff().toArray(String[]::new));
        return tx.preparedQuery(REMEMBER).execute(values).map(rows -> rows.size() > 0);
    }

    public Uni<Optional<Person>> find(SqlConnection tx, UUID userId) {
        return tx.preparedQuery(FIND).execute(Tuple.of(userId)).map(People::first);
    }

    /** As {@link #find}, locked against changes until the transaction ends: lock the person before their tasks. */
    public Uni<Optional<Person>> share(SqlConnection tx, UUID userId) {
        return tx.preparedQuery(SHARE).execute(Tuple.of(userId)).map(People::first);
    }

    /** @return true the first time only; the row stays locked until the transaction ends */
    public Uni<Boolean> beginPlanning(SqlConnection tx, UUID userId) {
        return tx.preparedQuery(PLAN).execute(Tuple.of(userId)).map(rows -> rows.size() > 0);
    }

    private static Optional<Person> first(RowSet<Row> rows) {
        return rows.size() == 0
                ? Optional.empty()
                : Optional.of(read(rows.iterator().next()));
    }

    private static Person read(Row row) {
        return new Person(
                row.getUUID("user_id"),
                row.getLong("version"),
                ZoneId.of(row.getString("zone")),
                row.getString("status"),
                Set.of(row.getArrayOfStrings("switched_off")));
    }
}
