package dev.pluto.load.drill;

import dev.pluto.local.suite.Part;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * Two builds of every service, and which of them each is started from next: a folder of links, made as a source tree is.
 *
 * @param links the folder the suite takes for its source tree
 * @param older the tree another release was built in
 * @param newer the tree of this build
 */
record Builds(Path links, Path older, Path newer) {

    /** All services from the older build. */
    static Builds olderFirst(Path links, Path older, Path newer) throws IOException {
        Builds builds = new Builds(Files.createDirectories(links), older.toAbsolutePath(), newer.toAbsolutePath());
        Part.services().forEach(builds::useOlder);
        return builds;
    }

    /** A service is started from the older build from now on. What runs of it already runs on. */
    void useOlder(Part service) {
        use(service, older);
    }

    /** The same with the build of now. */
    void useNewer(Part service) {
        use(service, newer);
    }

    private void use(Part service, Path build) {
        String module = service.serviceName() + "-service";
        try {
            Files.deleteIfExists(links.resolve(module));
            Files.createSymbolicLink(links.resolve(module), build.resolve(module));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
