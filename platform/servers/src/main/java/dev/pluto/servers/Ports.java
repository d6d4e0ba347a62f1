package dev.pluto.servers;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Optional;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ThreadLocalRandom;

/** Finds TCP ports that nobody listens on. */
public final class Ports {
    // Below the range operating systems take outgoing connections from, so that a stopped server finds its port free.
    private static final int LOWEST = 20_000;
    private static final int HIGHEST = 32_000;
    private static final int ATTEMPTS = 200;

    /** A byte for each port, locked by whoever was given it until that process ends. */
    private static final Optional<FileChannel> GIVEN = open();

    private static final Queue<FileLock> OURS = new ConcurrentLinkedQueue<>();

    private Ports() {}

    /** A free port that no other process of this user is given, nor this one a second time; programs that do not ask here may still take it. */
    public static int free() {
        for (int attempt = 0; attempt < ATTEMPTS; attempt++) {
            int port = ThreadLocalRandom.current().nextInt(LOWEST, HIGHEST);
            if (isFree(port) && isOurs(port)) {
                return port;
            }
        }
        throw new ServerFailure("found no free port between " + LOWEST + " and " + HIGHEST);
    }

    private static Optional<FileChannel> open() {
        Path file = Path.of(System.getProperty("java.io.tmpdir"), "pluto-ports-" + System.getProperty("user.name"));
        try {
            return Optional.of(FileChannel.open(file, StandardOpenOption.CREATE, StandardOpenOption.WRITE));
        } catch (IOException nowhereToKeepThem) {
            return Optional.empty();
        }
    }

    private static boolean isOurs(int port) {
        if (GIVEN.isEmpty()) {
            return true;
        }
        try {
            FileLock lock = GIVEN.get().tryLock(port, 1, false);
            return lock != null && OURS.add(lock);
        } catch (OverlappingFileLockException givenBefore) {
            return false;
        } catch (IOException noLocksHere) {
            return true;
        }
    }

    /** Whether a server could listen on this port of 127.0.0.1 now. */
    public static boolean isFree(int port) {
        try (ServerSocket socket = new ServerSocket()) {
            socket.setReuseAddress(true);
            socket.bind(new InetSocketAddress(InetAddress.getLoopbackAddress(), port));
            return true;
        } catch (IOException taken) {
            return false;
        }
    }
}
