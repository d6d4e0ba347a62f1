package dev.pluto.images;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What is shipped runs as nobody, from a file system it cannot write, without a shell, by the Java it was trained with. */
class DockerfileTest {

    private static final Path HERE = Path.of(System.getProperty("pluto.build.root"), "deploy/images");

    @ParameterizedTest
    @ValueSource(strings = {"service.Dockerfile", "tool.Dockerfile"})
    void shipsNoMoreThanIsNeeded(String name) throws IOException {
        Dockerfile file = Dockerfile.read(HERE.resolve(name));
        List<String> shipped = file.lastStage();
        assertThat(shipped).contains("FROM ${BASE}", "USER 65532:65532");
        // a platform asks by its own means; what runs needs no shell, and layers come from stages
        assertThat(shipped)
                .noneMatch(line -> line.matches("(RUN|ADD|HEALTHCHECK|CMD|VOLUME|SHELL) .*"))
                .filteredOn(line -> line.startsWith("COPY "))
                .allMatch(line -> line.startsWith("COPY --from="));
        assertThat(file.entryPoint()).startsWith("/opt/java/openjdk/bin/java").contains("-XX:+UseSerialGC");
        assertThat(shipped.toString()).contains("image.title", "image.licenses", "image.version", "image.revision");
    }

    @Test
    void layersComeInTheOrderInWhichTheyChange() throws IOException {
        assertThat(Dockerfile.ofServices(HERE.resolve("../..").normalize()).lastStage())
                .filteredOn(line -> line.startsWith("COPY "))
                .containsExactly(
                        "COPY --from=java /opt/java/openjdk /opt/java/openjdk",
                        "COPY --from=trained /layers/libraries /opt/pluto",
                        "COPY --from=trained /layers/house /opt/pluto",
                        "COPY --from=trained /layers/cache /opt/pluto");
    }

    /** Java takes its cache only with the options it was made with. */
    @Test
    void trainsWithTheOptionsItRunsWith() throws IOException {
        String training = Files.readString(HERE.resolve("train"));
        assertThat(Dockerfile.ofServices(HERE.resolve("../..").normalize()).entryPoint())
                .filteredOn(word -> word.matches("-XX:[+]Use.*|-XX:Max.*|-D.*"))
                .isNotEmpty()
                .allMatch(training::contains);
    }

    @Test
    void bothImagesHaveTheSameJava() throws IOException {
        List<String> service =
                Dockerfile.read(HERE.resolve("service.Dockerfile")).instructions();
        List<String> tool = Dockerfile.read(HERE.resolve("tool.Dockerfile")).instructions();
        assertThat(service.subList(0, 5)).isEqualTo(tool.subList(0, 5));
        assertThat(service.get(4)).contains("-Xshare:dump");
    }
}
