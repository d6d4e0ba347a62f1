package dev.pluto.local.edge;

import java.nio.file.Files;
import java.nio.file.Path;

/** Where the source tree begins, from an IDE as well as from the build. */
final class RepositoryRoot {

    private RepositoryRoot() {}

    static Path path() {
        Path folder = Path.of("").toAbsolutePath();
        while (!Files.exists(folder.resolve("deploy/routes.yaml"))) {
            folder = folder.getParent();
        }
        return folder;
    }
}
