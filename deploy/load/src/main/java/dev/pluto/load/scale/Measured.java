package dev.pluto.load.scale;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.TreeMap;
import org.yaml.snakeyaml.DumperOptions;
import org.yaml.snakeyaml.Yaml;

/**
 * What {@code ./pluto bench cost} found on one machine.
 *
 * @param about when, of which commit, on which machine, how busy: for people
 * @param idleCores cores that each service and server takes while nothing happens
 * @param textBytes mean length of the texts that came in, UTF-8
 * @param redisBytes memory of Redis a person
 * @param deeds by name
 * @param tables by {@code schema.table}
 * @param eventBytes of a record as Kafka keeps it, by topic
 * @param eventsASecond that one replica took while many waited and everything else had the same processors, by consumer
 */
public record Measured(
        Map<String, String> about,
        Map<String, Double> idleCores,
        double textBytes,
        double redisBytes,
        Map<String, Deed> deeds,
        Map<String, Table> tables,
        Map<String, Double> eventBytes,
        Map<String, Double> eventsASecond) {

    private static final int WIDTH = 130;

    private static final String HEADING = """
            # What a text, a person and a task cost. Written by ./pluto bench cost, read by ./pluto bench scale; docs/scale.md tells how.
            # CPU in ms, sizes in bytes; rows, writes and events a deed. Idle use is subtracted from deeds.
            """;

    /**
     * What a row takes on disk.
     *
     * @param heapBytes with what is stored out of line
     * @param indexBytes of all its indexes
     * @param indexes that every row has an entry in
     */
    public record Table(double heapBytes, double indexBytes, int indexes) {

        double bytes() {
            return heapBytes + indexBytes;
        }
    }

    /** @throws IllegalArgumentException when something is missing */
    public static Measured parse(String yaml) {
        Document file = Document.parse("measured", yaml);
        Document about = file.part("about");
        Map<String, String> told = new LinkedHashMap<>();
        about.members().keySet().forEach(name -> told.put(String.valueOf(name), about.text(String.valueOf(name))));
        return new Measured(
                told,
                file.numbers("idle-cores"),
                file.number("text-bytes"),
                file.number("redis-bytes-a-person"),
                file.parts("deeds", Deed::read),
                file.parts("tables", Measured::table),
                file.numbers("event-bytes"),
                file.numbers("events-a-second"));
    }

    private static Table table(Document of) {
        return new Table(of.number("heap"), of.number("index"), (int) of.number("indexes"));
    }

    /** As {@link #parse} reads it. */
    public String toYaml() {
        Map<String, Object> file = new LinkedHashMap<>();
        file.put("about", about);
        file.put("idle-cores", Rounded.all(idleCores));
        file.put("text-bytes", Rounded.of(textBytes));
        file.put("redis-bytes-a-person", Rounded.of(redisBytes));
        Map<String, Object> all = new LinkedHashMap<>();
        deeds.forEach((name, deed) -> all.put(name, deed.written()));
        file.put("deeds", all);
        Map<String, Object> rows = new TreeMap<>();
        tables.forEach((name, table) -> rows.put(name, written(table)));
        file.put("tables", rows);
        file.put("event-bytes", Rounded.all(eventBytes));
        file.put("events-a-second", Rounded.all(eventsASecond));
        DumperOptions form = new DumperOptions();
        form.setDefaultFlowStyle(DumperOptions.FlowStyle.AUTO);
        form.setWidth(WIDTH);
        return HEADING + new Yaml(form).dump(file);
    }

    private static Map<String, Object> written(Table table) {
        Map<String, Object> members = new LinkedHashMap<>();
        members.put("heap", Rounded.of(table.heapBytes));
        members.put("index", Rounded.of(table.indexBytes));
        members.put("indexes", table.indexes);
        return members;
    }

    /** @throws IllegalArgumentException when it was not measured */
    Deed deed(String name) {
        Deed deed = deeds.get(name);
        if (deed == null) {
            throw new IllegalArgumentException("nothing was measured of " + name + ", only " + deeds.keySet());
        }
        return deed;
    }

    /** What is known of a table; nothing where none of its rows stayed. */
    Table table(String name) {
        return tables.getOrDefault(name, new Table(0, 0, 0));
    }
}
