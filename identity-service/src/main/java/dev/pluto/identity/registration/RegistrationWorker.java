package dev.pluto.identity.registration;

import dev.pluto.identity.account.KnownAddresses;
import dev.pluto.identity.registration.Applicants.Due;
import dev.pluto.protection.Transactions;
import dev.pluto.work.BackOff;
import dev.pluto.work.Hands;
import dev.pluto.work.Lease;
import dev.pluto.work.PoolWorker;
import dev.pluto.work.Timer;
import dev.pluto.work.WorkPool;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.SqlConnection;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import org.jboss.logging.Logger;

/**
 * Finds out whether somebody has an address, and writes to it either way, after whoever asked has been answered: so how long that takes
 * tells them nothing. While the mail server is away it is tried again until the code is too old.
 */
@ApplicationScoped
class RegistrationWorker extends PoolWorker {

    private static final Logger LOG = Logger.getLogger(RegistrationWorker.class);
    private static final Duration PAUSE = Duration.ofSeconds(1);
    private static final Duration BEHIND_THE_ANSWER = Duration.ofMillis(150);
    private static final int HANDS = 2;
    private static final Lease LEASE = new Lease(Duration.ofSeconds(30));
    private static final BackOff AGAIN =
            BackOff.doubling(Duration.ofSeconds(1), Duration.ofSeconds(20)).withJitter(0.3);

    private final Transactions transactions;
    private final Applicants applicants;
    private final KnownAddresses addresses;
    private final RegistrationMails mails;
    private final WorkPool<Due> pool;

    RegistrationWorker(
            Transactions transactions,
            Applicants applicants,
            KnownAddresses addresses,
            RegistrationMails mails,
            Timer timer) {
        this.transactions = transactions;
        this.applicants = applicants;
        this.addresses = addresses;
        this.mails = mails;
        this.pool = new WorkPool<>(LOG, timer, PAUSE, Hands.always(HANDS), LEASE, applicants::claim, this::work);
    }

    @Override
    protected WorkPool<?> pool() {
        return pool;
    }

    /** Somebody wants an account: whoever does is answered first. */
    void wakeSoon() {
        pool.wakeAfter(BEHIND_THE_ANSWER);
    }

    private Uni<Void> work(Due due) {
        return LEASE.bound(transactions
                        .sql(Applicants.SCOPE, tx -> isFree(tx, due))
                        .chain(free -> mails.send(due, free)))
                .chain(() -> applicants.mailed(due.id()))
                .onFailure()
                .recoverWithUni(failure -> later(due, failure));
    }

    private Uni<Boolean> isFree(SqlConnection tx, Due due) {
        return addresses
                .isTaken(tx, due.wanted().address())
                .map(taken -> !taken)
                .call(free -> applicants.found(tx, due.id(), free));
    }

    private Uni<Void> later(Due due, Throwable failure) {
        LOG.warnf(
                "The mail of registration %s could not be handed over at try %d (%s)",
                due.id(), due.attempt(), failure.getClass().getSimpleName());
        return applicants.later(due.id(), AGAIN.pause(due.attempt()));
    }
}
