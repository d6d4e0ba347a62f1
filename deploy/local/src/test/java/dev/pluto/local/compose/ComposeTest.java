package dev.pluto.local.compose;

import static org.assertj.core.api.Assertions.assertThat;

import dev.pluto.servers.SuiteManifest;
import dev.pluto.servers.Versions;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;

/** {@code deploy/compose.yaml} is shaped as the Compose Specification wants it, and says what the manifest and the code say. */
class ComposeTest {

    private static final Path DEPLOY = Path.of(System.getProperty("pluto.build.root"), "deploy");
    private static final SuiteManifest SUITE = SuiteManifest.OF_THIS_BUILD;
    private static final Map<String, Object> FILE = read();
    private static final Map<String, Map<String, Object>> SERVICES = cast(member(FILE, "services"));
    private static final Set<String> SERVERS = Set.of("postgres", "kafka", "redis");
    private static final Set<String> STEPS = Set.of("prepare", "ready", "edge");

    /** What this file uses of what the specification knows: a misspelled member would be left out without a word. */
    private static final Set<String> MEMBERS = Set.of(
            "image",
            "restart",
            "command",
            "environment",
            "env_file",
            "secrets",
            "volumes",
            "networks",
            "shm_size",
            "stop_signal",
            "stop_grace_period",
            "healthcheck",
            "read_only",
            "cap_drop",
            "security_opt",
            "tmpfs",
            "depends_on",
            "expose",
            "ports",
            "mem_limit");

    @Test
    void hasEveryServiceOnceAndNothingUnknown() {
        Set<String> expected = new TreeSet<>(SUITE.names());
        expected.addAll(SERVERS);
        expected.addAll(STEPS);
        assertThat(SERVICES.keySet()).isEqualTo(expected);
        SERVICES.forEach((name, service) -> assertThat(MEMBERS).as(name).containsAll(service.keySet()));
        assertThat(FILE.keySet().stream().filter(member -> !member.startsWith("x-")))
                .containsExactlyInAnyOrder("name", "services", "networks", "volumes", "secrets");
    }

    @Test
    void serversAreOfTheVersionsNamed() {
        SERVERS.forEach(server -> assertThat(of(server, "image")).isEqualTo(Versions.OF_THIS_BUILD.image(server)));
    }

    @Test
    void servicesAnswerWhereTheManifestSays() {
        Map<String, Object> environment = environment("identity");
        for (SuiteManifest.Service service : SUITE.services()) {
            String name = service.name();
            assertThat(of(name, "image"))
                    .isEqualTo("${REGISTRY:-}pluto/" + name + "-service:${TAG:-" + version() + "}");
            assertThat(of(name, "expose"))
                    .isEqualTo(List.of(String.valueOf(service.port()), String.valueOf(service.healthPort())));
            assertThat(environment("messaging"))
                    .containsEntry(
                            "PLUTO_" + name.toUpperCase(Locale.ROOT) + "_URL", "http://" + name + ":" + service.port());
            assertThat(String.valueOf(environment(name).get("JDK_JAVA_OPTIONS")))
                    .startsWith("-Xmx" + service.heapMegabytes() + "m ");
            assertThat(of(name, "env_file")).isEqualTo(List.of("./secrets/" + name + ".env"));
        }
        assertThat(environment).containsKey("PLUTO_IDENTITY_URL");
    }

    @Test
    void nothingOfOursMayMoreThanItNeeds() {
        Set<String> ours = new HashSet<>(SERVICES.keySet());
        ours.removeAll(SERVERS);
        for (String name : ours) {
            assertThat(of(name, "read_only")).as(name).isEqualTo(true);
            assertThat(of(name, "cap_drop")).as(name).isEqualTo(List.of("ALL"));
            assertThat(of(name, "security_opt")).as(name).isEqualTo(List.of("no-new-privileges:true"));
            assertThat(of(name, "tmpfs")).as(name).asString().contains("/tmp:");
            assertThat(SERVICES.get(name)).as(name).containsKey("mem_limit");
        }
        assertThat(SERVICES.entrySet().stream()
                        .filter(service -> service.getValue().containsKey("ports"))
                        .map(Map.Entry::getKey))
                .containsExactly("edge");
    }

    /** Docker mounts without it where nothing is said, and then no library of the machine's own language can be loaded from there. */
    @Test
    void servicesMayLoadWhatTheyUnpack() {
        SUITE.names()
                .forEach(name -> assertThat(of(name, "tmpfs"))
                        .as(name)
                        .asString()
                        .contains("/tmp:")
                        .containsPattern("[,:]exec\\b"));
    }

    @Test
    void startsInOrder() {
        assertThat(waits("prepare")).isEqualTo(each(SERVERS, "service_healthy"));
        SUITE.names()
                .forEach(name ->
                        assertThat(waits(name)).isEqualTo(each(Set.of("prepare"), "service_completed_successfully")));
        assertThat(waits("ready")).isEqualTo(each(new HashSet<>(SUITE.names()), "service_started"));
        assertThat(waits("edge")).isEqualTo(each(Set.of("ready"), "service_completed_successfully"));
        SERVERS.forEach(server -> assertThat(SERVICES.get(server)).as(server).containsKey("healthcheck"));
    }

    @Test
    void namesWhatItUses() {
        Map<String, Map<String, Object>> secrets = cast(member(FILE, "secrets"));
        Set<Object> used = new HashSet<>();
        SERVICES.values().forEach(service -> used.addAll((List<?>) service.getOrDefault("secrets", List.of())));
        assertThat(used).isEqualTo(secrets.keySet());
        Set<Object> networks = new HashSet<>();
        SERVICES.values().forEach(service -> networks.addAll((List<?>) member(service, "networks")));
        assertThat(networks).isEqualTo(((Map<?, ?>) member(FILE, "networks")).keySet());
    }

    private static Map<String, Object> environment(String service) {
        return cast(of(service, "environment"));
    }

    private static Object of(String service, String member) {
        return member(member(SERVICES, service), member);
    }

    private static <T> T member(Map<String, T> map, String name) {
        return Objects.requireNonNull(map.get(name), name);
    }

    private static Map<String, Object> each(Set<String> names, String condition) {
        Map<String, Object> each = new TreeMap<>();
        names.forEach(name -> each.put(name, Map.of("condition", condition)));
        return each;
    }

    private static Map<String, Object> waits(String service) {
        return cast(of(service, "depends_on"));
    }

    /** Of this build, from the root POM. */
    private static String version() {
        try {
            Matcher version = Pattern.compile("\\n  <version>(.+)</version>")
                    .matcher(Files.readString(DEPLOY.resolveSibling("pom.xml")));
            assertThat(version.find()).isTrue();
            return version.group(1);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @SuppressWarnings("unchecked")
    private static <T> T cast(Object value) {
        return (T) value;
    }

    private static Map<String, Object> read() {
        try {
            var yaml = new Yaml(new SafeConstructor(new LoaderOptions()));
            return cast(yaml.load(Files.readString(DEPLOY.resolve("compose.yaml"))));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
