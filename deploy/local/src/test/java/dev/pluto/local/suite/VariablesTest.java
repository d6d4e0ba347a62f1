package dev.pluto.local.suite;

import static org.assertj.core.api.Assertions.assertThat;

import dev.pluto.local.phone.PhoneAccount;
import dev.pluto.servers.ServerAddresses;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** {@code deploy/variables.yaml} beside the code: what is listed is obeyed, what is obeyed is listed. */
class VariablesTest {

    private static final Path ROOT = Path.of(System.getProperty("pluto.build.root"));
    private static final Map<String, Variable> LISTED = Variable.in(ROOT.resolve("deploy/variables.yaml"));
    private static final Map<String, Obeyed> SERVICES = Part.services().stream()
            .map(Part::title)
            .collect(Collectors.toMap(
                    service -> service, service -> Obeyed.by(ROOT.resolve(service + "-service/target/quarkus-app"))));

    /** Read by name, or handed on to the one who does. */
    private static final Pattern READ = Pattern.compile(
            "(?:getenv|environment\\.get|environment\\.getOrDefault|getenv\\(\\)\\.getOrDefault|context\\.getValue)"
                    + "\\(\\s*\"([A-Z][A-Z0-9_]+)\"");

    /** Asked for before there are settings, by what gives settings itself. */
    private static final Pattern BEFORE_SETTINGS =
            Pattern.compile("static final String [A-Z]+ = \"(pluto\\.[a-z.-]+)\"");

    private static final Pattern IN_SHELL = Pattern.compile("\\$\\{?([A-Z][A-Z0-9_]*_[A-Z0-9_]+)");
    private static final Pattern PUT = Pattern.compile("settings\\.put\\(\\s*\"([a-z][a-z0-9.-]+)\"\\s*,");

    /** Set by tests for tests: ports of the test, the key its tokens are signed with, an account that may do everything. */
    private static final Pattern OF_TESTS =
            Pattern.compile("QUARKUS_(HTTP|MANAGEMENT)_TEST_PORT|MP_JWT_VERIFY_.*|QUARKUS_REDIS_TESTER_HOSTS");

    @TempDir
    private Path folder;

    @Test
    void listsEverySettingOfOursWithItsReadersAndItsDefault() {
        Map<String, String> obeyed = new TreeMap<>();
        SERVICES.forEach((service, its) -> its.ours()
                .forEach((name, fallback) -> obeyed.merge(
                        name + " " + fallback.orElse("-"), service, (one, other) -> sorted(one + "," + other))));
        found(BEFORE_SETTINGS, Stream.of(ROOT.resolve("platform/tls/src/main/java/dev/pluto/tls/TlsSwitch.java")))
                .stream()
                .map(Variable::of)
                .filter(name -> !LISTED.containsKey(name) || isForServices(LISTED.get(name)))
                .forEach(name -> obeyed.put(name + " " + fallback(name), sorted(String.join(",", SERVICES.keySet()))));
        Map<String, String> listed = new TreeMap<>();
        LISTED.forEach((name, variable) -> {
            if (name.startsWith("PLUTO_") && isForServices(variable)) {
                listed.put(
                        name + " " + Optional.ofNullable(variable.fallback()).orElse("-"),
                        sorted(String.join(",", variable.reads())));
            }
        });

        assertThat(listed).isEqualTo(obeyed);
    }

    @Test
    void everySettingOfOursIsAskedForByCode() {
        SERVICES.forEach((service, its) -> assertThat(its.unused()).as(service).isEmpty());
    }

    /** Quarkus' own: each has a value in our property files, or is given one by the runner. */
    @Test
    void listsOfQuarkusWhatTheServicesAreGiven() {
        for (String service : SERVICES.keySet()) {
            Map<String, String> given = new TreeMap<>();
            SERVICES.get(service).written().forEach((key, value) -> given.put(categories(Variable.of(key)), value));
            runner(service).forEach((key, value) -> given.putIfAbsent(Variable.of(key), value));
            LISTED.forEach((name, variable) -> {
                if (name.matches("(QUARKUS|KAFKA)_.*") && variable.reads().contains(service)) {
                    assertThat(given).as(service).containsKey(name);
                }
            });
        }
    }

    @Test
    void givesQuarkusDefaultsAsOurPropertyFilesDo() {
        SERVICES.forEach((service, its) -> its.written().forEach((key, value) -> {
            Variable variable = LISTED.get(Variable.of(key));
            if (variable != null && variable.fallback() != null && !key.startsWith("%")) {
                assertThat(variable.fallback()).as(key + " of " + service).isEqualTo(value);
            }
        }));
    }

    @Test
    void listsWhateverTheRunnerSets() {
        for (String service : SERVICES.keySet()) {
            assertThat(runner(service).keySet().stream().map(VariablesTest::form))
                    .as(service)
                    .allSatisfy(name -> assertThat(LISTED.get(name))
                            .as(name)
                            .isNotNull()
                            .satisfies(variable -> assertThat(variable.reads()).contains(service)));
        }
    }

    @Test
    void listsWhateverTestsSet() {
        Set<String> set = found(
                PUT,
                Stream.of(ROOT.resolve("platform/testing/src/main/java/dev/pluto/testing/PlutoTestResource.java")));

        assertThat(set).hasSizeGreaterThan(5);
        assertThat(set.stream()
                        .map(Variable::of)
                        .filter(name -> !OF_TESTS.matcher(name).matches()))
                .allSatisfy(name -> assertThat(LISTED).containsKey(name));
    }

    @Test
    void listsExactlyWhatIsReadFromTheEnvironmentByName() {
        Set<String> read = found(READ, sources());
        read.addAll(found(IN_SHELL, Stream.of(ROOT.resolve("pluto"), ROOT.resolve("deploy/load/run"))));
        // the seed signs as the provider does, by what messaging is told
        read.removeIf(name -> name.startsWith("PLUTO_") && LISTED.containsKey(name) && isForServices(LISTED.get(name)));
        Set<String> listed = LISTED.values().stream()
                .filter(variable -> !variable.name().matches("(QUARKUS|KAFKA)_.*"))
                .filter(variable -> !isForServices(variable) || !variable.name().startsWith("PLUTO_"))
                .map(Variable::name)
                .collect(Collectors.toCollection(TreeSet::new));

        assertThat(listed).isEqualTo(read);
    }

    @Test
    void knowsWhoReadsAndWhatIsSecret() {
        Set<String> readers = new TreeSet<>(SERVICES.keySet());
        readers.addAll(List.of("runner", "bench", "seed", "tests"));

        assertThat(LISTED.values()).allSatisfy(variable -> {
            assertThat(readers).as(variable.name()).containsAll(variable.reads());
            assertThat(variable.reads()).as(variable.name()).isNotEmpty();
            assertThat(variable.sets())
                    .as(variable.name())
                    .endsWith(variable.sets().contains("…\";") ? ";" : ".");
            assertThat(variable.secret()).as(variable.name()).isEqualTo(looksSecret(variable.name()));
            assertThat(variable.secret() && variable.fallback() != null)
                    .as(variable.name())
                    .isFalse();
        });
    }

    private static String fallback(String name) {
        Variable variable = LISTED.get(name);
        return variable == null || variable.fallback() == null ? "-" : variable.fallback();
    }

    private static boolean looksSecret(String name) {
        return name.matches(".*(PASSWORD|SECRET|SALT|PEPPER|AUTH_TOKEN|_KEYS?|JAAS_CONFIG|REDIS_HOSTS|DATABASE_URL)")
                && !name.endsWith("_URL_KEY")
                && !name.endsWith("_PUBLIC_KEY");
    }

    private static boolean isForServices(Variable variable) {
        return SERVICES.keySet().containsAll(variable.reads());
    }

    private static String sorted(String names) {
        return String.join(",", new TreeSet<>(List.of(names.split(","))));
    }

    private static String form(String key) {
        return Variable.of(key.replaceAll("\"[^\"]+\"", "\"<>\""));
    }

    private static String categories(String name) {
        return name.replaceAll("QUARKUS_LOG_CATEGORY__.*__LEVEL", "QUARKUS_LOG_CATEGORY__<>__LEVEL");
    }

    /** Everything the runner writes for a service. */
    private Map<String, String> runner(String service) {
        ServerAddresses servers = new ServerAddresses("127.0.0.1", 1, "secret", "127.0.0.1:2", "127.0.0.1", 3);
        ServiceSettings settings = new ServiceSettings(
                Secrets.in(folder),
                servers,
                servers.jdbcUrl("pluto"),
                "postgresql://127.0.0.1:1/pluto",
                "http://localhost:8080",
                Part.services().stream().collect(Collectors.toMap(part -> part, Part::title)),
                new PhoneAccount("AC1", "a-token", "+14155550100"),
                "http://127.0.0.1:4",
                5);
        Map<String, String> all = new TreeMap<>(settings.of(Part.find(service).orElseThrow(), Map.of()));
        found(
                        Pattern.compile("setProperty\\(\"([a-z.-]+)\""),
                        Stream.of(ROOT.resolve("deploy/local/src/main/java/dev/pluto/local/suite/ServiceProcess.java")))
                .forEach(key -> all.put(key, ""));
        return all;
    }

    private static Stream<Path> sources() {
        return Stream.of(ROOT, ROOT.resolve("platform"), ROOT.resolve("deploy"))
                .flatMap(folder -> listed(folder).map(module -> module.resolve("src/main/java")))
                .filter(Files::isDirectory)
                .flatMap(VariablesTest::filesBelow);
    }

    private static Stream<Path> listed(Path folder) {
        try (Stream<Path> entries = Files.list(folder)) {
            return entries.toList().stream();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Stream<Path> filesBelow(Path folder) {
        try (Stream<Path> all = Files.walk(folder)) {
            return all.filter(file -> file.toString().endsWith(".java")).toList().stream();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Set<String> found(Pattern pattern, Stream<Path> files) {
        return files.flatMap(file -> pattern.matcher(read(file)).results())
                .map((MatchResult match) -> match.group(1))
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
