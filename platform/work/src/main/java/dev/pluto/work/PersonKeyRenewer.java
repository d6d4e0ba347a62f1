package dev.pluto.work;

import dev.pluto.protection.KeyRenewal;
import dev.pluto.protection.Scope;
import dev.pluto.protection.Transactions;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.util.Optional;
import java.util.UUID;
import org.jboss.logging.Logger;

/**
 * After a change of the master key: has the keys of persons wrapped by the present one, in every replica, from its start on and
 * once an hour, since replicas started before the change go on wrapping with the older key until they end.
 */
@ApplicationScoped
class PersonKeyRenewer extends LoopWorker {

    private static final Logger LOG = Logger.getLogger(PersonKeyRenewer.class);
    private static final Scope SCOPE = Scope.service("key-renewal");
    private static final Duration PAUSE = Duration.ofHours(1);

    private final Transactions transactions;
    private final KeyRenewal renewal;
    private final WorkLoop loop;
    private Optional<UUID> last = Optional.empty();
    private long renewed;

    PersonKeyRenewer(Transactions transactions, KeyRenewal renewal, Timer timer) {
        this.transactions = transactions;
        this.renewal = renewal;
        this.loop = new WorkLoop(LOG, timer, PAUSE, this::step);
    }

    @Override
    protected WorkLoop loop() {
        return loop;
    }

    private Uni<Next> step() {
        return transactions.sql(SCOPE, tx -> renewal.step(tx, last)).map(this::next);
    }

    private Next next(KeyRenewal.Step step) {
        last = step.last();
        renewed += step.renewed();
        if (last.isEmpty() && renewed > 0) {
            LOG.infof("%d keys of persons are wrapped by the present master key now", renewed);
            renewed = 0;
        }
        return Next.atOnceIf(last.isPresent());
    }
}
