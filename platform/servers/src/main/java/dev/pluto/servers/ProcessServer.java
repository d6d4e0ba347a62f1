package dev.pluto.servers;

import java.nio.file.Path;
import java.time.Duration;

/** The part of a {@link Server} that is its process, the same for all of them. */
abstract sealed class ProcessServer implements Server permits PostgresServer, KafkaServer, RedisServer {
    final int port;
    final ServerProcess process;
    private final SignOfLife signOfLife;

    /** @param port TCP port, 0 for a free one */
    ProcessServer(int port, ServerProcess process, SignOfLife signOfLife) {
        this.port = port == 0 ? Ports.free() : port;
        this.process = process;
        this.signOfLife = signOfLife;
    }

    @Override
    public final void stop() {
        process.stop();
    }

    @Override
    public final void kill() {
        process.kill();
    }

    @Override
    public final boolean isRunning() {
        return process.isRunning();
    }

    @Override
    public final boolean answers(Duration within) {
        return signOfLife.comesFrom(port, within);
    }

    @Override
    public final long pid() {
        return process.pid();
    }

    @Override
    public final int port() {
        return port;
    }

    @Override
    public final Path logFile() {
        return process.logFile();
    }
}
