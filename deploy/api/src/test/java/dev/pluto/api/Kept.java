package dev.pluto.api;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/** Where the documents are: kept in docs/api, left by the last build of a service in its target folder. */
final class Kept {

    static final Path ROOT = Path.of(System.getProperty("pluto.build.root"));

    private Kept() {}

    /** By the folders of the services. */
    static List<String> services() {
        try (Stream<Path> folders = Files.list(ROOT)) {
            return folders.map(folder -> String.valueOf(folder.getFileName()))
                    .filter(name -> name.endsWith("-service"))
                    .map(name -> name.substring(0, name.length() - "-service".length()))
                    .sorted()
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static Path file(String service) {
        return ROOT.resolve(relative(service));
    }

    static String relative(String service) {
        return "docs/api/" + service + ".yaml";
    }

    static Path built(String service) {
        return ROOT.resolve(service + "-service/target/openapi/openapi.yaml");
    }

    static ApiDocument document(String service) {
        return ApiDocument.read(service, file(service));
    }

    /** Breaks that the changelog does not name, each as the line it wants. */
    static List<String> unnamed(List<Change> changes) {
        Changelog changelog = Changelog.of(ROOT);
        return changes.stream()
                .filter(Change::isBreak)
                .filter(change -> !changelog.names(change))
                .map(change -> "- breaks: `" + change.words() + "`")
                .toList();
    }
}
