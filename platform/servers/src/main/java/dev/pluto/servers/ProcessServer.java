package dev.pluto.servers;

import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;
import javax.net.ssl.SSLContext;

/** The part of a {@link Server} that is its process, the same for all of them. */
abstract sealed class ProcessServer implements Server permits PostgresServer, KafkaServer, RedisServer {
    final int port;
    final ServerProcess process;
    final Optional<TlsFiles> tls;
    private final SignOfLife signOfLife;

    /**
     * @param port TCP port, 0 for a free one
     * @param tls who it is; empty for a server without TLS. One with TLS refuses everybody who comes without
     */
    ProcessServer(int port, Optional<TlsFiles> tls, ServerProcess process, SignOfLife signOfLife) {
        this.port = port == 0 ? Ports.free() : port;
        this.tls = tls;
        this.process = process;
        this.signOfLife = signOfLife;
    }

    final Optional<SSLContext> trust() {
        return tls.map(TlsFiles::trust);
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
        return signOfLife.comesFrom(port, trust(), within);
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
