package dev.pluto.identity.code;

import dev.pluto.contracts.CodeOrder;
import dev.pluto.identity.code.Codes.Due;
import dev.pluto.work.BackOff;
import dev.pluto.work.Hands;
import dev.pluto.work.Lease;
import dev.pluto.work.PoolWorker;
import dev.pluto.work.Timer;
import dev.pluto.work.WorkPool;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import org.eclipse.microprofile.rest.client.inject.RestClient;
import org.jboss.logging.Logger;

/**
 * Hands codes to messaging, after whoever asked has been answered: so how long that takes, and whether there is anything to hand over,
 * tells them nothing. While messaging is away it is tried again until the code is too old.
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

    private final Codes codes;
    private final CodeClient messaging;
    private final WorkPool<Due> pool;

    CodeWorker(Codes codes, @RestClient CodeClient messaging, Timer timer) {
        this.codes = codes;
        this.messaging = messaging;
        this.pool = new WorkPool<>(LOG, timer, PAUSE, Hands.always(HANDS), LEASE, codes::claim, this::handOver);
    }

    @Override
    protected WorkPool<?> pool() {
        return pool;
    }

    /** A code was asked for: whoever did is answered first. */
    void wakeSoon() {
        pool.wakeAfter(BEHIND_THE_ANSWER);
    }

    private Uni<Void> handOver(Due due) {
        return LEASE.bound(messaging.send(order(due)))
                .chain(() -> codes.handedOver(due.codeId()))
                .onFailure()
                .recoverWithUni(failure -> later(due, failure));
    }

    private Uni<Void> later(Due due, Throwable failure) {
        LOG.warnf(
                "Code %s could not be handed over at try %d (%s)",
                due.codeId(), due.attempt(), failure.getClass().getSimpleName());
        return codes.later(due.codeId(), AGAIN.pause(due.attempt()));
    }

    private static CodeOrder order(Due due) {
        return new CodeOrder(
                due.codeId(),
                due.userId(),
                due.number(),
                due.way().channel(),
                due.code(),
                due.locale(),
                due.expiresAt().toInstant());
    }
}
