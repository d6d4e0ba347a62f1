package dev.pluto.work;

import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.RowSet;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.StreamSupport;

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

    /** The same of rows as they were found. */
    public static <T> Claimed<T> of(RowSet<Row> found, Function<Row, T> reading) {
        return of(StreamSupport.stream(found.spliterator(), false).map(reading).toList());
    }

    /** Whether rows were claimed that keep no hand busy: others may be due behind them. */
    boolean hasPassedOver() {
        return !unreadable.isEmpty() || waiting > 0;
    }
}
