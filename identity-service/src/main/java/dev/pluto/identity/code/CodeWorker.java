package dev.pluto.identity.code;

import dev.pluto.identity.code.CodeQueue.Due;
import dev.pluto.work.BackOff;
import dev.pluto.work.Hands;
import dev.pluto.work.Lease;
import dev.pluto.work.PoolWorker;
import dev.pluto.work.Timer;
import dev.pluto.work.WorkPool;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import org.jboss.logging.Logger;

/**
 * Has codes sent after whoever asked has been answered: so how long that takes, and whether there is anybody to send one to, tells them
 * nothing. While messaging or the mail server is away it is tried again until the code is too old.
 */
@ApplicationScoped
class CodeWorker extends PoolWorker {

    private static final Logger LOG = Logger.getLogger(CodeWorker.class);
    private static final Duration PAUSE = Duration.ofSeconds(1);
    private static final Duration BEHIND_THE_ANSWER = Duration.ofMillis(150);
    private static final int HANDS = 8;
    private static final Lease LEASE = new Lease(Duration.ofSeconds(30));
    private static final BackOff AGAIN =
            BackOff.doubling(Duration.ofSeconds(1), Duration.ofSeconds(20)).withJitter(0.3);

    private final CodeQueue queue;
    private final CodeSender sender;
    private final WorkPool<Due> pool;

    CodeWorker(CodeQueue queue, CodeSender sender, Timer timer) {
        this.queue = queue;
        this.sender = sender;
        this.pool = new WorkPool<>(LOG, timer, PAUSE, Hands.always(HANDS), LEASE, queue::claim, this::work);
    }

    @Override
    protected WorkPool<?> pool() {
        return pool;
    }

    /** A code was asked for: whoever did is answered first. */
    void wakeSoon() {
        pool.wakeAfter(BEHIND_THE_ANSWER);
    }

    private Uni<Void> work(Due due) {
        return LEASE.bound(sender.send(due))
                .chain(() -> queue.handedOver(due.codeId()))
                .onFailure()
                .recoverWithUni(failure -> later(due, failure));
    }

    private Uni<Void> later(Due due, Throwable failure) {
        LOG.warnf(
                "Code %s could not be handed over at try %d (%s)",
                due.codeId(), due.attempt(), failure.getClass().getSimpleName());
        return queue.later(due.codeId(), AGAIN.pause(due.attempt()));
    }
}
