package dev.pluto.load.drill;

import dev.pluto.local.phone.InboundText;
import dev.pluto.local.phone.PhoneSimulator;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentSkipListSet;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;

/**
 * People who text all the time. What is not answered with 200 is sent again every second, as a provider does whose number has a
 * fallback; accepted is what was answered so, and must never be lost.
 */
final class Traffic implements AutoCloseable {

    private static final long EVERY_MILLIS = 200;
    private static final long AGAIN_MILLIS = 1000;
    private static final int PEOPLE = 60;

    private final PhoneSimulator network;
    private final List<String> numbers = IntStream.range(0, PEOPLE)
            .mapToObj(i -> String.format(Locale.ROOT, "+1206555%04d", 100 + i))
            .toList();
    private final ScheduledExecutorService timer = Executors.newScheduledThreadPool(2);
    private final Map<String, Long> accepted = new ConcurrentHashMap<>();
    private final ConcurrentSkipListSet<Long> moments = new ConcurrentSkipListSet<>();
    private final AtomicInteger open = new AtomicInteger();
    private final AtomicInteger refused = new AtomicInteger();
    private int texts;
    private volatile boolean flows = true;

    Traffic(PhoneSimulator network) {
        this.network = network;
        timer.scheduleAtFixedRate(this::tick, 0, EVERY_MILLIS, TimeUnit.MILLISECONDS);
    }

    private void tick() {
        if (flows) {
            open.incrementAndGet();
            String number = numbers.get(texts % PEOPLE);
            send(InboundText.from(number, "Note " + texts++ + " of a long day"));
        }
    }

    private void send(InboundText text) {
        network.deliver(text).thenAccept(answer -> {
            if (answer.accepted()) {
                accepted.put(text.sid(), System.nanoTime());
                moments.add(System.nanoTime());
                open.decrementAndGet();
            } else {
                refused.incrementAndGet();
                timer.schedule(() -> send(text), AGAIN_MILLIS, TimeUnit.MILLISECONDS);
            }
        });
    }

    /** Sids of what was answered with 200. */
    Set<String> accepted() {
        return Set.copyOf(accepted.keySet());
    }

    int refused() {
        return refused.get();
    }

    /** How long before a moment a text was accepted. */
    Duration before(String sid, long nanos) {
        return Duration.ofNanos(nanos - accepted.getOrDefault(sid, nanos));
    }

    /** The longest time since a moment in which nothing was accepted. */
    Duration longestGapSince(long nanos) {
        long longest = 0;
        long last = nanos;
        for (long moment : moments.tailSet(nanos)) {
            longest = Math.max(longest, moment - last);
            last = moment;
        }
        return Duration.ofNanos(Math.max(longest, System.nanoTime() - last));
    }

    /** Nothing new is sent; returns when everything sent was accepted. */
    void pause() {
        flows = false;
        Waiting.until("all texts are accepted", () -> open.get() == 0);
    }

    void resume() {
        flows = true;
    }

    @Override
    public void close() {
        timer.shutdownNow();
    }
}
