package dev.pluto.access;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;

/**
 * Who may open which endpoint: what the documents in docs/api say, with the roles as they are shipped, against endpoints.csv, which
 * somebody has thought about. An endpoint that is new needs a line.
 */
class EndpointTableTest {

    private static final Path DOCUMENTS = Path.of(System.getProperty("pluto.build.root"), "docs/api");
    private static final Set<String> METHODS = Set.of("get", "put", "post", "delete", "patch");
    private static final List<String> GROUPS = List.of(Roles.PERSON, Roles.SUPPORT, Roles.OPERATOR, Roles.ADMIN);

    @Test
    void everyEndpointOpensToWhomTheTableSays() throws IOException {
        List<String> table = table();

        Set<String> documented = new TreeSet<>();
        for (Path document : documents()) {
            documented.addAll(lines(document));
        }

        assertThat(documented).hasSizeGreaterThan(50).containsExactlyInAnyOrderElementsOf(table);
    }

    private static List<String> table() throws IOException {
        try (InputStream table = Objects.requireNonNull(EndpointTableTest.class.getResourceAsStream("endpoints.csv"))) {
            return new String(table.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .skip(1)
                    .toList();
        }
    }

    private static List<Path> documents() throws IOException {
        try (Stream<Path> files = Files.list(DOCUMENTS)) {
            return files.filter(file -> file.toString().endsWith(".yaml")).toList();
        }
    }

    private static List<String> lines(Path document) throws IOException {
        Yaml yaml = new Yaml(new SafeConstructor(new LoaderOptions()));
        Map<String, Map<String, Object>> paths = part(yaml.load(Files.readString(document)), "paths");
        List<String> lines = new ArrayList<>();
        paths.forEach((path, operations) -> operations.keySet().stream()
                .filter(METHODS::contains)
                .forEach(method -> lines.add(
                        method.toUpperCase(Locale.ROOT) + " " + path + "," + openTo(part(operations, method)))));
        return lines;
    }

    private static String openTo(Map<String, Object> operation) {
        Object security = operation.get("security");
        if (security == null) {
            return "anybody,x,x,x,x,";
        }
        Set<String> rights = new TreeSet<>();
        for (Object way : (List<?>) security) {
            Object words = ((Map<?, ?>) way).get("bearer");
            if (words == null) {
                return "its own secret,,,,,";
            }
            ((List<?>) words).forEach(word -> rights.add(String.valueOf(word)));
        }
        String people = GROUPS.stream()
                .map(group -> ShippedRoles.permissionsOf(Set.of(group)))
                .map(may -> rights.stream().anyMatch(may::contains) ? "x" : "")
                .collect(Collectors.joining(","));
        return rights.stream().filter(ShippedRoles::isPermission).collect(Collectors.joining(" ")) + "," + people + ","
                + rights.stream()
                        .filter(right -> !ShippedRoles.isPermission(right))
                        .collect(Collectors.joining(" "));
    }

    @SuppressWarnings("unchecked")
    private static <T> Map<String, T> part(Map<String, ?> whole, String name) {
        return (Map<String, T>) Objects.requireNonNull(whole.get(name), name);
    }
}
