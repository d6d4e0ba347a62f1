package dev.pluto.servers;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;

/** Puts what was prepared in peace into its place in one step. */
final class Renames {
    private Renames() {}

    /**
     * Renames within a folder; a file that is there already is replaced. Once this returns, the new name survives a loss of
     * power.
     */
    static void durably(Path from, Path to) throws IOException {
        Files.move(from, to, StandardCopyOption.ATOMIC_MOVE);
        try (FileChannel folder = FileChannel.open(to.toAbsolutePath().getParent(), StandardOpenOption.READ)) {
            folder.force(true);
        }
    }
}
