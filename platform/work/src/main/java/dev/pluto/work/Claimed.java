package dev.pluto.work;

import dev.pluto.protection.PersonKey;
import dev.pluto.protection.RowByRow;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.RowSet;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.function.BiFunction;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Rows claimed from a table.
 *
 * @param rows to be worked on
 * @param unreadable ids of those that hold nothing anybody can work on; whoever claimed them gives them an end of their own
 * @param waiting how many have a locked key: they stay claimed for their lease and come again after it
 */
public record Claimed<T>(List<T> rows, List<UUID> unreadable, int waiting) {

    /** Rows that hold nothing sealed. */
    public static <T> Claimed<T> of(List<T> rows) {
        return new Claimed<>(rows, List.of(), 0);
    }

    /** Whether rows were claimed that keep no hand busy: others may be due behind them. */
    boolean hasPassedOver() {
        return !unreadable.isEmpty() || waiting > 0;
    }

    /**
     * Reads rows one by one.
     *
     * @param idColumn where their ids are
     * @param keyOf the key a row is sealed with; null for the service's own
     * @param reading opens and converts one with its key
     */
    public static <T> Claimed<T> read(
            RowByRow rowByRow,
            String table,
            String idColumn,
            RowSet<Row> found,
            Function<Row, @Nullable PersonKey> keyOf,
            BiFunction<Row, @Nullable PersonKey, T> reading) {
        int waiting = 0;
        var rows = new ArrayList<T>(found.size());
        var unreadable = new ArrayList<UUID>();
        for (Row row : found) {
            UUID id = row.getUUID(idColumn);
            PersonKey key = keyOf.apply(row);
            if (key != null && key.isLocked()) {
                waiting++;
                continue;
            }
            rowByRow.read(table, id, () -> reading.apply(row, key))
                    .ifPresentOrElse(rows::add, () -> unreadable.add(id));
        }
        return new Claimed<>(rows, unreadable, waiting);
    }
}
