package dev.pluto.servers;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;
import org.yaml.snakeyaml.error.YAMLException;

/**
 * What the suite consists of: {@code deploy/suite.yaml}, which is packed into this module as it stands there.
 *
 * @param services in the order of the file, which is that of their start
 * @param privatePaths paths that are never answered from outside, whichever service they belong to
 */
public record SuiteManifest(List<Service> services, List<String> privatePaths) {

    private static final Set<String> MEMBERS =
            Set.of("heap", "port", "health", "cache", "gives-way", "calls", "routes");

    /** The manifest this build was made with. */
    public static final SuiteManifest OF_THIS_BUILD = parse(Resources.text("/suite.yaml"));

    /**
     * One service.
     *
     * @param name a word; its module is {@code NAME-service}
     * @param heapMegabytes the most its Java heap takes
     * @param port where it answers where the address is its own
     * @param healthPort where it tells how it is, there
     * @param cached whether it speaks to Redis
     * @param givesWay whether what it does may wait where processors are short
     * @param calls the services it calls, and the scopes its client may have a token for there
     * @param routes paths of the edge that belong to it, {@code *} for any one segment
     */
    public record Service(
            String name,
            int heapMegabytes,
            int port,
            int healthPort,
            boolean cached,
            boolean givesWay,
            Map<String, List<String>> calls,
            List<String> routes) {

        /** What identity has to know of this service's client besides its secret: settings by name. */
        public Map<String, String> clientSettings() {
            Map<String, String> settings = new TreeMap<>();
            String client = "pluto.clients.\"" + name + "\".";
            settings.put(client + "roles", "service");
            calls.forEach((called, scopes) ->
                    settings.put(client + "scopes.\"pluto-" + called + "\"", String.join(",", scopes)));
            return settings;
        }
    }

    /** @throws IllegalArgumentException when there is none of this name */
    public Service service(String name) {
        return services.stream()
                .filter(service -> service.name().equals(name))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("no service " + name));
    }

    /** Names of all services. */
    public List<String> names() {
        return services.stream().map(Service::name).toList();
    }

    /**
     * Reads a manifest.
     *
     * @throws IllegalArgumentException when it is not shaped as {@code deploy/suite.yaml} tells, with what is missing or too much
     */
    public static SuiteManifest parse(String yaml) {
        Map<?, ?> root = map("the manifest", document(yaml));
        List<Service> services = new ArrayList<>();
        Map<?, ?> named = map("services", root.get("services"));
        named.forEach((name, members) -> services.add(service(String.valueOf(name), members)));
        for (Service service : services) {
            if (!named.keySet().containsAll(service.calls().keySet())) {
                throw new IllegalArgumentException(
                        service.name() + " calls " + service.calls().keySet());
            }
        }
        return new SuiteManifest(List.copyOf(services), paths("private", root.get("private")));
    }

    private static @Nullable Object document(String yaml) {
        try {
            return new Yaml(new SafeConstructor(new LoaderOptions())).load(yaml);
        } catch (YAMLException e) {
            throw new IllegalArgumentException("not plain YAML", e);
        }
    }

    private static Service service(String name, @Nullable Object value) {
        if (!name.matches("[a-z]{1,32}")) {
            throw new IllegalArgumentException("not a name for a service: " + name);
        }
        Map<?, ?> members = map(name, value);
        if (!members.keySet().equals(MEMBERS)) {
            throw new IllegalArgumentException(name + " has " + members.keySet() + ", expected are " + MEMBERS);
        }
        return new Service(
                name,
                member(name, members.get("heap"), Integer.class),
                member(name, members.get("port"), Integer.class),
                member(name, members.get("health"), Integer.class),
                member(name, members.get("cache"), Boolean.class),
                member(name, members.get("gives-way"), Boolean.class),
                calls(name, map(name, members.get("calls"))),
                paths(name, members.get("routes")));
    }

    private static Map<String, List<String>> calls(String of, Map<?, ?> value) {
        Map<String, List<String>> calls = new TreeMap<>();
        value.forEach((called, scopes) -> calls.put(
                String.valueOf(called), texts(of, scopes, scope -> scope.matches("[a-z]+:[a-z-]+"), "a scope")));
        return Collections.unmodifiableMap(calls);
    }

    private static <T> T member(String of, @Nullable Object value, Class<T> type) {
        if (!type.isInstance(value)) {
            throw new IllegalArgumentException(
                    of + " has " + value + " where a " + type.getSimpleName() + " is expected");
        }
        return type.cast(value);
    }

    private static Map<?, ?> map(String of, @Nullable Object value) {
        return member(of, value, Map.class);
    }

    private static List<String> paths(String of, @Nullable Object value) {
        return texts(of, value, path -> path.startsWith("/"), "a path");
    }

    private static List<String> texts(String of, @Nullable Object value, Predicate<String> right, String expected) {
        List<String> texts = new ArrayList<>();
        for (Object text : member(of, value, List.class)) {
            if (!(text instanceof String read) || !right.test(read)) {
                throw new IllegalArgumentException(of + " has " + text + " where " + expected + " is expected");
            }
            texts.add(read);
        }
        return List.copyOf(texts);
    }
}
