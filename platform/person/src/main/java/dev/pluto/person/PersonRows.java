package dev.pluto.person;

import dev.pluto.protection.RowByRow;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import io.vertx.core.json.JsonObject;
import io.vertx.mutiny.sqlclient.PreparedStatement;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.SqlConnection;
import io.vertx.mutiny.sqlclient.Tuple;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;

/** Statements of stores about one person, whose id is their only parameter. */
public final class PersonRows {

    /** Rows in memory at a time. */
    private static final int PAGE = 500;

    private static final String RECORD = "record";

    private PersonRows() {}

    /** Opens what is sealed in a row. */
    @FunctionalInterface
    public interface Opening {

        /**
         * Puts what it opens into the record.
         *
         * @throws RuntimeException when it does not open
         */
        void open(Row row, JsonObject values);
    }

    /**
     * Reads rows page by page.
     *
     * @param select gives a column {@code record} of type {@code jsonb}, without anything sealed
     */
    public static Multi<PersonRecord> read(SqlConnection tx, String table, String select, UUID userId) {
        return rows(tx, select, userId, PAGE).map(row -> new PersonRecord(table, row.getJsonObject(RECORD)));
    }

    /**
     * Reads rows of which something is sealed, page by page.
     *
     * @param select gives a column {@code record} of type {@code jsonb}, an {@code id} and what the opening reads
     */
    public static Multi<PersonRecord> read(
            SqlConnection tx, String table, String select, UUID userId, RowByRow rowByRow, Opening opening) {
        return readFew(tx, table, select, userId, PAGE, rowByRow, opening);
    }

    /**
     * The same of rows that are large.
     *
     * @param page rows in memory at a time
     */
    public static Multi<PersonRecord> readFew(
            SqlConnection tx, String table, String select, UUID userId, int page, RowByRow rowByRow, Opening opening) {
        return rows(tx, select, userId, page)
                .map(row -> new PersonRecord(table, opened(table, row, rowByRow, opening)));
    }

    private static JsonObject opened(String table, Row row, RowByRow rowByRow, Opening opening) {
        JsonObject values = row.getJsonObject(RECORD);
        boolean open = rowByRow.read(table, row.getUUID("id"), () -> {
                    opening.open(row, values);
                    return true;
                })
                .isPresent();
        return open ? values : values.put("unreadable", true);
    }

    private static Multi<Row> rows(SqlConnection tx, String select, UUID userId, int page) {
        return tx.prepare(select).onItem().transformToMulti(statement -> pages(statement, userId, page));
    }

    private static Multi<Row> pages(PreparedStatement statement, UUID userId, int size) {
        var cursor = statement.cursor(Tuple.of(userId));
        return Multi.createBy()
                .repeating()
                .uni(() -> cursor.read(size))
                .whilst(page -> cursor.hasMore())
                .onItem()
                .<Row>disjoint()
                .onTermination()
                .call(() -> cursor.close().chain(() -> statement.close()));
    }

    /**
     * Deletes rows, table after table.
     *
     * @return how many went, by table, in the same order
     */
    public static Uni<Map<String, Integer>> erase(SqlConnection tx, UUID userId, Deletion... deletions) {
        return Multi.createFrom()
                .iterable(Arrays.asList(deletions))
                .onItem()
                .transformToUniAndConcatenate(deletion -> tx.preparedQuery(deletion.delete())
                        .execute(Tuple.of(userId))
                        .map(deleted -> Map.entry(deletion.table(), deleted.rowCount())))
                .collect()
                .in(LinkedHashMap::new, (counts, count) -> counts.put(count.getKey(), count.getValue()));
    }

    /** How the rows of a person leave one table. */
    public record Deletion(String table, String delete) {}
}
