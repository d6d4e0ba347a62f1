package dev.pluto.servers;

import java.io.IOException;
import java.util.concurrent.TimeUnit;

/** Sends signals Java itself cannot send. */
final class Signals {
    private Signals() {}

    static void send(long pid, String signal) {
        try {
            // The shell's own kill: a separate kill program is not on every machine.
            Process kill = new ProcessBuilder("/bin/sh", "-c", "kill -s " + signal + " " + pid).start();
            kill.waitFor(5, TimeUnit.SECONDS);
        } catch (IOException failure) {
            throw new ServerFailure("could not send " + signal + " to process " + pid, failure);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
        }
    }
}
