package dev.pluto.local.suite;

import dev.pluto.servers.Server;
import java.nio.file.Path;
import java.time.Duration;

/** One of the servers as a part of the suite. */
record ServerRunner(Server server) implements Runner {

    @Override
    public void start() {
        server.start();
    }

    @Override
    public void stop() {
        server.stop();
    }

    @Override
    public void kill() {
        server.kill();
    }

    @Override
    public boolean isRunning() {
        return server.isRunning();
    }

    @Override
    public boolean answers(Duration within) {
        return server.answers(within);
    }

    @Override
    public long pid() {
        return server.pid();
    }

    @Override
    public int port() {
        return server.port();
    }

    @Override
    public Path logFile() {
        return server.logFile();
    }
}
