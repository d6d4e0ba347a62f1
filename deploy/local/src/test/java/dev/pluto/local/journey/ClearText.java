package dev.pluto.local.journey;

import dev.pluto.servers.PlutoDatabase;
import dev.pluto.testing.KafkaProbe;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.concurrent.ExecutionException;
import java.util.function.BiConsumer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.header.Header;

/**
 * All that a run leaves behind, byte by byte, each byte one character: every file of every part, which are logs, the
 * database's tables and its log of changes, Kafka's segments, Redis's journal; then every row, every record and every
 * exported span. Read anew for each question and a piece at a time, as all of it is more than a test's memory holds.
 */
final class ClearText {

    private static final Pattern BYTES = Pattern.compile("\\\\x((?:[0-9a-f]{2})+)");

    private final World world;

    private ClearText(World world) {
        this.world = world;
    }

    static ClearText of(World world) {
        return new ClearText(world);
    }

    /** Tells each piece and its place, of which there may be many pieces. */
    private void read(BiConsumer<String, String> pieces) {
        try {
            readFiles(world.data(), pieces);
            readRows(world.suite().database(), pieces);
            readRecords(world.suite().kafka(), pieces);
            world.traces().spans().forEach(span -> pieces.accept("traces of " + span.service(), span.bytes()));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (SQLException | ExecutionException e) {
            throw new AssertionError("cannot look everywhere", e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    /** Where some words lie, as a list of "words in place". */
    List<String> placesOfAny(Collection<String> words) {
        List<String> found = new ArrayList<>();
        byPlace(words).forEach((place, some) -> some.forEach(word -> found.add("\"" + word + "\" in " + place)));
        return found;
    }

    /** Places that hold any of some words, with those words. */
    Map<String, Set<String>> byPlace(Collection<String> words) {
        Map<String, String> wordsOfBytes = new HashMap<>();
        words.forEach(word -> wordsOfBytes.put(bytes(word), word));
        Wanted wanted = new Wanted(wordsOfBytes.keySet());
        Map<String, Set<String>> found = new TreeMap<>();
        read((place, text) -> wanted.in(text)
                .forEach(spelled -> found.computeIfAbsent(place, unused -> new TreeSet<>())
                        .add(wordsOfBytes.getOrDefault(spelled, spelled))));
        return found;
    }

    private static String bytes(String text) {
        return new String(text.getBytes(StandardCharsets.UTF_8), StandardCharsets.ISO_8859_1);
    }

    private static void readFiles(Path folder, BiConsumer<String, String> pieces) throws IOException {
        try (Stream<Path> files = Files.walk(folder)) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                // Kafka's indexes are ten empty megabytes each, and hold positions only
                if (!file.toString().endsWith("index")) {
                    readFile(folder, file, pieces);
                }
            }
        }
    }

    private static void readFile(Path folder, Path file, BiConsumer<String, String> pieces) throws IOException {
        try {
            pieces.accept("file " + folder.relativize(file), legible(Files.readAllBytes(file)));
        } catch (NoSuchFileException gone) {
            // a server tidied up meanwhile
        }
    }

    /** Without the empty pages databases keep: runs of what nobody can read become one line break. */
    private static String legible(byte[] bytes) {
        byte[] text = new byte[bytes.length];
        int size = 0;
        for (byte b : bytes) {
            boolean control = b >= 0 && b < ' ';
            if (!control || size > 0 && text[size - 1] != '\n') {
                text[size++] = control ? (byte) '\n' : b;
            }
        }
        return new String(text, 0, size, StandardCharsets.ISO_8859_1);
    }

    private static void readRows(PlutoDatabase database, BiConsumer<String, String> pieces) throws SQLException {
        try (Connection connection = database.connectAsSuperuser();
                Statement statement = connection.createStatement()) {
            List<String> tables = new ArrayList<>();
            try (ResultSet found =
                    statement.executeQuery("select quote_ident(schemaname) || '.' || quote_ident(tablename)"
                            + " from pg_tables where schemaname in ('identity', 'messaging', 'memory', 'scheduler')")) {
                while (found.next()) {
                    tables.add(found.getString(1));
                }
            }
            for (String table : tables) {
                try (ResultSet rows = statement.executeQuery("select t::text from " + table + " t")) {
                    while (rows.next()) {
                        pieces.accept("table " + table, readable(rows.getString(1)));
                    }
                }
            }
        }
    }

    /** Bytes are written as hexadecimal digits in a row's text; what they spell is added. */
    private static String readable(String row) {
        StringBuilder text = new StringBuilder(bytes(row));
        Matcher hex = BYTES.matcher(row);
        while (hex.find()) {
            text.append('\n').append(new String(HexFormat.of().parseHex(hex.group(1)), StandardCharsets.ISO_8859_1));
        }
        return text.toString();
    }

    private static void readRecords(Map<String, String> kafka, BiConsumer<String, String> pieces)
            throws ExecutionException, InterruptedException {
        try (Admin admin = Admin.create(new HashMap<>(kafka));
                KafkaProbe probe = KafkaProbe.at(kafka)) {
            probe.all(admin.listTopics().names().get())
                    .forEach(message -> pieces.accept("topic " + message.topic(), spelled(message)));
        }
    }

    private static String spelled(ConsumerRecord<String, byte[]> message) {
        StringBuilder text = new StringBuilder(bytes(String.valueOf(message.key())));
        for (Header header : message.headers()) {
            text.append('\n').append(header.key()).append('=');
            text.append(new String(header.value(), StandardCharsets.ISO_8859_1));
        }
        byte[] value = message.value() == null ? new byte[0] : message.value();
        return text.append('\n')
                .append(new String(value, StandardCharsets.ISO_8859_1))
                .toString();
    }
}
