package dev.pluto.local.suite;

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
}
