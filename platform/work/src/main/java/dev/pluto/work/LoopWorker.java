package dev.pluto.work;

import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.event.Observes;

/** A bean whose loop works from when the service has started until it ends, in every replica. */
public abstract class LoopWorker {

    /** The loop, which the bean makes with itself. */
    protected abstract WorkLoop loop();

    /** Begins. */
    public void start(@Observes StartupEvent event) {
        loop().start();
    }

    /** Ends. */
    public void stop(@Observes ShutdownEvent event) {
        loop().stop();
    }
}
