package dev.pluto.messaging.inbound;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import com.github.benmanes.caffeine.cache.Ticker;
import dev.pluto.work.Timer;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * Counts who sends how much, in memory: a look costs nothing, and a flood costs no more than that. Fails open: where nothing is
 * counted, after a restart or in another replica, nobody is refused.
 */
@ApplicationScoped
class FloodLimits {

    private static final Duration MINUTE = Duration.ofMinutes(1);

    /** Numbers that are counted at once; who is dropped for others begins anew. */
    private static final int NUMBERS = 100_000;

    private final InboundConfig.Flood config;
    private final Ticker ticker;
    private final Cache<String, AtomicInteger> sent;
    private long minuteBegan;
    private int newcomers;

    @Inject
    FloodLimits(InboundConfig config, Timer timer) {
        this(config.flood(), timer::nanoTime);
    }

    FloodLimits(InboundConfig.Flood config, Ticker ticker) {
        this.config = config;
        this.ticker = ticker;
        this.minuteBegan = ticker.read();
        this.sent = Caffeine.newBuilder()
                .maximumSize(NUMBERS)
                .expireAfterWrite(config.within())
                .ticker(ticker)
                .build();
    }

    /** Counts a text of somebody. How many they sent lately, this one included. */
    int count(String sender) {
        return sent.get(sender, unseen -> new AtomicInteger()).incrementAndGet();
    }

    /**
     * Whether a text is more than is taken.
     *
     * @param count as {@link #count} gave it
     */
    boolean isOver(int count, boolean isKnown) {
        if (isKnown) {
            return isOver(count, config.texts());
        }
        return isOver(count, config.strangers()) || (count == 1 && isOver(newcomer(), config.newcomers()));
    }

    private static boolean isOver(int count, int limit) {
        return limit > 0 && count > limit;
    }

    private synchronized int newcomer() {
        long now = ticker.read();
        if (now - minuteBegan >= MINUTE.toNanos()) {
            minuteBegan = now;
            newcomers = 0;
        }
        return ++newcomers;
    }
}
