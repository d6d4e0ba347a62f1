package dev.pluto.local.talk;

import java.io.IOException;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.yaml.snakeyaml.DumperOptions;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;
import org.yaml.snakeyaml.representer.Representer;
import org.yaml.snakeyaml.resolver.Resolver;

/** Reads YAML in which every scalar is text: else Norway would be {@code false} and 8:30 a number. */
final class Yamls {

    private Yamls() {}

    private static final class TextOnly extends Resolver {
        @Override
        protected void addImplicitResolvers() {
            // none
        }
    }

    /** All entries of all files of a folder that are lists of maps, in the order of the files' names. */
    static List<Map<String, Object>> entries(Path folder) {
        try (Stream<Path> files = Files.list(folder)) {
            return files.filter(file -> file.toString().endsWith(".yaml"))
                    .sorted()
                    .flatMap(file -> read(file).stream())
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static List<Map<String, Object>> read(Path file) {
        try (Reader reader = Files.newBufferedReader(file, StandardCharsets.UTF_8)) {
            Object all = yaml().load(reader);
            return all == null ? List.of() : maps(all);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (RuntimeException e) {
            throw new IllegalArgumentException(file + ": " + e.getMessage(), e);
        }
    }

    /** One text, such as that of a test. */
    static Map<String, Object> map(String text) {
        return asMap(yaml().load(text));
    }

    private static Yaml yaml() {
        LoaderOptions loading = new LoaderOptions();
        loading.setCodePointLimit(50_000_000);
        loading.setMaxAliasesForCollections(1_000);
        DumperOptions dumping = new DumperOptions();
        return new Yaml(new SafeConstructor(loading), new Representer(dumping), dumping, loading, new TextOnly());
    }

    @SuppressWarnings("unchecked")
    static Map<String, Object> asMap(Object value) {
        if (value instanceof Map<?, ?> map) {
            return (Map<String, Object>) map;
        }
        throw new IllegalArgumentException("no map: " + value);
    }

    /** A list of maps, or one map alone. */
    static List<Map<String, Object>> maps(Object value) {
        return value instanceof List<?> list ? list.stream().map(Yamls::asMap).toList() : List.of(asMap(value));
    }

    /** A list of texts, or one text alone; none when it is missing. */
    static List<String> texts(Object value) {
        if (value == null) {
            return List.of();
        }
        return value instanceof List<?> list
                ? list.stream().map(String::valueOf).toList()
                : List.of((String) value);
    }

    static boolean isTrue(Object value) {
        return "true".equals(value);
    }
}
