package dev.pluto.checks;

import static dev.pluto.checks.Rule.unless;

import dev.pluto.servers.SuiteManifest;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** How a service is run: probes, its end, where its pods lie, what they may take. */
final class WorkloadRules {

    private static final int MIN_BEYOND_HEAP = 192;
    private static final int MIN_MARGIN_SECONDS = 15;

    private WorkloadRules() {}

    static List<Rule> all() {
        return List.of(
                Rule.ofServices(
                        "starts, lives and is ready by what its management port says",
                        WorkloadRules::probes,
                        broken -> container(broken, "identity").set("http", "readinessProbe", "httpGet", "port"),
                        broken -> container(broken, "memory").set("/health/live", "livenessProbe", "httpGet", "path"),
                        broken -> container(broken, "memory").set(null, "startupProbe"),
                        broken -> container(broken, "scheduler").set("HTTP", "livenessProbe", "httpGet", "scheme")),
                Rule.ofServices(
                        "listens where suite.yaml and its settings say",
                        WorkloadRules::ports,
                        broken -> container(broken, "identity").set(8080, "ports", 0, "containerPort"),
                        broken -> broken.one("Service", "memory").set(8081, "spec", "ports", 0, "port")),
                Rule.ofServices(
                        "is replaced without a moment with one less",
                        (rendering, service) -> unless(
                                rendering
                                        .one("Deployment", service)
                                        .at("spec", "strategy", "rollingUpdate", "maxUnavailable")
                                        .is(0),
                                "maxUnavailable is not 0"),
                        broken -> broken.one("Deployment", "identity")
                                .set(1, "spec", "strategy", "rollingUpdate", "maxUnavailable")),
                Rule.ofServices(
                        "ends its work before it is killed",
                        WorkloadRules::shutdown,
                        broken -> pod(broken, "identity").set(40, "terminationGracePeriodSeconds"),
                        broken -> container(broken, "memory").set(null, "lifecycle"),
                        broken -> env(broken, "messaging", "QUARKUS_SHUTDOWN_TIMEOUT")
                                .set("60S", "value")),
                Rule.ofServices(
                        "is spread over zones and machines",
                        WorkloadRules::spread,
                        broken -> pod(broken, "identity").set(null, "topologySpreadConstraints", 1),
                        broken -> pod(broken, "memory")
                                .at("topologySpreadConstraints", 0, "labelSelector", "matchLabels")
                                .set("another", "app.kubernetes.io/name")),
                Rule.that(
                        "every container asks for CPU and memory and is held to its memory, never to its CPU",
                        WorkloadRules::resources,
                        broken -> container(broken, "identity").set("1", "resources", "limits", "cpu"),
                        broken -> container(broken, "identity").set(null, "resources", "limits", "memory"),
                        broken -> container(broken, "memory").set(null, "resources", "requests")),
                Rule.that(
                        "the heap leaves room for what else a process takes",
                        WorkloadRules::heap,
                        broken -> env(broken, "memory", "JDK_JAVA_OPTIONS").set("-Xmx9000m", "value"),
                        broken -> env(broken, "memory", "JDK_JAVA_OPTIONS").set("-Xss1m", "value")),
                Rule.that(
                        "variables of other Services in the namespace stay out: some begin with KAFKA_",
                        rendering -> rendering.podsOfServices().entrySet().stream()
                                .filter(pod ->
                                        !pod.getValue().at("enableServiceLinks").is(false))
                                .map(pod -> pod.getKey() + " gets them"),
                        broken -> pod(broken, "identity").set(true, "enableServiceLinks")));
    }

    static Tree pod(Rendering rendering, String service) {
        return rendering.one("Deployment", service).at("spec", "template", "spec");
    }

    static Tree container(Rendering rendering, String service) {
        return pod(rendering, service).at("containers", 0);
    }

    static Tree env(Rendering rendering, String service, String name) {
        return container(rendering, service).at("env").entry("name", name).orElse(Tree.NOTHING);
    }

    private static Stream<String> probes(Rendering rendering, String service) {
        Tree container = container(rendering, service);
        String scheme = env(rendering, service, "PLUTO_TLS").at("value").is("true") ? "HTTPS" : "HTTP";
        return Stream.of(
                        List.of("startupProbe", "/q/health/started"),
                        List.of("livenessProbe", "/q/health/live"),
                        List.of("readinessProbe", "/q/health/ready"))
                .flatMap(probe -> {
                    Tree asked = container.at(probe.get(0), "httpGet");
                    return unless(
                            asked.at("path").is(probe.get(1))
                                    && asked.at("port").is("health")
                                    && asked.at("scheme").is(scheme),
                            probe.get(0) + " asks " + asked.text() + " and not for " + probe.get(1));
                });
    }

    private static Stream<String> ports(Rendering rendering, String service) {
        SuiteManifest.Service told = Services.SUITE.service(service);
        Tree ports = container(rendering, service).at("ports");
        Tree open = rendering.one("Service", service).at("spec", "ports");
        return Stream.of(
                        unless(port(ports, "http") == told.port(), "http is " + port(ports, "http")),
                        unless(port(ports, "health") == told.healthPort(), "health is " + port(ports, "health")),
                        unless(
                                String.valueOf(told.port())
                                        .equals(Services.settings(service).getProperty("quarkus.http.port")),
                                "settings have another http port"),
                        unless(
                                String.valueOf(told.healthPort())
                                        .equals(Services.settings(service).getProperty("quarkus.management.port")),
                                "settings have another management port"),
                        unless(
                                open.list().size() == 1
                                        && open.at(0, "port").is(told.port())
                                        && open.at(0, "targetPort").is("http"),
                                "the Service opens " + open.text()))
                .flatMap(complaint -> complaint);
    }

    private static int port(Tree ports, String name) {
        return ports.entry("name", name)
                .orElse(Tree.NOTHING)
                .at("containerPort")
                .number();
    }

    private static Stream<String> shutdown(Rendering rendering, String service) {
        int sleep = container(rendering, service)
                .at("lifecycle", "preStop", "sleep", "seconds")
                .number();
        String timeout =
                env(rendering, service, "QUARKUS_SHUTDOWN_TIMEOUT").at("value").text();
        int grace = pod(rendering, service).at("terminationGracePeriodSeconds").number();
        boolean told = sleep > 0 && timeout.matches("[0-9]+S");
        return unless(
                told && grace >= sleep + Integer.parseInt(timeout.replace("S", "")) + MIN_MARGIN_SECONDS,
                "waits " + sleep + " s, ends within " + timeout + " and is killed after " + grace + " s");
    }

    private static Stream<String> spread(Rendering rendering, String service) {
        List<Tree> spread =
                pod(rendering, service).at("topologySpreadConstraints").list();
        Set<String> over = spread.stream()
                .map(constraint -> constraint.at("topologyKey").text())
                .collect(Collectors.toSet());
        Map<String, Tree> labels = Rendering.podLabels(rendering.one("Deployment", service));
        return Stream.concat(
                unless(
                        over.equals(Set.of("topology.kubernetes.io/zone", "kubernetes.io/hostname")),
                        "is spread over " + over),
                spread.stream()
                        .filter(constraint -> !selects(constraint.at("labelSelector", "matchLabels"), labels))
                        .map(constraint -> "is spread among others by "
                                + constraint.at("topologyKey").text()));
    }

    /** Whether labels of pods are such that a selector finds them; an empty selector finds none here. */
    static boolean selects(Tree selector, Map<String, Tree> labels) {
        Map<String, Tree> wanted = selector.map();
        return !wanted.isEmpty() && labels.entrySet().containsAll(wanted.entrySet());
    }

    private static Stream<String> resources(Rendering rendering) {
        return containers(rendering.pods())
                .filter(Named::isUnbounded)
                .map(named ->
                        named.name() + " has " + named.tree().at("resources").text());
    }

    private static Stream<String> heap(Rendering rendering) {
        return containers(rendering.podsOfServices()).flatMap(named -> {
            String options = named.tree()
                    .at("env")
                    .entry("name", "JDK_JAVA_OPTIONS")
                    .orElse(Tree.NOTHING)
                    .at("value")
                    .text();
            int heap = Integer.parseInt("0" + options.replaceFirst(".*-Xmx([0-9]+)m.*|.*", "$1"));
            int memory = Integer.parseInt("0"
                    + named.tree().at("resources", "limits", "memory").text().replace("Mi", ""));
            return unless(
                    heap > 0 && memory >= heap + MIN_BEYOND_HEAP,
                    named.name() + " has a heap of " + heap + " in " + memory + " MiB");
        });
    }

    /** A container by a name to tell it by. */
    record Named(String name, Tree pod, Tree tree) {

        /** What holds for it: what it says itself, or else its pod. */
        Tree security(Object... keys) {
            Tree own = tree.at("securityContext").at(keys);
            return own.isThere() ? own : pod.at("securityContext").at(keys);
        }

        /** Whether its resources are otherwise than they must be. */
        boolean isUnbounded() {
            Tree resources = tree.at("resources");
            return !resources.at("requests", "cpu").isThere()
                    || !resources.at("requests", "memory").isThere()
                    || !resources.at("limits", "memory").isThere()
                    || resources.at("limits", "cpu").isThere();
        }
    }

    static Stream<Named> containers(Map<String, Tree> pods) {
        return pods.entrySet().stream()
                .flatMap(pod -> Stream.of("initContainers", "containers")
                        .flatMap(list -> pod.getValue().at(list).list().stream())
                        .map(container -> new Named(
                                pod.getKey() + " " + container.at("name").text(), pod.getValue(), container)));
    }
}
