package dev.pluto.memory.recall;

import dev.pluto.access.TokenRehearsal;
import dev.pluto.work.LoopWorker;
import dev.pluto.work.Next;
import dev.pluto.work.Timer;
import dev.pluto.work.WorkLoop;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicBoolean;
import org.jboss.logging.Logger;

/** Once when the service has started: rehearses, and opens the memories of those who asked of late. */
@ApplicationScoped
class RehearsalWorker extends LoopWorker {
    private static final Logger LOG = Logger.getLogger(RehearsalWorker.class);

    private final RequestRehearsal requests;
    private final TokenRehearsal tokens;
    private final Rehearsal rehearsal;
    private final Reopening reopening;
    private final RecallConfig config;
    private final AtomicBoolean over = new AtomicBoolean();
    private final WorkLoop loop;

    RehearsalWorker(
            RequestRehearsal requests,
            TokenRehearsal tokens,
            Rehearsal rehearsal,
            Reopening reopening,
            RecallConfig config,
            Timer timer) {
        this.requests = requests;
        this.tokens = tokens;
        this.rehearsal = rehearsal;
        this.reopening = reopening;
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
        return requests.run()
                .chain(tokens::run)
                .chain(rehearsal::run)
                .chain(reopening::run)
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
