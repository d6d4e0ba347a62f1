package dev.pluto.load.scale;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.TreeMap;

/**
 * What it costs that one thing happens once: a text that is answered, a reminder that goes out. Everything is a mean.
 *
 * @param cpuMillis CPU of each service and server, ms
 * @param transactions all of PostgreSQL's
 * @param writingTransactions those that wrote
 * @param walBytes of the write-ahead log, images of whole pages left out: their number hangs on the size of tables
 * @param segments texts out, in what carriers count
 * @param rows that are there afterwards, by {@code schema.table}
 * @param writes to rows, by table
 * @param events by topic
 */
public record Deed(
        Map<String, Double> cpuMillis,
        double transactions,
        double writingTransactions,
        double walBytes,
        double segments,
        Map<String, Double> rows,
        Map<String, Writes> writes,
        Map<String, Double> events) {

    /**
     * Writes to a table.
     *
     * @param inPlace those of the updates that touched no index (HOT)
     */
    public record Writes(double inserts, double updates, double inPlace, double deletes) {

        /** Rows written, of whichever kind. */
        double all() {
            return inserts + updates + deletes;
        }

        /** How often each index of the table got an entry. */
        double indexed() {
            return inserts + updates - inPlace;
        }
    }

    /** Rows inserted, updated or deleted, of all tables. */
    double rowsWritten() {
        return writes.values().stream().mapToDouble(Writes::all).sum();
    }

    /** To whichever topic. */
    double eventsPublished() {
        return events.values().stream().mapToDouble(Double::doubleValue).sum();
    }

    static Deed read(Document of) {
        return new Deed(
                of.numbers("cpu-ms"),
                of.number("transactions"),
                of.number("writing-transactions"),
                of.number("wal-bytes"),
                of.number("segments"),
                of.numbers("rows"),
                of.parts("writes", Deed::writes),
                of.numbers("events"));
    }

    private static Writes writes(Document of) {
        return new Writes(of.number("insert"), of.number("update"), of.number("in-place"), of.number("delete"));
    }

    Map<String, Object> written() {
        Map<String, Object> members = new LinkedHashMap<>();
        members.put("cpu-ms", Rounded.all(cpuMillis));
        members.put("transactions", Rounded.of(transactions));
        members.put("writing-transactions", Rounded.of(writingTransactions));
        members.put("wal-bytes", Rounded.of(walBytes));
        members.put("segments", Rounded.of(segments));
        members.put("rows", Rounded.all(rows));
        Map<String, Object> tables = new TreeMap<>();
        writes.forEach((table, some) -> tables.put(table, written(some)));
        members.put("writes", tables);
        members.put("events", Rounded.all(events));
        return members;
    }

    private static Map<String, Object> written(Writes writes) {
        Map<String, Object> members = new LinkedHashMap<>();
        members.put("insert", Rounded.of(writes.inserts));
        members.put("update", Rounded.of(writes.updates));
        members.put("in-place", Rounded.of(writes.inPlace));
        members.put("delete", Rounded.of(writes.deletes));
        return members;
    }
}
