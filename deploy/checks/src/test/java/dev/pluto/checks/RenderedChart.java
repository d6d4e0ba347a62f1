package dev.pluto.checks;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;

/**
 * What Helm makes of the chart with some files of values, as plain YAML.
 *
 * @param files the values, each laid over the one before
 */
public record RenderedChart(List<String> files, List<Map<?, ?>> documents) {
    /** The chart itself. */
    public static final Path CHART = Services.HOME.resolve("deploy/helm/pluto");

    private static final String GENERATED = "templates/secrets/generated.yaml";

    /** Each takes a second: what several tests look at is rendered once. */
    private static final Map<List<String>, RenderedChart> RENDERED = new ConcurrentHashMap<>();

    /** With what stands behind the services: as people get it, and as tests have it, which together turn on all there is. */
    private static final List<List<String>> BACKING = List.of(
            List.of("bring-your-own.yaml", "values-small.yaml", "values-included-small.yaml"),
            List.of("bring-your-own.yaml", "values-production.yaml", "values-included-production.yaml"),
            List.of(
                    "bring-your-own.yaml",
                    "values-production.yaml",
                    "values-multi-zone.yaml",
                    "values-included-production.yaml",
                    "values-included-multi-zone.yaml"),
            List.of("backing/all-included.yaml"),
            List.of("backing/small-included.yaml"),
            List.of("backing/all-from-store.yaml"),
            List.of("backing/external-secrets.yaml"));

    /** Every set of values: those people get, laid over what everybody sets, and those of tests. */
    public static Stream<List<String>> valueSets() {
        return Stream.concat(Arrays.stream(ValueSet.values()).map(ValueSet::files), BACKING.stream());
    }

    /**
     * Renders the chart.
     *
     * @throws IllegalStateException with what Helm says when it refuses
     */
    public static RenderedChart with(List<String> files) {
        return RENDERED.computeIfAbsent(files, each -> render(each, UnaryOperator.identity()));
    }

    /** The same on a cluster whose Secrets all hold these, base64 by key, as a template says it: {@code (dict "key" "a2V5")}. */
    public static RenderedChart onSecrets(List<String> files, String held) {
        return render(files, text -> text.replace("(dict).data", "(dict \"data\" " + held + ").data"));
    }

    private static RenderedChart render(List<String> files, UnaryOperator<String> secrets) {
        try {
            Path copy = Files.createTempDirectory("chart");
            try {
                Rendering rendering = ChartCopy.in(copy.resolve("pluto"))
                        .change(GENERATED, secrets)
                        .render(files);
                List<Map<?, ?>> documents = new ArrayList<>();
                rendering.objects().forEach(object -> documents.add((Map<?, ?>) object.value()));
                return new RenderedChart(files, documents);
            } finally {
                delete(copy);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void delete(Path folder) throws IOException {
        try (Stream<Path> files = Files.walk(folder)) {
            for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(file);
            }
        }
    }

    /** Documents of a kind. */
    public Stream<Map<?, ?>> all(String kind) {
        return documents.stream().filter(document -> kind.equals(document.get("kind")));
    }

    /** The one of a kind that has a name. */
    public Map<?, ?> one(String kind, String name) {
        return all(kind)
                .filter(document -> name.equals(at(document, "metadata", "name")))
                .findFirst()
                .orElseThrow(() -> new AssertionError("no " + kind + " " + name));
    }

    /** What lies at a path; a number stands for a place in a list. */
    public static Object at(Object document, Object... path) {
        Object found = document;
        for (Object step : path) {
            found = found instanceof List<?> list
                    ? list.get((Integer) step)
                    : Objects.requireNonNull(((Map<?, ?>) found).get(step), step + " in " + found);
        }
        return found;
    }
}
