package dev.pluto.local.monitoring;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;

/** The files of the chart that are watched by, and what they hold. */
public final class MonitoringFiles {

    private static final Path ROOT = Path.of(System.getProperty("pluto.build.root"));
    private static final Path CHART = ROOT.resolve("deploy/helm/pluto");
    private static final JsonMapper JSON = new JsonMapper();

    private MonitoringFiles() {}

    /** @param severity page or ticket */
    public record Alert(String file, String name, String severity, String summary, Query query) {}

    /** A dashboard as Grafana reads it. */
    public record Dashboard(String file, JsonNode json) {
        public Stream<JsonNode> panels() {
            return StreamSupport.stream(json.path("panels").spliterator(), false);
        }

        public Stream<Query> queries() {
            return panels().flatMap(panel -> StreamSupport.stream(
                            panel.path("targets").spliterator(), false)
                    .map(target -> new Query(
                            file + ": " + panel.path("title").asText(),
                            target.path("expr").asText())));
        }
    }

    public static Path runbook(String alert) {
        return ROOT.resolve("docs/runbooks/" + alert + ".md");
    }

    public static Stream<Path> runbooks() {
        return list(ROOT.resolve("docs/runbooks"), ".md");
    }

    static Path document() {
        return ROOT.resolve("docs/observability.md");
    }

    static Path root() {
        return ROOT;
    }

    public static List<Path> alertFiles() {
        return list(CHART.resolve("alerts"), ".yaml").toList();
    }

    static List<Path> alertTests() {
        return list(CHART.resolve("alerts/tests"), ".yaml").toList();
    }

    public static List<Dashboard> dashboards() {
        return list(CHART.resolve("dashboards"), ".json")
                .map(file -> new Dashboard(file.getFileName().toString(), json(file)))
                .toList();
    }

    public static List<Alert> alerts() {
        return alertFiles().stream()
                .flatMap(file -> maps(yaml(file), "groups")
                        .flatMap(group -> maps(group, "rules"))
                        .map(rule -> alert(file.getFileName().toString(), rule)))
                .toList();
    }

    /** Every query there is. */
    public static List<Query> queries() {
        return Stream.concat(
                        dashboards().stream().flatMap(Dashboard::queries),
                        alerts().stream().map(Alert::query))
                .toList();
    }

    private static Alert alert(String file, Map<?, ?> rule) {
        String name = String.valueOf(rule.get("alert"));
        return new Alert(
                file,
                name,
                inner(rule, "labels", "severity"),
                inner(rule, "annotations", "summary"),
                new Query(file + ": " + name, String.valueOf(rule.get("expr"))));
    }

    static String inner(Map<?, ?> of, String key, String inner) {
        return of.get(key) instanceof Map<?, ?> map ? String.valueOf(map.get(inner)) : "";
    }

    static Stream<Map<?, ?>> maps(Object of, String key) {
        Object value = of instanceof Map<?, ?> map ? map.get(key) : null;
        return value instanceof List<?> list ? list.stream().map(item -> (Map<?, ?>) item) : Stream.empty();
    }

    static Object yaml(Path file) {
        try {
            return new Yaml(new SafeConstructor(new LoaderOptions())).load(Files.readString(file));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static JsonNode json(Path file) {
        try {
            return JSON.readTree(file.toFile());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Stream<Path> list(Path folder, String ending) {
        try (Stream<Path> files = Files.list(folder)) {
            return files.filter(file -> file.toString().endsWith(ending)).sorted().toList().stream();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
