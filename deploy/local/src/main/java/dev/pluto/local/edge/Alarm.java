package dev.pluto.local.edge;

import java.util.function.LongSupplier;
import java.util.logging.Logger;

/**
 * Tells in the log that a token of a service came to the public door, where only a thief brings one: at once, and then at most
 * once a minute how often. Without who: the services' own security events tell of networks.
 */
final class Alarm {

    private static final Logger LOG = Logger.getLogger(Alarm.class.getName());
    private static final long MINUTE_NANOS = 60_000_000_000L;

    private final LongSupplier nanoTime;
    private long toldAt;
    private long untold;
    private boolean told;

    Alarm(LongSupplier nanoTime) {
        this.nanoTime = nanoTime;
    }

    void ring() {
        untold++;
        long now = nanoTime.getAsLong();
        if (!told || now - toldAt > MINUTE_NANOS) {
            LOG.warning("Security event service-from-outside, times " + untold);
            told = true;
            toldAt = now;
            untold = 0;
        }
    }
}
