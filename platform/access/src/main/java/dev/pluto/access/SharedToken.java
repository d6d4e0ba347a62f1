package dev.pluto.access;

import io.smallrye.mutiny.Uni;
import java.time.Clock;
import java.time.Instant;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** One token, asked for when first needed and after its time, once however many need it at the same time. */
final class SharedToken {

    private final Clock clock;
    private final Supplier<Uni<Held>> granted;
    private final AtomicReference<@Nullable Held> held = new AtomicReference<>();
    private final AtomicReference<@Nullable Uni<String>> asking = new AtomicReference<>();

    /** @param granted asks for a new one */
    SharedToken(Clock clock, Supplier<Uni<Held>> granted) {
        this.clock = clock;
        this.granted = granted;
    }

    Uni<String> bearer() {
        Held now = held.get();
        return now != null && clock.instant().isBefore(now.until())
                ? Uni.createFrom().item(now.token())
                : ask();
    }

    /** Forgets the token, unless a newer one has taken its place. */
    void refused(String token) {
        held.updateAndGet(now -> now != null && now.token().equals(token) ? null : now);
    }

    private Uni<String> ask() {
        Uni<String> running = asking.get();
        if (running != null) {
            return running;
        }
        Uni<String> fresh = grant().memoize().indefinitely();
        return asking.compareAndSet(null, fresh) ? fresh : ask();
    }

    private Uni<String> grant() {
        return granted.get().invoke(held::set).map(Held::token).onTermination().invoke(() -> asking.set(null));
    }

    /** @param until when it is no longer sent */
    record Held(String token, Instant until) {
        @Override
        public String toString() {
            return "Held[until=" + until + "]";
        }
    }
}
