package dev.pluto.work;

import dev.pluto.protection.PersonKey;
import dev.pluto.protection.PersonKeys;
import dev.pluto.protection.RowByRow;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.RowSet;
import io.vertx.mutiny.sqlclient.SqlConnection;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.function.BiFunction;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.jspecify.annotations.Nullable;

/** Reads claimed rows that hold something sealed, one by one: what one of them cannot tell stops no other. */
@ApplicationScoped
public class ClaimReader {

    private final PersonKeys keys;
    private final RowByRow rowByRow;

    ClaimReader(PersonKeys keys, RowByRow rowByRow) {
        this.keys = keys;
        this.rowByRow = rowByRow;
    }

    /**
     * Where claimed rows are from.
     *
     * @param idColumn of type uuid
     * @param personColumn whose key a row is sealed with, a uuid; null in a row that is sealed with the service's
     */
    public record Source(String table, String idColumn, String personColumn) {}

    /**
     * Reads rows.
     *
     * @param tx where keys are read, and made for whoever has none
     * @param reading opens and converts one with its key, null for the service's own
     */
    public <T> Uni<Claimed<T>> read(
            SqlConnection tx, RowSet<Row> rows, Source source, BiFunction<Row, @Nullable PersonKey, T> reading) {
        List<UUID> people = StreamSupport.stream(rows.spliterator(), false)
                .flatMap(row -> Stream.ofNullable(row.getUUID(source.personColumn())))
                .distinct()
                .toList();
        return keys.ofAll(tx, people).map(found -> read(rows, source, found, reading));
    }

    private <T> Claimed<T> read(
            RowSet<Row> rows,
            Source source,
            Map<UUID, PersonKey> found,
            BiFunction<Row, @Nullable PersonKey, T> reading) {
        int waiting = 0;
        var read = new ArrayList<T>(rows.size());
        var unreadable = new ArrayList<UUID>();
        for (Row row : rows) {
            UUID id = row.getUUID(source.idColumn());
            PersonKey key = keyOf(row.getUUID(source.personColumn()), found);
            if (key != null && key.isLocked()) {
                waiting++;
                continue;
            }
            rowByRow.read(source.table(), id, () -> reading.apply(row, key))
                    .ifPresentOrElse(read::add, () -> unreadable.add(id));
        }
        return new Claimed<>(read, unreadable, waiting);
    }

    private static @Nullable PersonKey keyOf(@Nullable UUID person, Map<UUID, PersonKey> found) {
        return person == null ? null : Objects.requireNonNull(found.get(person));
    }
}
