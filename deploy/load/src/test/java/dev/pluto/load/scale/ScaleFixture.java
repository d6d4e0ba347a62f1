package dev.pluto.load.scale;

import dev.pluto.load.scale.Deed.Writes;
import dev.pluto.load.scale.Machines.Limit;
import dev.pluto.load.scale.Machines.Replica;
import dev.pluto.load.scale.Measured.Table;
import java.util.List;
import java.util.Map;

/** A small world whose sums can be done in the head: one text a day, one digest a day, one service. */
final class ScaleFixture {

    static final double PEOPLE = 864_000; // so that one deed a day is ten a second

    private static final Deed STRANGER = deed(1, 0, 0, Map.of("messaging.account", 1.0), Map.of());
    private static final Deed TEXT = new Deed(
            Map.of("messaging", 30.0, "postgresql", 5.0),
            8,
            4,
            1000,
            1.5,
            Map.of("messaging.message", 2.0, "messaging.inbox", 1.0),
            Map.of("messaging.message", new Writes(2, 1, 1, 0)),
            Map.of("message-received", 1.0, "message-sent", 1.0));
    private static final Deed DIGEST = deed(10, 1, 1, Map.of(), Map.of("outbound-requested", 1.0));

    private ScaleFixture() {}

    private static Deed deed(
            double cpu, double writing, double segments, Map<String, Double> rows, Map<String, Double> events) {
        return new Deed(Map.of("messaging", cpu), writing, writing, 100, segments, rows, Map.of(), events);
    }

    static Measured measured() {
        return new Measured(
                Map.of("date", "2026-11-27"),
                Map.of("messaging", 0.1),
                60,
                1000,
                Map.of("stranger", STRANGER, "text", TEXT, "digest", DIGEST),
                Map.of(
                        "messaging.account", new Table(100, 100, 1),
                        "messaging.message", new Table(300, 200, 3),
                        "messaging.inbox", new Table(50, 50, 2)),
                Map.of("message-received", 500.0, "message-sent", 300.0, "outbound-requested", 200.0),
                Map.of("messaging/in", 50.0, "messaging/out", 100.0));
    }

    static Use use() {
        return new Use(
                Map.of("text", 1.0, "digest", 1.0),
                0,
                0.125,
                0.5,
                "digest",
                600,
                60,
                Map.of("messaging.message", 1.0),
                0,
                List.of(),
                Map.of("messaging.inbox", 14.0),
                365,
                0.5);
    }

    static Machines machines() {
        return new Machines(
                Map.of("messaging", new Replica(2, 10)),
                16,
                0.2,
                0.6,
                900,
                5000,
                1,
                3,
                7,
                Map.of("message-received", List.of("messaging/in"), "outbound-requested", List.of("messaging/out")),
                Map.of("messaging", List.of("message-received", "message-sent")),
                Map.of(
                        "sender", new Limit("one number", 100, "segments/s", "a source", "more numbers"),
                        "database-size", new Limit("one server", 8, "TB", "a source", "more servers")));
    }

    static Size size(double people) {
        return new Size(people, measured(), use(), machines());
    }
}
