package dev.pluto.checks;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;

/** What an install with some values gives the programs in its pods. */
public final class Installed {

    private static final Pattern ASKED = Pattern.compile("(?m)^ask (\\S+) ([0-9]{3})$");

    private final Rendering rendering;

    private Installed(Rendering rendering) {
        this.rendering = rendering;
    }

    /** What is installed with these values, as YAML. */
    public static Installed with(Path folder, String values) {
        try {
            Path file = Files.writeString(folder.resolve("values-of-this-machine.yaml"), values);
            return new Installed(ChartCopy.in(folder.resolve("chart")).render(List.of(file.toString())));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public static List<String> services() {
        return Services.NAMES;
    }

    /** Where Pluto is built. */
    public static Path home() {
        return Services.HOME.toAbsolutePath();
    }

    /** Variables of a service's container in their order: {@code name} with {@code value}, or {@code secret} and {@code key}. */
    public List<Map<String, String>> service(String name) {
        return variables(rendering.one("Deployment", name));
    }

    /** The same of the Job that migrates for it. */
    public List<Map<String, String>> migration(String name) {
        return variables(rendering.one("Job", "migrate-" + name));
    }

    /** The file of clients that identity reads. */
    public String clients() {
        return rendering
                .one("ConfigMap", "clients")
                .at("data", "clients.properties")
                .text();
    }

    /** What {@code helm test} asks, by address, and with which status it wants to be answered. */
    public Map<String, Integer> tests() {
        Map<String, Integer> tests = new TreeMap<>();
        String script = rendering
                .one("Pod", "test")
                .at("spec", "containers", 0, "args", 0)
                .text();
        ASKED.matcher(script).results().forEach(asked -> tests.put(asked.group(1), Integer.valueOf(asked.group(2))));
        return tests;
    }

    private static List<Map<String, String>> variables(Tree workload) {
        return workload.at("spec", "template", "spec", "containers", 0, "env").list().stream()
                .map(Installed::variable)
                .toList();
    }

    private static Map<String, String> variable(Tree tree) {
        Map<String, String> variable =
                new TreeMap<>(Map.of("name", tree.at("name").text()));
        Tree secret = tree.at("valueFrom", "secretKeyRef");
        if (secret.isThere()) {
            variable.put("secret", secret.at("name").text());
            variable.put("key", secret.at("key").text());
        } else {
            variable.put("value", tree.at("value").text());
        }
        return variable;
    }
}
