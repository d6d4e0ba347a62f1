package dev.pluto.local.control;

import dev.pluto.servers.OwnerOnly;
import dev.pluto.servers.ProcessIdentity;
import java.io.IOException;
import java.io.Reader;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;

/**
 * Says that a suite runs on a data folder, and how to reach it: a lock, which the operating system lifts however the process
 * ends, and {@code launcher.properties} with process, address and the secret of the run.
 */
public final class RunFile implements AutoCloseable {

    private final FileChannel channel;
    private final FileLock lock;
    private final Path file;

    private RunFile(FileChannel channel, FileLock lock, Path file) {
        this.channel = channel;
        this.lock = lock;
        this.file = file;
    }

    /** Takes the data folder for this process; empty when another one has it. */
    public static Optional<RunFile> take(Path data) {
        try {
            Path folder = Files.createDirectories(data.resolve("run"));
            FileChannel channel =
                    FileChannel.open(folder.resolve("lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
            FileLock lock = channel.tryLock();
            if (lock == null) {
                channel.close();
                return Optional.empty();
            }
            return Optional.of(new RunFile(channel, lock, fileIn(data)));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** What the process that has the folder wrote. */
    static Properties read(Path data) {
        Properties properties = new Properties();
        if (Files.exists(fileIn(data))) {
            try (Reader reader = Files.newBufferedReader(fileIn(data))) {
                properties.load(reader);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
        return properties;
    }

    private static Path fileIn(Path data) {
        return data.resolve("run").resolve("launcher.properties");
    }

    /** Writes what others need to reach this process, and to know it from a later one with its number. */
    void write(Map<String, String> description) {
        ProcessIdentity self = ProcessIdentity.ofThisProcess();
        Properties properties = new Properties();
        properties.setProperty("pid", Long.toString(self.pid()));
        properties.setProperty("birth", self.birth());
        properties.putAll(description);
        try {
            StringWriter text = new StringWriter();
            properties.store(text, "The running suite; gone when it is stopped");
            OwnerOnly.write(file, text.toString());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void close() {
        try {
            Files.deleteIfExists(file);
            lock.release();
            channel.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
