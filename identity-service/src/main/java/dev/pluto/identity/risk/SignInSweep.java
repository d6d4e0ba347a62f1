package dev.pluto.identity.risk;

import dev.pluto.protection.Scope;
import dev.pluto.protection.Transactions;
import dev.pluto.work.LoopWorker;
import dev.pluto.work.Next;
import dev.pluto.work.Timer;
import dev.pluto.work.WorkLoop;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Duration;
import org.jboss.logging.Logger;

/** Forgets sign-ins of long ago. Every replica does so; done twice it does no harm. */
@ApplicationScoped
class SignInSweep extends LoopWorker {

    private static final Logger LOG = Logger.getLogger(SignInSweep.class);
    private static final Scope SCOPE = Scope.service("sign-in");
    private static final Duration EVERY = Duration.ofHours(1);

    private final Transactions transactions;
    private final SignInRows rows;
    private final Duration keptFor;
    private final Clock clock;
    private final WorkLoop loop;

    SignInSweep(Transactions transactions, SignInRows rows, RiskConfig config, Timer timer, Clock clock) {
        this.transactions = transactions;
        this.rows = rows;
        this.keptFor = config.keptFor();
        this.clock = clock;
        this.loop = new WorkLoop(LOG, timer, EVERY, this::step);
    }

    @Override
    protected WorkLoop loop() {
        return loop;
    }

    private Uni<Next> step() {
        return transactions
                .sql(SCOPE, tx -> rows.forget(tx, clock.instant().minus(keptFor)))
                .replaceWith(Next.AFTER_PAUSE);
    }
}
