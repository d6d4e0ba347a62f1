package dev.pluto.local.suite;

import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/**
 * How to run the suite.
 *
 * @param home the source tree, where the services were built
 * @param data where databases, secrets and logs are kept between runs
 * @param edgeHost address the edge listens on
 * @param edgePort port of the edge, 0 for a free one
 * @param services those to start; the servers always start
 * @param replicas of each service
 * @param settings configuration of single services beyond what the suite gives, by property name
 * @param javaOptions of every service, after the suite's own
 * @param probe how closely the parts are watched
 * @param givesWay whether services whose work may wait get a lower priority
 * @param progress told what happens meanwhile
 */
public record SuiteOptions(
        Path home,
        Path data,
        String edgeHost,
        int edgePort,
        Set<Part> services,
        int replicas,
        Map<Part, Map<String, String>> settings,
        List<String> javaOptions,
        LivenessProbe probe,
        boolean givesWay,
        Progress progress) {

    private static final String TLS = "pluto.tls";

    /** Everything, silently, on free ports, with data in the given folder. */
    public static SuiteOptions in(Path home, Path data) {
        return new SuiteOptions(
                home.toAbsolutePath(),
                data.toAbsolutePath(),
                "127.0.0.1",
                0,
                Set.copyOf(Part.services()),
                1,
                Map.of(),
                List.of(),
                LivenessProbe.USUAL,
                true,
                Progress.SILENT);
    }

    public SuiteOptions withEdge(String host, int port) {
        return new SuiteOptions(
                home, data, host, port, services, replicas, settings, javaOptions, probe, givesWay, progress);
    }

    public SuiteOptions withServices(Part... chosen) {
        Set<Part> some = Set.copyOf(List.of(chosen));
        return new SuiteOptions(
                home, data, edgeHost, edgePort, some, replicas, settings, javaOptions, probe, givesWay, progress);
    }

    /** Each service so many times, behind one address. */
    public SuiteOptions withReplicas(int count) {
        return new SuiteOptions(
                home, data, edgeHost, edgePort, services, count, settings, javaOptions, probe, givesWay, progress);
    }

    /** Adds one setting to one service, by the name of its property. */
    public SuiteOptions withSetting(Part service, String property, String value) {
        Map<Part, Map<String, String>> all = new TreeMap<>();
        settings.forEach((part, some) -> all.put(part, new HashMap<>(some)));
        all.computeIfAbsent(service, part -> new HashMap<>()).put(property, value);
        return new SuiteOptions(
                home, data, edgeHost, edgePort, services, replicas, all, javaOptions, probe, givesWay, progress);
    }

    /** Adds one setting to every service. */
    public SuiteOptions withSetting(String property, String value) {
        SuiteOptions options = this;
        for (Part service : Part.services()) {
            options = options.withSetting(service, property, value);
        }
        return options;
    }

    /** All links between the parts with TLS: services are told as {@code PLUTO_TLS} tells them elsewhere. */
    public SuiteOptions withTls() {
        return withSetting(TLS, "true");
    }

    /** Whether the parts speak TLS with each other. */
    boolean tls() {
        return settings.values().stream().anyMatch(some -> "true".equals(some.get(TLS)));
    }

    public SuiteOptions withJavaOptions(List<String> more) {
        return new SuiteOptions(
                home,
                data,
                edgeHost,
                edgePort,
                services,
                replicas,
                settings,
                List.copyOf(more),
                probe,
                givesWay,
                progress);
    }

    public SuiteOptions withProbe(LivenessProbe closeness) {
        return new SuiteOptions(
                home,
                data,
                edgeHost,
                edgePort,
                services,
                replicas,
                settings,
                javaOptions,
                closeness,
                givesWay,
                progress);
    }

    /** None gives way to another: for where a machine is busy with other things too, which would take all from those that do. */
    public SuiteOptions withEqualPriorities() {
        return new SuiteOptions(
                home, data, edgeHost, edgePort, services, replicas, settings, javaOptions, probe, false, progress);
    }

    public SuiteOptions withProgress(Progress listener) {
        return new SuiteOptions(
                home, data, edgeHost, edgePort, services, replicas, settings, javaOptions, probe, givesWay, listener);
    }
}
