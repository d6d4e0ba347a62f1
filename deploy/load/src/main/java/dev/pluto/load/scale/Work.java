package dev.pluto.load.scale;

import dev.pluto.load.scale.Deed.Writes;
import java.util.Collection;
import java.util.Map;
import java.util.TreeMap;

/**
 * What services and servers have to do in a second of some moment.
 *
 * @param cores that are busy, by service and server
 * @param transactions of PostgreSQL
 * @param writing those that write
 * @param rowsWritten inserted, updated or deleted
 * @param recordBytes of the write-ahead log
 * @param imageBytes of pages in it, each when it is first touched after a checkpoint
 * @param events by topic
 * @param segments texts out, in what carriers count
 */
record Work(
        Map<String, Double> cores,
        double transactions,
        double writing,
        double rowsWritten,
        double recordBytes,
        double imageBytes,
        Map<String, Double> events,
        double segments) {

    /** The topic of texts that come in. */
    static final String TEXT_IN = "message-received";

    /** The topic of texts that go out. */
    static final String TEXT_OUT = "message-sent";

    static Work at(Moment moment, Measured measured, Storage storage, Machines machines) {
        Map<String, Double> millis = new TreeMap<>();
        Map<String, Double> events = new TreeMap<>();
        Map<String, Double> touches = new TreeMap<>();
        double transactions = 0;
        double writing = 0;
        double rows = 0;
        double record = 0;
        double segments = 0;
        for (Map.Entry<String, Double> entry : moment.perSecond().entrySet()) {
            Deed deed = measured.deed(entry.getKey());
            double rate = entry.getValue();
            add(millis, deed.cpuMillis(), rate / 1000);
            add(events, deed.events(), rate);
            deed.writes()
                    .forEach((table, writes) -> touches.merge(
                            table, rate * touches(writes, measured.table(table).indexes()), Double::sum));
            transactions += rate * deed.transactions();
            writing += rate * deed.writingTransactions();
            rows += rate * deed.rowsWritten();
            record += rate * deed.walBytes();
            segments += rate * deed.segments();
        }
        double images = imagesASecond(touches, storage, machines) * machines.pageBytes();
        return new Work(millis, transactions, writing, rows, record, images, events, segments);
    }

    /** Pages that a row's write touches where keys are random: one of each index it gets an entry in, and its own if it was there. */
    private static double touches(Writes writes, int indexes) {
        return writes.indexed() * indexes + writes.updates() + writes.deletes();
    }

    /** Of P pages touched n times at random between two checkpoints, P (1 - exp(-n / P)) are touched at all. */
    private static double imagesASecond(Map<String, Double> touches, Storage storage, Machines machines) {
        double seconds = machines.checkpointSeconds();
        double images = 0;
        for (Map.Entry<String, Double> table : touches.entrySet()) {
            double pages = storage.pages(table.getKey());
            if (pages > 0) {
                images += pages * -Math.expm1(-table.getValue() * seconds / pages) / seconds;
            }
        }
        return images;
    }

    private static void add(Map<String, Double> sums, Map<String, Double> more, double times) {
        more.forEach((name, one) -> sums.merge(name, one * times, Double::sum));
    }

    double walBytes() {
        return recordBytes + imageBytes;
    }

    double coresOf(String name) {
        return cores.getOrDefault(name, 0.0);
    }

    double eventsOf(String topic) {
        return events.getOrDefault(topic, 0.0);
    }

    double eventsOf(Collection<String> topics) {
        return topics.stream().mapToDouble(this::eventsOf).sum();
    }

    double eventBytes(Measured measured) {
        return events.entrySet().stream()
                .mapToDouble(entry -> entry.getValue() * measured.eventBytes().getOrDefault(entry.getKey(), 0.0))
                .sum();
    }
}
