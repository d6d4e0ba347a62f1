package dev.pluto.local.journey;

import static java.util.concurrent.TimeUnit.SECONDS;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.pluto.local.suite.Part;
import io.vertx.core.json.JsonObject;
import java.io.IOException;
import java.io.Reader;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What a run leaves behind can be read by whoever finds it, and tells nothing about anybody. */
@ExtendWith(InTheWorld.class)
class ClearTextTest {

    private final World world;

    ClearTextTest(World world) {
        this.world = world;
    }

    @Test
    void staysNowhereWhateverIsSaid() throws Exception {
        try (Person lea = world.stranger()) {
            Stream.of("Rosamunde", "rosamunde.f@example.org", "555 0177", "Valparaiso")
                    .forEach(world::keepWordPrivate);
            lea.asks("My name is Rosamunde.");
            lea.asks("My e-mail is rosamunde.f@example.org and my old number was +1 415 555 0177.");
            lea.asks("Remind me in 2 seconds to book the ship to Valparaiso.");
            lea.hears();
            String id = lea.id().toString();
            await().atMost(180, SECONDS).until(() -> lea.memories().size() >= 3);

            assertThat(ClearText.of(world).placesOfAny(world.secrets()))
                    .as("what lies in the clear")
                    .isEmpty();
            // the search sees rows, records, files and spans: what may be there is found
            Map<String, Set<String>> known =
                    ClearText.of(world).byPlace(List.of(id, "memory-service", "pluto:profile:" + id));
            assertThat(known.get("table messaging.message")).contains(id);
            assertThat(known.get("topic message-received")).contains(id);
            assertThat(known.get("file logs/memory.log")).contains("memory-service");
            assertThat(known.get("traces of memory-service")).contains("memory-service");
            assertThat(known).anySatisfy((place, words) -> {
                assertThat(place).startsWith("file kafka/data/");
                assertThat(words).contains("memory-service");
            });
            assertThat(known).anySatisfy((place, words) -> {
                assertThat(place).startsWith("file redis/");
                assertThat(words).contains("pluto:profile:" + id);
            });
        }
    }

    @Test
    void leavesPasswordsAndKeysInFilesOfTheirOwnerOnlyAndInNoCommandLine() throws IOException {
        Properties secrets = new Properties();
        try (Reader file = Files.newBufferedReader(world.data().resolve("secrets.properties"))) {
            secrets.load(file);
        }
        List<String> values = secrets.values().stream()
                .map(Object::toString)
                .filter(value -> !value.startsWith("AC"))
                .toList();
        assertThat(secrets.stringPropertyNames()).contains("password.redis.identity", "password.kafka.identity");

        ClearText text = ClearText.of(world);

        assertThat(text.byPlace(values).keySet())
                .containsExactlyInAnyOrder(
                        "file secrets.properties",
                        "file run/identity/config/application.properties",
                        "file run/messaging/config/application.properties",
                        "file run/memory/config/application.properties",
                        "file run/scheduler/config/application.properties")
                .allSatisfy(place -> assertThat(PosixFilePermissions.toString(
                                Files.getPosixFilePermissions(world.data().resolve(place.substring("file ".length())))))
                        .isEqualTo("rw-------"));
        assertThat(ProcessHandle.allProcesses()
                        .map(process -> process.info().commandLine().orElse("")))
                .anyMatch(line -> line.contains("redis-server"))
                .noneMatch(line -> values.stream().anyMatch(line::contains));
    }

    /** Lines of access are logged in this run for nothing but this. */
    @Test
    void isMaskedWhereItReachesLogLineAllTheSame() throws Exception {
        String number = "+14155550178";
        world.keepWordPrivate(number.substring(2));
        URI address = URI.create(world.suite().edgeUrl() + "/api/v1/users/" + number);

        HttpClient.newHttpClient()
                .send(HttpRequest.newBuilder(address).build(), HttpResponse.BodyHandlers.discarding());

        Path log = world.suite().logFile(Part.IDENTITY);
        await().atMost(180, SECONDS)
                .untilAsserted(() -> assertThat(Files.readString(log)).contains("GET /api/v1/users/[phone] HTTP/1.1"));
        await().atMost(180, SECONDS)
                .untilAsserted(() -> assertThat(world.traces().spans())
                        .anyMatch(span -> span.bytes().contains("/api/v1/users/[phone]")));
        assertThat(Files.readString(log)).doesNotContain(number.substring(2));
    }

    /** What is told for debugging only lies in the logs of this run, so whatever is looked for is looked for there as well. */
    @Test
    void looksThroughWhatIsLoggedForDebugging() throws Exception {
        URI address = URI.create(world.suite().edgeUrl() + "/api/v1/memories/" + UUID.randomUUID());
        HttpRequest unknown = HttpRequest.newBuilder(address)
                .header("Authorization", "Bearer " + world.operator().token())
                .build();

        HttpClient.newHttpClient().send(unknown, HttpResponse.BodyHandlers.discarding());

        Path log = world.suite().logFile(Part.MEMORY);
        await().atMost(180, SECONDS)
                .untilAsserted(() -> assertThat(Files.readAllLines(log))
                        .filteredOn(line -> line.contains("\"level\":\"DEBUG\""))
                        .anyMatch(line -> line.contains("\"loggerName\":\"dev.pluto.")));
    }

    @ParameterizedTest
    @MethodSource("dev.pluto.local.suite.Part#services")
    void writesEveryLogLineOfServiceAsJson(Part service) throws IOException {
        List<String> lines = Files.readAllLines(world.suite().logFile(service)).stream()
                .filter(line -> !line.isBlank())
                .toList();

        assertThat(lines)
                .isNotEmpty()
                .allSatisfy(line -> assertThat(new JsonObject(line).fieldNames())
                        .contains("timestamp", "level", "loggerName", "message", "service"));
    }
}
