package dev.pluto.images;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import com.fasterxml.jackson.databind.ObjectMapper;
import dev.pluto.servers.SuiteManifest;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Nothing is shipped whose licence nobody looked at. */
class LicencesTest {

    private static final Path ROOT = Path.of(System.getProperty("pluto.build.root"));
    private static final Path HERE = ROOT.resolve("deploy/images");

    @Test
    void everyShippedLibraryHasALine() throws IOException {
        Licences kept = Licences.parse(Files.readString(HERE.resolve(Licences.FILE)));
        AllowedLicences allowed = AllowedLicences.parse(Files.readString(HERE.resolve(AllowedLicences.FILE)));
        for (String service : SuiteManifest.OF_THIS_BUILD.names()) {
            Path libraries = ROOT.resolve(service + "-service/target/quarkus-app/lib");
            try (Stream<Path> files = Files.walk(libraries)) {
                assertThat(files.map(file -> file.getFileName().toString())
                                .filter(file -> file.endsWith(".jar") && !file.startsWith("dev.pluto."))
                                .filter(file -> !kept.haveFile(file) && !allowed.haveFile(file)))
                        .as("libraries of " + service
                                + "-service without a line in licences.txt: run deploy/images/bill")
                        .isEmpty();
            }
        }
        for (String module : modulesOfTools()) {
            String launcher = Files.readString(ROOT.resolve(module + "/target/launcher.classpath"));
            assertThat(Stream.of(launcher.split(":"))
                            .filter(path -> !path.contains("/pluto-") && path.endsWith(".jar") && !kept.havePath(path)))
                    .as("libraries of " + module + " without a line in licences.txt: run deploy/images/bill")
                    .isEmpty();
        }
    }

    private static Set<String> modulesOfTools() throws IOException {
        return Files.readAllLines(HERE.resolve("tools")).stream()
                .filter(line -> !line.startsWith("#"))
                .map(line -> line.split(" ")[1])
                .collect(Collectors.toSet());
    }

    @Test
    void everyLicenceIsAllowed() throws IOException {
        Licences kept = Licences.parse(Files.readString(HERE.resolve(Licences.FILE)));
        AllowedLicences allowed = AllowedLicences.parse(Files.readString(HERE.resolve(AllowedLicences.FILE)));
        assertThat(kept.byLibrary()).hasSizeGreaterThan(200);
        assertThat(kept.refused(allowed)).isEmpty();
    }

    @Test
    void refusesCopyleftAndUnknownButNotAChoice() throws IOException {
        String bill = """
            {"components": [
              {"group": "a", "name": "free", "version": "1", "licenses": [{"license": {"id": "MIT"}}]},
              {"group": "a", "name": "choice", "version": "1", "licenses": [{"expression": "(GPL-3.0-only OR MIT)"}]},
              {"group": "a", "name": "copyleft", "version": "1", "licenses": [{"license": {"id": "GPL-3.0-only"}}]},
              {"group": "a", "name": "excepted", "version": "2", "licenses": [{"license": {"name": "Own, odd"}}]},
              {"group": "a", "name": "silent", "version": "1"},
              {"group": "dev.pluto", "name": "ours", "version": "1"}]}
            """;
        Licences licences = Licences.ofBill(new ObjectMapper().readTree(bill));
        AllowedLicences allowed = AllowedLicences.parse("allow MIT\nexcept a:excepted because it says so\n");

        assertThat(licences.refused(allowed)).isEqualTo(List.of("a:copyleft:1 GPL-3.0-only", "a:silent:1 unknown"));
        assertThat(Licences.parse(licences.text())).isEqualTo(licences);
    }

    @Test
    void asksForAReason() {
        assertThatIllegalArgumentException().isThrownBy(() -> AllowedLicences.parse("except a:b"));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> AllowedLicences.parse("allow GPL-3.0-only since it is nice"));
    }
}
