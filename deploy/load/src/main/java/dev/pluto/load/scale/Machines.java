package dev.pluto.load.scale;

import java.util.List;
import java.util.Map;

/**
 * What machines, servers and providers carry: {@code docs/scale/machines.yaml}, with sources.
 *
 * @param replicas of services, by name
 * @param sends by a replica at once, to the provider
 * @param sendSeconds that one takes
 * @param coreShare of a core that is used at the peak
 * @param checkpointSeconds between two checkpoints of PostgreSQL
 * @param pageBytes of a page's image in its log
 * @param bloat what tables and indexes take, over what their rows would
 * @param copies of each event in Kafka
 * @param keptDays of events
 * @param readers consumers of each topic, by {@code service/consumer}
 * @param outboxes topics that each service publishes
 * @param limits by name, what each carries
 */
record Machines(
        Map<String, Replica> replicas,
        double sends,
        double sendSeconds,
        double coreShare,
        double checkpointSeconds,
        double pageBytes,
        double bloat,
        double copies,
        double keptDays,
        Map<String, List<String>> readers,
        Map<String, List<String>> outboxes,
        Map<String, Limit> limits) {

    /** One process of a service: its cores, and its connections to PostgreSQL. */
    record Replica(double cores, double connections) {}

    /**
     * Something that ends.
     *
     * @param title for people
     * @param most what it carries
     * @param unit of that
     * @param source of that figure
     * @param movedBy what to do when it is reached
     */
    record Limit(String title, double most, String unit, String source, String movedBy) {}

    static Machines parse(String yaml) {
        Document file = Document.parse("machines", yaml);
        Document postgres = file.part("postgresql");
        Document kafka = file.part("kafka");
        Document provider = file.part("provider");
        return new Machines(
                file.parts("replicas", of -> new Replica(of.number("cores"), of.number("connections"))),
                provider.number("sends-at-once"),
                provider.number("seconds-a-send"),
                file.number("core-share"),
                postgres.number("checkpoint-seconds"),
                postgres.number("page-image-bytes"),
                postgres.number("bloat"),
                kafka.number("copies"),
                kafka.number("kept-days"),
                kafka.lists("readers"),
                kafka.lists("outboxes"),
                file.parts("limits", Machines::limit));
    }

    private static Limit limit(Document of) {
        return new Limit(of.text("title"), of.number("most"), of.text("unit"), of.text("source"), of.text("moved-by"));
    }

    /** @throws IllegalArgumentException when there is no such limit */
    Limit limit(String name) {
        Limit limit = limits.get(name);
        if (limit == null) {
            throw new IllegalArgumentException("no limit " + name + ", only " + limits.keySet());
        }
        return limit;
    }
}
