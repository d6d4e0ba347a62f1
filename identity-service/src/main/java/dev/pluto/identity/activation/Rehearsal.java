package dev.pluto.identity.activation;

import dev.pluto.identity.phone.PhoneNumbers;
import dev.pluto.protection.Scope;
import dev.pluto.protection.Transactions;
import io.quarkus.runtime.StartupEvent;
import io.quarkus.vertx.VertxContextSupport;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.Duration;
import org.jboss.logging.Logger;

/**
 * Makes a person and takes that back, before the service is ready. The first query of a process loads Hibernate's parser and whatever
 * writes an account, for seconds of a busy processor: the first stranger would wait for it, and all others on that event loop.
 */
@ApplicationScoped
class Rehearsal {

    private static final Logger LOG = Logger.getLogger(Rehearsal.class);
    private static final Scope SCOPE = Scope.service("activation");

    /** Of the numbers that are kept for fiction. */
    private static final String NOBODY = "+12025550100";

    private static final Duration PATIENCE = Duration.ofSeconds(30);

    private final Transactions transactions;
    private final PhoneNumbers numbers;
    private final FirstContacts contacts;

    Rehearsal(Transactions transactions, PhoneNumbers numbers, FirstContacts contacts) {
        this.transactions = transactions;
        this.numbers = numbers;
        this.contacts = contacts;
    }

    /** Without a database there is nothing to rehearse with; that the service is not ready then is for its health to say. */
    void beforeTheFirstStranger(@Observes StartupEvent started) {
        try {
            VertxContextSupport.subscribeAndAwait(this::rehearsed);
        } catch (Throwable failure) {
            LOG.infof("Nothing was rehearsed (%s)", failure.getClass().getSimpleName());
        }
    }

    private Uni<Void> rehearsed() {
        return transactions
                .session(
                        SCOPE,
                        tx -> contacts.getOrCreate(tx, numbers.find(NOBODY).orElseThrow(), "sms", "identity")
                                .chain(() -> tx.flush())
                                .chain(() -> Uni.createFrom().<Void>failure(new TakenBack())))
                .ifNoItem()
                .after(PATIENCE)
                .fail()
                .onFailure(TakenBack.class)
                .recoverWithNull();
    }

    /** So that the transaction leaves nothing. */
    private static final class TakenBack extends RuntimeException {
        private static final long serialVersionUID = 1L;

        private TakenBack() {
            super("rehearsed", null, false, false);
        }
    }
}
