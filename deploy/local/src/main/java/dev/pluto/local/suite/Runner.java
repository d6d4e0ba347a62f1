package dev.pluto.local.suite;

import dev.pluto.testing.server.Server;
import java.nio.file.Path;

/** A process that can be started, ended and started again, on the same port with the same data. */
interface Runner {

    /** Starts it and returns when it answers; fails with the end of its log when it does not. */
    void start();

    /** Stops it in an orderly way. */
    void stop();

    /** Ends it as a crash does. */
    void kill();

    boolean isRunning();

    /** The process id; only while it runs. */
    long pid();

    int port();

    Path logFile();

    /** One of the servers. */
    static Runner of(Server server) {
        return new Runner() {
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
        };
    }
}
