package dev.pluto.images;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.pluto.servers.SuiteManifest;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.zip.GZIPInputStream;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveInputStream;
import org.apache.commons.compress.archivers.tar.TarArchiveOutputStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A whole image without an engine, of a base and an application of a few bytes. */
class ImageTarTest {

    private static final Instant TIME = Instant.parse("2026-11-21T00:00:00Z");
    private static final SuiteManifest.Service SERVICE = SuiteManifest.OF_THIS_BUILD.service("identity");
    private static final Path ROOT = Path.of(System.getProperty("pluto.build.root"));

    @TempDir
    Path folder;

    private Path checkout;
    private Path base;

    @BeforeEach
    void makesAnApplicationAndABase() throws Exception {
        checkout = folder.resolve("checkout");
        write("lib/main/org.example.other-1.jar");
        write("lib/main/dev.pluto.pluto-http-1.jar");
        write("lib/boot/io.quarkus.runner-1.jar");
        write("app/identity-service-1.jar");
        write("quarkus-run.jar");
        Path dockerfile = checkout.resolve("deploy/images/service.Dockerfile");
        Files.createDirectories(dockerfile.getParent());
        Files.copy(ROOT.resolve("deploy/images/service.Dockerfile"), dockerfile);
        base = folder.resolve("base.tar");
        byte[] layer = tar(Map.of("opt/java/openjdk/bin/java", bytes("java")));
        String diff = "sha256:"
                + HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(layer));
        Files.write(
                base,
                tar(Map.of(
                        "layer.tar", layer,
                        "config.json",
                                bytes("{\"architecture\":\"amd64\",\"os\":\"linux\",\"config\":{},"
                                        + "\"rootfs\":{\"type\":\"layers\",\"diff_ids\":[\"" + diff + "\"]}}"),
                        "manifest.json",
                                bytes("[{\"Config\":\"config.json\",\"RepoTags\":[\"base:1\"],"
                                        + "\"Layers\":[\"layer.tar\"]}]"))));
    }

    @Test
    void laysOutWhatTheDockerfileLaysOut() throws Exception {
        Map<String, byte[]> image = untar(Files.newInputStream(build("first")));
        JsonNode manifest =
                json(Objects.requireNonNull(image.get("manifest.json"))).get(0);
        JsonNode config = json(Objects.requireNonNull(
                        image.get(manifest.get("Config").asText())))
                .get("config");

        assertThat(config.get("User").asText()).isEqualTo("65532:65532");
        assertThat(config.get("WorkingDir").asText()).isEqualTo("/opt/pluto");
        assertThat(config.get("Entrypoint").get(0).asText()).isEqualTo("/opt/java/openjdk/bin/java");
        assertThat(config.get("Entrypoint").toString())
                .doesNotContain("AOTCache")
                .contains("quarkus-run.jar");
        List<List<String>> layers = new ArrayList<>();
        for (JsonNode layer : manifest.get("Layers")) {
            InputStream zipped = new ByteArrayInputStream(image.get(layer.asText()));
            layers.add(untar(new GZIPInputStream(zipped)).keySet().stream()
                    .filter(name -> name.endsWith(".jar") || name.endsWith("java"))
                    .toList());
        }
        assertThat(layers)
                .containsExactly(
                        List.of("opt/java/openjdk/bin/java"),
                        List.of(
                                "opt/pluto/lib/boot/io.quarkus.runner-1.jar",
                                "opt/pluto/lib/main/org.example.other-1.jar"),
                        List.of(
                                "opt/pluto/app/identity-service-1.jar",
                                "opt/pluto/lib/main/dev.pluto.pluto-http-1.jar",
                                "opt/pluto/quarkus-run.jar"));
    }

    @Test
    void isTheSameTwice() throws Exception {
        assertThat(build("first")).hasSameBinaryContentAs(build("second"));
    }

    private Path build(String name) throws Exception {
        return new ImageTar(checkout, "1", TIME).write(SERVICE, base, folder.resolve(name));
    }

    private void write(String file) throws IOException {
        Path path = checkout.resolve("identity-service/target/quarkus-app").resolve(file);
        Files.createDirectories(path.getParent());
        Files.writeString(path, file);
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    private static JsonNode json(byte[] text) throws IOException {
        return new ObjectMapper().readTree(text);
    }

    private static byte[] tar(Map<String, byte[]> files) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (TarArchiveOutputStream tar = new TarArchiveOutputStream(bytes)) {
            for (Map.Entry<String, byte[]> file : new TreeMap<>(files).entrySet()) {
                TarArchiveEntry entry = new TarArchiveEntry(file.getKey());
                entry.setSize(file.getValue().length);
                tar.putArchiveEntry(entry);
                tar.write(file.getValue());
                tar.closeArchiveEntry();
            }
        }
        return bytes.toByteArray();
    }

    private static Map<String, byte[]> untar(InputStream stream) throws IOException {
        Map<String, byte[]> files = new TreeMap<>();
        try (TarArchiveInputStream tar = new TarArchiveInputStream(stream)) {
            for (TarArchiveEntry entry = tar.getNextEntry(); entry != null; entry = tar.getNextEntry()) {
                files.put(entry.getName().replaceFirst("^/", ""), tar.readAllBytes());
            }
        }
        return files;
    }
}
