package dev.pluto.images;

import com.google.cloud.tools.jib.api.Containerizer;
import com.google.cloud.tools.jib.api.Jib;
import com.google.cloud.tools.jib.api.JibContainerBuilder;
import com.google.cloud.tools.jib.api.TarImage;
import com.google.cloud.tools.jib.api.buildplan.AbsoluteUnixPath;
import com.google.cloud.tools.jib.api.buildplan.FileEntriesLayer;
import com.google.cloud.tools.jib.api.buildplan.FilePermissions;
import com.google.cloud.tools.jib.api.buildplan.ImageFormat;
import com.google.cloud.tools.jib.api.buildplan.Port;
import dev.pluto.servers.SuiteManifest;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import java.util.stream.Stream;

/**
 * The image of a service as a tar, without an engine and without a registry: what {@code service.Dockerfile} lays out, on a base
 * that is a tar as well and holds a Java. There is no cache of Java's in it, for nothing is run while it is built.
 */
final class ImageTar {

    private static final AbsoluteUnixPath HOME = AbsoluteUnixPath.get("/opt/pluto");
    private static final String OURS = "dev.pluto.";

    /** Time of all files and of the image, so that two builds are the same. */
    private final Instant time;

    private final Path root;
    private final String version;

    /** @param root of the checkout, with the services built */
    ImageTar(Path root, String version, Instant time) {
        this.root = root;
        this.version = version;
        this.time = time;
    }

    /**
     * Arguments: the root of the checkout, version, time of all files (ISO 8601), the base as a tar, the folder to write to, names of
     * services.
     */
    public static void main(String[] arguments) throws Exception {
        List<String> words = List.of(arguments);
        ImageTar tar = new ImageTar(Path.of(words.get(0)), words.get(1), Instant.parse(words.get(2)));
        for (String name : words.subList(5, words.size())) {
            Path file =
                    tar.write(SuiteManifest.OF_THIS_BUILD.service(name), Path.of(words.get(3)), Path.of(words.get(4)));
            System.out.println(file);
        }
    }

    /** Writes {@code FOLDER/NAME-service.tar}, for {@code docker load} or {@code podman load}. */
    Path write(SuiteManifest.Service service, Path base, Path folder) throws Exception {
        Path file = Files.createDirectories(folder).resolve(service.name() + "-service.tar");
        String image = "pluto/" + service.name() + "-service:" + version;
        builder(service, base)
                .containerize(Containerizer.to(TarImage.at(file).named(image))
                        .setOfflineMode(true)
                        .setBaseImageLayersCache(folder.resolve("cache"))
                        .setApplicationLayersCache(folder.resolve("cache"))
                        .setToolName("pluto"));
        return file;
    }

    private JibContainerBuilder builder(SuiteManifest.Service service, Path base) throws Exception {
        Path application = root.resolve(service.name() + "-service/target/quarkus-app");
        return Jib.from(TarImage.at(base))
                .setFormat(ImageFormat.Docker)
                .setFileEntriesLayers(libraries(application), house(application))
                .setCreationTime(time)
                .setUser("65532:65532")
                .setWorkingDirectory(HOME)
                .setExposedPorts(Port.tcp(service.port()), Port.tcp(service.healthPort()))
                .setEnvironment(Map.of("QUARKUS_HTTP_HOST", "0.0.0.0", "QUARKUS_MANAGEMENT_HOST", "0.0.0.0"))
                .setLabels(Map.of(
                        "org.opencontainers.image.title",
                        "pluto/" + service.name() + "-service",
                        "org.opencontainers.image.licenses",
                        "Apache-2.0",
                        "org.opencontainers.image.version",
                        version))
                .setEntrypoint(Dockerfile.ofServices(root).entryPoint().stream()
                        .filter(word -> !word.startsWith("-XX:AOTCache="))
                        .toList());
    }

    /** Libraries of others, which change least. */
    private FileEntriesLayer libraries(Path application) throws IOException {
        return layer("libraries", application, path -> path.startsWith("lib/") && !path.contains("/" + OURS));
    }

    /** Ours, and what Quarkus generated. */
    private FileEntriesLayer house(Path application) throws IOException {
        return layer("house", application, path -> !path.startsWith("lib/") || path.contains("/" + OURS));
    }

    private FileEntriesLayer layer(String name, Path application, Predicate<String> wanted) throws IOException {
        FileEntriesLayer.Builder layer = FileEntriesLayer.builder().setName(name);
        try (Stream<Path> files = Files.walk(application)) {
            for (Path file : files.filter(Files::isRegularFile).sorted().toList()) {
                String path = application.relativize(file).toString();
                if (wanted.test(path)) {
                    layer.addEntry(file, HOME.resolve(path), FilePermissions.fromOctalString("644"), time);
                }
            }
        }
        return layer.build();
    }
}
