package dev.pluto.work;

import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.event.Observes;

/** A bean whose pool works from when the service has started until it ends. */
public abstract class PoolWorker {

    /** The pool, which the bean makes with itself. */
    protected abstract WorkPool<?> pool();

    /** Begins. */
    public void start(@Observes StartupEvent event) {
        pool().start();
    }

    /** Ends. */
    public void stop(@Observes ShutdownEvent event) {
        pool().stop();
    }

    /** There may be work now. */
    public void wake() {
        pool().wake();
    }
}
