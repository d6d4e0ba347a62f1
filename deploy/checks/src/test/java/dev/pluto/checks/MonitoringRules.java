package dev.pluto.checks;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What is watched, where monitoring is on: every service, by the name that queries know it by, with all alerts and dashboards. */
final class MonitoringRules {

    private static final Path CHART = Services.HOME.resolve("deploy/helm/pluto");

    private MonitoringRules() {}

    static List<Rule> all() {
        return List.of(
                Rule.ofServices(
                        "has its metrics read, as the job that queries know",
                        MonitoringRules::isRead,
                        broken -> endpoint(broken).set(8083, "targetPort"),
                        broken -> endpoint(broken).set("/metrics", "path"),
                        broken -> endpoint(broken).set("memory", "relabelings", 0, "replacement"),
                        broken -> broken.one("ServiceMonitor", "memory").set("other", "kind"),
                        broken -> broken.one("ServiceMonitor", "memory")
                                .set("identity", "spec", "selector", "matchLabels", "app.kubernetes.io/name")),
                Rule.that(
                        "every alert of the rule files is there, with its runbook",
                        MonitoringRules::alerts,
                        broken -> rules(broken).set(null, 0),
                        broken -> rules(broken).set("https://docs.example.com", 0, "annotations", "runbook_url")),
                Rule.that(
                        "every dashboard is there, where Grafana looks for it",
                        MonitoringRules::dashboards,
                        broken -> broken.one("ConfigMap", "dashboard-flow").set(null, "data"),
                        broken -> broken.one("ConfigMap", "dashboard-flow")
                                .set(null, "metadata", "labels", "grafana_dashboard")));
    }

    private static Tree endpoint(Rendering rendering) {
        return rendering.one("ServiceMonitor", "memory").at("spec", "endpoints", 0);
    }

    private static Tree rules(Rendering rendering) {
        return rendering.one("PrometheusRule", "alerts").at("spec", "groups", 0, "rules");
    }

    /** A set of values may have it off, and then has none of it. */
    private static boolean isOff(Rendering rendering) {
        return rendering.ofKind("ServiceMonitor").findAny().isEmpty()
                && rendering.ofKind("PrometheusRule").findAny().isEmpty();
    }

    private static Stream<String> isRead(Rendering rendering, String service) {
        if (isOff(rendering)) {
            return Stream.empty();
        }
        Tree monitor = rendering.one("ServiceMonitor", service).at("spec");
        Tree endpoint = monitor.at("endpoints", 0);
        Tree container = rendering.one("Deployment", service).at("spec", "template", "spec", "containers", 0);
        Tree wanted = rendering.one("Service", service).at("metadata", "labels");
        return Stream.of(
                        Rule.unless(
                                container
                                        .at("ports")
                                        .entry("name", "health")
                                        .filter(port -> port.at("containerPort").number()
                                                == endpoint.at("targetPort").number())
                                        .isPresent(),
                                "is read at another port than that of health"),
                        Rule.unless(endpoint.at("path").is("/q/metrics"), "is read at another path"),
                        Rule.unless(
                                endpoint.at("relabelings")
                                        .entry("targetLabel", "job")
                                        .filter(job -> job.at("replacement").is("pluto-" + service))
                                        .isPresent(),
                                "is no job pluto-" + service),
                        Rule.unless(
                                !monitor.at("selector", "matchLabels").map().isEmpty()
                                        && wanted.map()
                                                .entrySet()
                                                .containsAll(monitor.at("selector", "matchLabels")
                                                        .map()
                                                        .entrySet()),
                                "is not found by its monitor"))
                .flatMap(found -> found);
    }

    private static Stream<String> alerts(Rendering rendering) {
        if (isOff(rendering)) {
            return Stream.empty();
        }
        List<Tree> rules = rendering.one("PrometheusRule", "alerts").at("spec", "groups").list().stream()
                .flatMap(group -> group.at("rules").list().stream())
                .toList();
        int inFiles = files("alerts", ".yaml")
                .flatMap(file -> read(file).at("groups").list().stream())
                .mapToInt(group -> group.at("rules").list().size())
                .sum();
        Stream<String> lost = Rule.unless(rules.size() == inFiles, rules.size() + " of " + inFiles + " alerts");
        return Stream.concat(
                lost,
                rules.stream()
                        .filter(rule -> !rule.at("annotations", "runbook_url")
                                .text()
                                .endsWith("/" + rule.at("alert").text() + ".md"))
                        .map(rule -> rule.at("alert").text() + " has no link to its runbook"));
    }

    private static Stream<String> dashboards(Rendering rendering) {
        if (isOff(rendering)) {
            return Stream.empty();
        }
        Set<String> found = rendering
                .ofKind("ConfigMap")
                .filter(map -> map.at("metadata", "labels", "grafana_dashboard").is("1"))
                .flatMap(map -> map.at("data").map().keySet().stream())
                .collect(Collectors.toCollection(TreeSet::new));
        Set<String> wanted = files("dashboards", ".json")
                .map(file -> "pluto-" + file.getFileName())
                .collect(Collectors.toCollection(TreeSet::new));
        return Rule.unless(found.equals(wanted), "dashboards are " + found + " and not " + wanted);
    }

    private static Stream<Path> files(String folder, String ending) {
        try (Stream<Path> files = Files.list(CHART.resolve(folder))) {
            return files.filter(file -> file.toString().endsWith(ending)).toList().stream();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Tree read(Path file) {
        try {
            return Tree.of(Files.readString(file));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
