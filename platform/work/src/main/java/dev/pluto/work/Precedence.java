package dev.pluto.work;

import io.micrometer.core.instrument.MeterRegistry;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Supplier;
import org.jboss.logging.Logger;

/**
 * What somebody waits for goes before what may be done later, within one process. Foreground work is timed here; several times
 * a second the slowest of it, and how late this very look comes to its event loop, decide which share of their hands the pools
 * of background work have until the next look ({@link GivingWay}).
 */
@ApplicationScoped
public class Precedence extends LoopWorker {

    private static final Logger LOG = Logger.getLogger(Precedence.class);

    private final GivingWay givingWay;
    private final Timer timer;
    private final long between;
    private final AtomicLong slowest = new AtomicLong();
    private final WorkLoop loop;
    private long looked;

    @Inject
    Precedence(PrecedenceConfig config, Timer timer, MeterRegistry meters) {
        this(config, timer);
        meters.gauge("pluto.background.share", this, Precedence::share);
    }

    Precedence(PrecedenceConfig config, Timer timer) {
        this.givingWay = new GivingWay(config);
        this.timer = timer;
        this.between = config.look().toNanos();
        this.looked = timer.nanoTime();
        this.loop = new WorkLoop(LOG, timer, config.look(), this::look);
    }

    @Override
    protected WorkLoop loop() {
        return loop;
    }

    /** The same work, which somebody waits for: while it is slow, background work gives way. */
    public <T> Uni<T> first(Supplier<Uni<T>> work) {
        return Uni.createFrom().deferred(() -> {
            long began = timer.nanoTime();
            return work.get().onTermination().invoke(() -> took(timer.nanoTime() - began));
        });
    }

    /** At most so many hands, and fewer while foreground work is slow. */
    public Hands upTo(int most) {
        return () -> most * share();
    }

    /** The share of background work that goes on now, above 0 and at most 1. */
    double share() {
        return givingWay.share();
    }

    private void took(long nanos) {
        slowest.accumulateAndGet(nanos, Math::max);
    }

    private Uni<Next> look() {
        long now = timer.nanoTime();
        long late = now - looked - between;
        looked = now;
        givingWay.look(Duration.ofNanos(Math.max(late, slowest.getAndSet(0))));
        return Uni.createFrom().item(Next.AFTER_PAUSE);
    }
}
