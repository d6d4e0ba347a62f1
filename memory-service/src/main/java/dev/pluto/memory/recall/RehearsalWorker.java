package dev.pluto.memory.recall;

import dev.pluto.work.LoopWorker;
import dev.pluto.work.Next;
import dev.pluto.work.Timer;
import dev.pluto.work.WorkLoop;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicBoolean;
import org.jboss.logging.Logger;

/** Rehearses once when the service has started. */
@ApplicationScoped
class RehearsalWorker extends LoopWorker {
    private static final Logger LOG = Logger.getLogger(RehearsalWorker.class);

    private final Rehearsal rehearsal;
    private final RecallConfig config;
    private final AtomicBoolean over = new AtomicBoolean();
    private final WorkLoop loop;

    RehearsalWorker(Rehearsal rehearsal, RecallConfig config, Timer timer) {
        this.rehearsal = rehearsal;
        this.config = config;
        this.loop = new WorkLoop(LOG, timer, Duration.ZERO, this::once);
    }

    @Override
    protected WorkLoop loop() {
        return loop;
    }

    /** Whether it has ended, well or not: what it could not do makes the first searches slow and nothing worse. */
    boolean isOver() {
        return over.get();
    }

    private Uni<Next> once() {
        if (config.rehearsal().isZero() || config.rehearsal().isNegative()) {
            over.set(true);
            return Uni.createFrom().item(Next.NEVER);
        }
        return rehearsal
                .run()
                .ifNoItem()
                .after(config.rehearsal())
                .fail()
                .onFailure()
                .invoke(failure -> LOG.warnf(
                        "The first searches will be slow (%s)",
                        failure.getClass().getSimpleName()))
                .onTermination()
                .invoke(() -> over.set(true))
                .replaceWith(Next.NEVER)
                .onFailure()
                .recoverWithItem(Next.NEVER);
    }
}
