package dev.pluto.testing;

import java.io.IOException;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;

/** Stands before the pieces of an answer of a {@link ModelServer}, and lets so many through as a test says. */
public final class ModelGate {

    private static final int ALL = Integer.MAX_VALUE / 2;
    private static final int LONGEST_SECONDS = 60;

    private final Semaphore passes;

    private ModelGate(int passes) {
        this.passes = new Semaphore(passes);
    }

    /** Lets all through. */
    public static ModelGate open() {
        return new ModelGate(ALL);
    }

    /** Lets nothing through yet. */
    public static ModelGate shut() {
        return new ModelGate(0);
    }

    /** Lets so many more pieces through. */
    public void lets(int pieces) {
        passes.release(pieces);
    }

    /** Lets all the others through. */
    public void letsAll() {
        passes.release(ALL - passes.availablePermits());
    }

    void pass() throws IOException {
        try {
            if (!passes.tryAcquire(LONGEST_SECONDS, TimeUnit.SECONDS)) {
                throw new IOException("nobody opened the gate");
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IOException("the server is closed", e);
        }
    }
}
