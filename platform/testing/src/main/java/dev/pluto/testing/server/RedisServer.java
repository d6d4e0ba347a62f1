package dev.pluto.testing.server;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;

/** Redis; what it is given survives a restart (append-only file, synced each second). */
public final class RedisServer implements Server {
    private final Path directory;
    private final int port;
    private final ServerProcess process;

    /**
     * Describes a server; {@link #start()} starts it.
     *
     * @param directory folder of its data ({@code data}) and its log file ({@code redis.log}); made when absent
     * @param port TCP port, 0 for a free one
     * @param reaper ends the server when this JVM is gone
     */
    public RedisServer(Path directory, int port, ProcessReaper reaper) {
        this.directory = directory.toAbsolutePath();
        this.port = port == 0 ? Ports.free() : port;
        this.process = new ServerProcess("Redis", this.directory.resolve("redis.log"), reaper, "TERM");
    }

    @Override
    public void start() {
        if (isRunning()) {
            return;
        }
        try {
            Files.createDirectories(data());
        } catch (IOException failure) {
            throw new ServerFailure("could not make the folder " + directory, failure);
        }
        List<String> command = List.of(
                Binaries.redis().toString(),
                "--port",
                Integer.toString(port),
                "--bind",
                "127.0.0.1",
                "--dir",
                data().toString(),
                "--appendonly",
                "yes",
                "--appendfsync",
                "everysec",
                "--save",
                "",
                "--daemonize",
                "no");
        process.start(command, Map.of(), port, () -> call("PING", "+PONG"));
    }

    /** Deletes every key. */
    public void empty() {
        empty("127.0.0.1", port);
    }

    /** Deletes every key of the server at this address. */
    public static void empty(String host, int port) {
        try {
            call(host, port, "FLUSHALL", "+OK");
        } catch (IOException failure) {
            throw new ServerFailure("could not empty Redis on port " + port, failure);
        }
    }

    /** The address as Quarkus wants it, {@code redis://127.0.0.1:port}. */
    public String url() {
        return "redis://127.0.0.1:" + port;
    }

    private Path data() {
        return directory.resolve("data");
    }

    private void call(String command, String answer) throws IOException {
        call("127.0.0.1", port, command, answer);
    }

    // Inline commands of the Redis protocol: enough for two commands without arguments, and no client library needed.
    private static void call(String host, int port, String command, String expected) throws IOException {
        try (Socket socket = new Socket()) {
            socket.connect(new InetSocketAddress(InetAddress.getByName(host), port), 2_000);
            socket.setSoTimeout(10_000);
            socket.getOutputStream().write((command + "\r\n").getBytes(StandardCharsets.US_ASCII));
            byte[] answer = socket.getInputStream().readNBytes(expected.length());
            if (!new String(answer, StandardCharsets.US_ASCII).equals(expected)) {
                throw new IOException("Redis did not answer " + expected);
            }
        }
    }

    @Override
    public void stop() {
        process.stop();
    }

    @Override
    public void kill() {
        process.kill();
    }

    @Override
    public boolean isRunning() {
        return process.isRunning();
    }

    @Override
    public boolean answers(Duration within) {
        return SignOfLife.REDIS.comesFrom(port, within);
    }

    @Override
    public long pid() {
        return process.pid();
    }

    @Override
    public int port() {
        return port;
    }

    @Override
    public Path logFile() {
        return process.logFile();
    }
}
