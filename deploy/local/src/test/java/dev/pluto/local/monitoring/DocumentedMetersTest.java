package dev.pluto.local.monitoring;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class DocumentedMetersTest {

    private static final Pattern METER =
            Pattern.compile("(?:counter|timer|gauge|builder|Timed)\\(\\s*(?:value = )?\"(pluto\\.[a-z.-]+)\"");

    @Test
    void areThoseOfTheCode() throws IOException {
        Set<String> inCode = new TreeSet<>();
        for (Path source : sources()) {
            METER.matcher(Files.readString(source))
                    .results()
                    .forEach(found -> inCode.add(found.group(1).replaceAll("[.-]", "_")));
        }

        Set<String> documented = DocumentedMeters.read().names().stream()
                .map(DocumentedMetersTest::withoutUnit)
                .collect(Collectors.toSet());

        assertThat(documented).isEqualTo(inCode);
    }

    /** Micrometer puts type and unit behind the name for Prometheus. */
    private static String withoutUnit(String exported) {
        return exported.replaceFirst("_(total|seconds)$", "");
    }

    private static Set<Path> sources() {
        return Stream.of("platform", "identity-service", "messaging-service", "memory-service", "scheduler-service")
                .flatMap(module -> javaFiles(MonitoringFiles.root().resolve(module)))
                .filter(file -> file.toString().contains("/src/main/"))
                .collect(Collectors.toSet());
    }

    private static Stream<Path> javaFiles(Path folder) {
        try (Stream<Path> files = Files.walk(folder)) {
            return files.filter(file -> file.toString().endsWith(".java")).toList().stream();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
