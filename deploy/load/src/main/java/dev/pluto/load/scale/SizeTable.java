package dev.pluto.load.scale;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;

/** The sizes of everything as a Markdown table, a column for each number of people. */
final class SizeTable {

    /** Tables that are told by name. */
    private static final int LARGEST = 5;

    private final List<Double> people;
    private final List<Size> sizes;
    private final Measured measured;
    private final Use use;
    private final Machines machines;
    private final List<String> lines = new ArrayList<>();

    SizeTable(List<Double> people, Measured measured, Use use, Machines machines) {
        this.people = people;
        this.measured = measured;
        this.use = use;
        this.machines = machines;
        this.sizes = people.stream()
                .map(count -> new Size(count, measured, use, machines))
                .toList();
    }

    /** A line each. */
    List<String> lines() {
        heading(people);
        people();
        services();
        kafka();
        postgres();
        row("Redis, a profile for everybody", size -> Magnitude.bytes(size.redisBytes()));
        return lines;
    }

    private void heading(List<Double> counts) {
        lines.add("| people | " + counts.stream().map(Magnitude::of).collect(Collectors.joining(" | ")) + " |");
        lines.add("|---|" + "---|".repeat(counts.size()));
    }

    private void people() {
        row("texts in /s: mean, busiest hour", size -> both(size, work -> Magnitude.of(work.eventsOf(Work.TEXT_IN))));
        row(
                "segments out /s: busiest hour, morning",
                size -> Magnitude.of(size.busiest().segments()) + ", "
                        + Magnitude.of(size.morning().segments()));
        row(
                "tasks due /s in the morning's " + Magnitude.count(use.spreadSeconds()) + " s",
                size -> Magnitude.of(size.demand("sweep")));
        row(
                "that morning's digests over one sender of "
                        + Magnitude.of(machines.limit("sender").most()) + " /s",
                size -> Magnitude.of(size.demand("sweep")
                                * use.spreadSeconds()
                                / machines.limit("sender").most()
                                / 3600)
                        + " h");
    }

    private void services() {
        machines.replicas()
                .keySet()
                .forEach(service -> row(
                        service + ": cores busy at the peak, replicas",
                        size -> Magnitude.of(size.coresOf(service)) + ", " + Magnitude.count(size.replicas(service))));
    }

    private void kafka() {
        row(
                "Kafka: events /s, mean and peak",
                size -> Magnitude.of(total(size.mean())) + ", " + Magnitude.of(size.peak(SizeTable::total)));
        row(
                "Kafka: written /s at the peak, one copy",
                size -> Magnitude.bytes(size.peak(work -> work.eventBytes(measured))));
        row(
                "Kafka: kept, " + Magnitude.count(machines.keptDays()) + " days, " + Magnitude.count(machines.copies())
                        + " copies",
                size -> Magnitude.bytes(size.keptEventBytes()));
        machines.readers()
                .keySet()
                .forEach(
                        topic -> row("partitions of `" + topic + "`", size -> Magnitude.count(size.partitions(topic))));
        row("Kafka: cores busy at the peak", size -> Magnitude.of(size.coresOf("kafka")));
    }

    private static double total(Work work) {
        return work.eventsOf(work.events().keySet());
    }

    private void postgres() {
        row(
                "PostgreSQL: cores busy, mean and peak",
                size -> Magnitude.of(size.mean().coresOf("postgresql")) + ", "
                        + Magnitude.of(size.coresOf("postgresql")));
        row(
                "transactions /s at the peak: all, writing",
                size -> Magnitude.of(size.peak(Work::transactions)) + ", " + Magnitude.of(size.peak(Work::writing)));
        row(
                "rows written /s, mean and peak",
                size -> Magnitude.of(size.mean().rowsWritten()) + ", " + Magnitude.of(size.peak(Work::rowsWritten)));
        row(
                "write-ahead log /s, mean and peak",
                size -> Magnitude.bytes(size.mean().walBytes()) + ", " + Magnitude.bytes(size.peak(Work::walBytes)));
        row(
                "of that, images of pages",
                size -> Magnitude.bytes(size.mean().imageBytes()) + ", "
                        + Magnitude.bytes(size.peak(Work::imageBytes)));
        machines.replicas()
                .keySet()
                .forEach(schema -> row(
                        "schema `" + schema + "` after " + Magnitude.count(use.days()) + " days",
                        size -> Magnitude.bytes(size.storage().ofSchema(schema))));
        sizes.get(0)
                .storage()
                .largest(LARGEST)
                .forEach(table -> row(
                        "of these, table `" + table + "`",
                        size -> Magnitude.bytes(size.storage().of(table))));
        row(
                "all schemas, rows",
                size -> Magnitude.bytes(size.storage().all()) + ", "
                        + Magnitude.of(size.storage().allRows()));
        row("connections of all replicas", size -> Magnitude.count(size.connections()));
        row("PostgreSQL primaries, were people spread over them", size -> Magnitude.count(size.primaries()));
    }

    private static String both(Size size, Function<Work, String> figure) {
        return figure.apply(size.mean()) + ", " + figure.apply(size.busiest());
    }

    private void row(String title, Function<Size, String> cell) {
        lines.add("| " + title + " | " + sizes.stream().map(cell).collect(Collectors.joining(" | ")) + " |");
    }
}
