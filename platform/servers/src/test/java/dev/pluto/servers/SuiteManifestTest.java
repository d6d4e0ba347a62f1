package dev.pluto.servers;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.Reader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class SuiteManifestTest {

    private static final Path ROOT = Path.of(System.getProperty("pluto.build.root"));

    static Stream<SuiteManifest.Service> services() {
        return SuiteManifest.OF_THIS_BUILD.services().stream();
    }

    @ParameterizedTest
    @MethodSource("services")
    void namesModulesAsTheyAre(SuiteManifest.Service service) throws IOException {
        Properties settings = new Properties();
        Path module = ROOT.resolve(service.name() + "-service");
        try (Reader file = Files.newBufferedReader(module.resolve("src/main/resources/application.properties"))) {
            settings.load(file);
        }

        assertThat(settings)
                .containsEntry("quarkus.application.name", service.name() + "-service")
                .containsEntry("quarkus.http.port", Integer.toString(service.port()))
                .containsEntry("quarkus.management.port", Integer.toString(service.healthPort()));
    }

    @Test
    void namesAllModulesThatAreServices() throws IOException {
        try (Stream<Path> modules = Files.list(ROOT)) {
            assertThat(modules.map(module -> module.getFileName().toString()).filter(name -> name.endsWith("-service")))
                    .containsExactlyInAnyOrderElementsOf(services()
                            .map(service -> service.name() + "-service")
                            .toList());
        }
    }

    @Test
    void givesNoPortAndNoPathTwice() {
        assertThat(services().flatMap(service -> Stream.of(service.port(), service.healthPort())))
                .doesNotHaveDuplicates();
        assertThat(services().flatMap(service -> service.routes().stream())).doesNotHaveDuplicates();
    }

    @Test
    void readsWhatIsWritten() {
        SuiteManifest read = SuiteManifest.parse("""
                private: [/inside]
                services:
                  weather: {heap: 96, port: 1, health: 2, cache: false, gives-way: false, calls: {sea: ['tide:read']}, routes: [/rain, '/users/*/rain']}
                  sea: {heap: 96, port: 3, health: 4, cache: true, gives-way: true, calls: {}, routes: []}
                """);

        assertThat(read)
                .isEqualTo(new SuiteManifest(
                        List.of(
                                new SuiteManifest.Service(
                                        "weather",
                                        96,
                                        1,
                                        2,
                                        false,
                                        false,
                                        Map.of("sea", List.of("tide:read")),
                                        List.of("/rain", "/users/*/rain")),
                                new SuiteManifest.Service("sea", 96, 3, 4, true, true, Map.of(), List.of())),
                        List.of("/inside")));
    }

    @Test
    void tellsIdentityWhatAClientMayAskForAndNothingElse() {
        SuiteManifest.Service weather = new SuiteManifest.Service(
                "weather", 96, 1, 2, false, false, Map.of("sea", List.of("tide:read", "tide:tell")), List.of());

        assertThat(weather.clientSettings())
                .isEqualTo(Map.of(
                        "pluto.clients.\"weather\".roles", "service",
                        "pluto.clients.\"weather\".scopes.\"pluto-sea\"", "tide:read,tide:tell"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "[]",
                "private: []",
                "private: []\nservices: []",
                "services: {}",
                "private: []\nservices:\n  weather:",
                "private: []\nservices:\n  weather: {heap: 96, port: 1, health: 2, cache: false, gives-way: false, calls: {}}",
                "private: []\nservices:\n  sea: {heap: much, port: 1, health: 2, cache: false, gives-way: false, calls: {}, routes: []}",
                "private: []\nservices:\n  weather: {heap: 96, port: 1, health: 2, cache: maybe, gives-way: false, calls: {}, routes: []}",
                "private: []\nservices:\n  weather: {heap: 96, port: 1, health: 2, cache: false, gives-way: false, calls: {}, routes: [rain]}",
                "private: []\nservices:\n  weather: {heap: 96, port: 1, health: 2, cache: false, gives-way: false, calls: {}, routes: [], more: 1}",
                "private: []\nservices:\n  We-ather: {heap: 96, port: 1, health: 2, cache: false, gives-way: false, calls: {}, routes: []}",
                "private: []\nservices:\n  weather: {heap: 96, port: 1, health: 2, cache: false, routes: []}",
                "private: []\nservices:\n  weather: {heap: 96, port: 1, health: 2, cache: false, gives-way: false, calls: [], routes: []}",
                "private: []\nservices:\n  weather: {heap: 96, port: 1, health: 2, cache: false, gives-way: false, calls: {sea: ['a:b']}, routes: []}",
                "private: []\nservices:\n  weather: {heap: 96, port: 1, health: 2, cache: false, gives-way: false, calls: {weather: [a]}, routes: []}",
                "private: []\nservices:\n  weather: {heap: 96, port: 1, health: 2, cache: false, gives-way: false, calls: {weather: a:b}, routes: []}",
                "private: /inside\nservices: {}",
                "private: []\nservices: !!javax.script.ScriptEngineManager []",
            })
    void refusesWhatHasAnotherShape(String yaml) {
        assertThatThrownBy(() -> SuiteManifest.parse(yaml)).isInstanceOf(IllegalArgumentException.class);
    }
}
