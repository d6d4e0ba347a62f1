package dev.pluto.checks;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.yaml.snakeyaml.Yaml;

/** Values of a chart, laid over each other as helm does it: maps entry by entry, everything else as a whole. */
record Values(Map<Object, Object> entries) {

    @SuppressWarnings("unchecked")
    static Values read(Path file) {
        try {
            return new Values(
                    (Map<Object, Object>) Tree.of(Files.readString(file)).value());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    void lay(Values over) {
        lay(entries, over.entries);
    }

    @SuppressWarnings("unchecked")
    private static void lay(Map<Object, Object> under, Map<Object, Object> over) {
        over.forEach((key, value) -> {
            if (under.get(key) instanceof Map<?, ?> map && value instanceof Map<?, ?> more) {
                lay((Map<Object, Object>) map, (Map<Object, Object>) more);
            } else {
                under.put(key, value);
            }
        });
    }

    void write(Path file) {
        try {
            Files.writeString(file, new Yaml().dump(entries));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
