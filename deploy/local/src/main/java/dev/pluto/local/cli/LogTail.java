package dev.pluto.local.cli;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;

/** A log file from its newest part on, as far as it was looked at. */
final class LogTail {

    private static final int NEWEST_BYTES = 64 * 1024;

    private final Path file;
    private long position;

    LogTail(Path file) throws IOException {
        this.file = file;
        this.position = Math.max(0, Files.size(file) - NEWEST_BYTES);
    }

    /** The name of its part. */
    String name() {
        return file.getFileName().toString().replaceFirst("\\.log$", "");
    }

    boolean hasMore() throws IOException {
        return Files.size(file) != position;
    }

    /** Copies what has come since the last time. */
    void copyTo(OutputStream out) throws IOException {
        if (Files.size(file) < position) {
            position = 0; // a new run starts a new file
        }
        try (InputStream in = Files.newInputStream(file)) {
            in.skipNBytes(position);
            position += in.transferTo(out);
        }
    }
}
