package dev.pluto.local.suite;

import java.nio.file.Path;
import java.time.Duration;

/** A process that can be started, ended and started again, on the same port with the same data. */
interface Runner {

    /** Starts it and returns when it answers; fails with the end of its log when it does not. */
    void start();

    /** Stops it in an orderly way. */
    void stop();

    /** Ends it as a crash does. */
    void kill();

    /** Whether its process is there; it may stand still. */
    boolean isRunning();

    /** Asks for a sign of life in its own protocol; false when none came within that time. */
    boolean answers(Duration within);

    /** The process id; only while it runs. */
    long pid();

    int port();

    Path logFile();
}
