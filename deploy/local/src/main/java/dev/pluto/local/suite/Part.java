package dev.pluto.local.suite;

import dev.pluto.servers.SuiteManifest;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.IntStream;

/**
 * One of what the suite consists of: a server, or a service of {@code deploy/suite.yaml}.
 *
 * @param place among all; parts stop in reverse
 * @param title its name for people, a service's also for machines
 * @param nickname by which it is found as well
 * @param service what the manifest says of it, empty for a server
 */
public record Part(int place, String title, String nickname, Optional<SuiteManifest.Service> service)
        implements Comparable<Part> {

    public static final Part POSTGRES = new Part(0, "PostgreSQL", "postgres", Optional.empty());
    public static final Part KAFKA = new Part(1, "Kafka", "kafka", Optional.empty());
    public static final Part REDIS = new Part(2, "Redis", "redis", Optional.empty());

    private static final List<Part> ALL = all();

    // services that the suite has something special for: clients, the phone network
    public static final Part IDENTITY = named("identity");
    public static final Part MESSAGING = named("messaging");
    public static final Part MEMORY = named("memory");
    public static final Part SCHEDULER = named("scheduler");

    private static List<Part> all() {
        List<Part> all = new ArrayList<>(List.of(POSTGRES, KAFKA, REDIS));
        for (SuiteManifest.Service service : SuiteManifest.OF_THIS_BUILD.services()) {
            all.add(new Part(all.size(), service.name(), service.name(), Optional.of(service)));
        }
        return List.copyOf(all);
    }

    private static Part named(String service) {
        return find(service).orElseThrow(() -> new IllegalStateException("deploy/suite.yaml has no " + service));
    }

    /** The servers, which start first. */
    public static List<Part> servers() {
        return ALL.stream().filter(part -> !part.isService()).toList();
    }

    /** The services of the manifest, in its order. */
    public static List<Part> services() {
        return ALL.stream().filter(Part::isService).toList();
    }

    /**
     * The same service so many times, each by a name of its own ({@code messaging-1}); the service itself when one is enough.
     */
    public List<Part> replicas(int count) {
        return count == 1
                ? List.of(this)
                : IntStream.rangeClosed(1, count)
                        .mapToObj(number -> new Part(place, title + "-" + number, nickname + "-" + number, service))
                        .toList();
    }

    /** The name of the service in the manifest, whichever replica this is. */
    public String serviceName() {
        return service.orElseThrow().name();
    }

    public boolean isService() {
        return service.isPresent();
    }

    /** The part with this name, in any case. */
    public static Optional<Part> find(String name) {
        String wanted = name.toLowerCase(Locale.ROOT).replaceFirst("-service$", "");
        return ALL.stream()
                .filter(part -> List.of(part.nickname, part.title.toLowerCase(Locale.ROOT))
                        .contains(wanted))
                .findFirst();
    }

    @Override
    public int compareTo(Part other) {
        return Comparator.comparingInt(Part::place).thenComparing(Part::title).compare(this, other);
    }
}
