package dev.pluto.local.edge;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Objects;

/** Where the source tree begins, from an IDE as well as from the build. */
final class RepositoryRoot {

    private RepositoryRoot() {}

    static Path path() {
        Path folder = Path.of("").toAbsolutePath();
        while (!Files.exists(folder.resolve("deploy/routes.yaml"))) {
            folder = Objects.requireNonNull(folder.getParent(), "run inside the source tree");
        }
        return folder;
    }
}
