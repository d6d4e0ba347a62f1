package dev.pluto.servers;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;

/**
 * Where a process puts what it needs only while it runs: native libraries out of their jars, caches. Many of them stay in
 * the machine's common folder when their process is killed; from here they go with it, at the latest at its next start.
 */
public final class ScratchFolder {
    private final Path path;

    /** @param path made by {@link #empty()}; nothing else may be kept in it */
    public ScratchFolder(Path path) {
        this.path = path.toAbsolutePath();
    }

    public Path path() {
        return path;
    }

    /** Makes it anew, readable by its owner only. */
    public Path empty() {
        try {
            Binaries.delete(path);
            Files.createDirectories(path.getParent());
            return Files.createDirectory(
                    path, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rwx------")));
        } catch (IOException | UncheckedIOException failure) {
            throw new ServerFailure("could not make the folder " + path, failure);
        }
    }

    /** Deletes it once its process has ended. */
    public void delete() {
        try {
            Binaries.delete(path);
        } catch (IOException | UncheckedIOException stays) {
            // emptied at the next start
        }
    }
}
