package dev.pluto.identity.consent;

import dev.pluto.http.problem.Problem;
import dev.pluto.identity.session.ApplicationSessions;
import dev.pluto.protection.Scope;
import dev.pluto.protection.Transactions;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.UUID;

/** Shows a person which applications act for them, and stops them. */
@ApplicationScoped
class ConsentService {

    /** Applications are nobody's, so that a person's own scope does not show them. */
    private static final Scope SCOPE = Scope.service("consent");

    private final Transactions transactions;
    private final Consents consents;
    private final ApplicationSessions sessions;

    ConsentService(Transactions transactions, Consents consents, ApplicationSessions sessions) {
        this.transactions = transactions;
        this.consents = consents;
        this.sessions = sessions;
    }

    Uni<List<Allowed>> list(UUID userId) {
        return transactions.sql(SCOPE, tx -> consents.list(tx, userId));
    }

    /** It loses what it has at once, and is asked for anew. Fails with {@link Problem} 404. */
    Uni<Void> takeBack(UUID userId, String clientId) {
        return transactions
                .sql(
                        SCOPE,
                        tx -> consents.takeBack(tx, userId, clientId)
                                .invoke(ConsentService::requireSome)
                                .chain(() -> sessions.endAll(tx, clientId, userId)))
                .invoke(sessions::tellEnded)
                .replaceWithVoid();
    }

    private static void requireSome(boolean some) {
        if (!some) {
            throw Problem.notFound();
        }
    }
}
