package dev.pluto.load.scale;

import dev.pluto.load.scale.Machines.Replica;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.function.ToDoubleFunction;

/** How large everything has to be for so many people. */
final class Size {

    /** Replicas of a service that may not be away while one is started anew. */
    private static final double LEAST_REPLICAS = 2;

    /** What servers of PostgreSQL share: each replica is connected to all of them. */
    private static final Set<String> SHARED =
            Set.of("database-cores", "database-transactions", "database-log", "database-size");

    private static final double TERA = 1e12;
    private static final double GIGA = 1e9;
    private static final double MEGA = 1e6;

    private final Measured measured;
    private final Use use;
    private final Machines machines;
    private final double people;
    private final Storage storage;
    private final Work mean;
    private final List<Work> peaks;

    Size(double people, Measured measured, Use use, Machines machines) {
        this.measured = measured;
        this.use = use;
        this.machines = machines;
        this.people = people;
        this.storage = Storage.of(people, measured, use, machines);
        this.mean = work(Moment.mean(people, use));
        this.peaks = Moment.peaks(people, use).stream().map(this::work).toList();
    }

    private Work work(Moment moment) {
        return Work.at(moment, measured, storage, machines);
    }

    Storage storage() {
        return storage;
    }

    Work mean() {
        return mean;
    }

    Work busiest() {
        return peaks.get(0);
    }

    Work morning() {
        return peaks.get(1);
    }

    /** The larger of both peaks. */
    double peak(ToDoubleFunction<Work> figure) {
        return peaks.stream().mapToDouble(figure).max().orElse(0);
    }

    double coresOf(String name) {
        return peak(work -> work.coresOf(name));
    }

    /** Partitions of a topic: as many replicas read it one event after the other, with hands free to catch up. */
    double partitions(String topic) {
        double most = peak(work -> work.eventsOf(topic)) * (1 + use.catchUp());
        return Math.max(1, Math.ceil(most / readingRate(topic)));
    }

    /** Events of a topic a second that the slowest of its readers takes, one replica. */
    private double readingRate(String topic) {
        Collection<String> readers = machines.readers().getOrDefault(topic, List.of());
        return readers.stream()
                .filter(measured.eventsASecond()::containsKey)
                .mapToDouble(measured.eventsASecond()::get)
                .min()
                .orElseGet(this::slowestReader);
    }

    private double slowestReader() {
        return measured.eventsASecond().values().stream()
                .min(Comparator.naturalOrder())
                .orElseThrow(() -> new IllegalArgumentException("no reader of events was measured"));
    }

    /** The partitions of the topic that needs most. */
    double partitions() {
        return machines.readers().keySet().stream()
                .mapToDouble(this::partitions)
                .max()
                .orElse(1);
    }

    /** Processes of a service: for its processors, for the topics it reads, for its calls of the provider. */
    double replicas(String service) {
        Replica one = replica(service);
        double free = one.cores() * machines.coreShare() - measured.idleCores().getOrDefault(service, 0.0);
        double reading = machines.readers().entrySet().stream()
                .filter(topic -> topic.getValue().stream().anyMatch(reader -> reader.startsWith(service + "/")))
                .mapToDouble(topic -> partitions(topic.getKey()))
                .max()
                .orElse(0);
        boolean sends = machines.outboxes().getOrDefault(service, List.of()).contains(Work.TEXT_OUT);
        double sending =
                sends ? peak(work -> work.eventsOf(Work.TEXT_OUT)) * machines.sendSeconds() / machines.sends() : 0;
        double most = Math.max(coresOf(service) / free, Math.max(reading, sending));
        return Math.max(LEAST_REPLICAS, Math.ceil(most));
    }

    private Replica replica(String service) {
        Replica replica = machines.replicas().get(service);
        if (replica == null) {
            throw new IllegalArgumentException("no replica of " + service);
        }
        return replica;
    }

    double connections() {
        return machines.replicas().entrySet().stream()
                .mapToDouble(service ->
                        replicas(service.getKey()) * service.getValue().connections())
                .sum();
    }

    /** Bytes of events that Kafka keeps, all copies. */
    double keptEventBytes() {
        return mean.eventBytes(measured) * 86_400 * machines.keptDays() * machines.copies();
    }

    double redisBytes() {
        return people * measured.redisBytes();
    }

    /** Events a second of the service that publishes most. */
    private double published() {
        return machines.outboxes().values().stream()
                .mapToDouble(topics -> peak(work -> work.eventsOf(topics)))
                .max()
                .orElse(0);
    }

    /**
     * How much of what a limit is about is needed, in its unit.
     *
     * @throws IllegalArgumentException when nothing tells
     */
    double demand(String limit) {
        return switch (limit) {
            case "sender", "account" -> peak(Work::segments);
            case "sweep" -> Moment.morning(people, use).of(use.digest());
            case "outbox" -> published();
            case "partitions" -> partitions();
            case "database-cores" -> coresOf("postgresql");
            case "database-transactions" -> peak(Work::writing);
            case "database-log" -> peak(Work::walBytes) / MEGA;
            case "database-size" -> storage.all() / TERA;
            case "database-connections" -> connections();
            case "redis" -> redisBytes() / GIGA;
            default -> throw new IllegalArgumentException("nothing tells how much is needed of " + limit);
        };
    }

    /** How many PostgreSQL servers share what one does not carry, all four schemas on each. */
    double primaries() {
        return machines.limits().entrySet().stream()
                .filter(limit -> SHARED.contains(limit.getKey()))
                .mapToDouble(limit ->
                        Math.ceil(demand(limit.getKey()) / limit.getValue().most()))
                .max()
                .orElse(1);
    }
}
