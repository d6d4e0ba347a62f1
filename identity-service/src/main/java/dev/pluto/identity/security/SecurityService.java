package dev.pluto.identity.security;

import dev.pluto.http.problem.Problem;
import dev.pluto.identity.risk.RiskConfig;
import dev.pluto.identity.security.SecuritySheets.Sheet;
import dev.pluto.identity.session.SessionConfig;
import dev.pluto.protection.Scope;
import dev.pluto.protection.Transactions;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.SqlConnection;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;

/** Shows and keeps how a person wants their sign-ins to be. What they change holds from the next sign-in on. */
@ApplicationScoped
class SecurityService {

    private final Transactions transactions;
    private final SecuritySheets sheets;
    private final SecurityPolicy policy;

    SecurityService(Transactions transactions, SecuritySheets sheets, SessionConfig config, RiskConfig risk) {
        this.transactions = transactions;
        this.sheets = sheets;
        this.policy = new SecurityPolicy(config.absoluteTimeout(), config.idleTimeout(), Math.min(1, risk.stepUp()));
    }

    Uni<SecuritySettings> get(UUID userId) {
        return transactions.sql(Scope.person(userId), tx -> sheet(tx, userId).map(policy::holding));
    }

    /**
     * Keeps all of it anew.
     *
     * @return what holds then; fails with {@link Problem} 422
     */
    Uni<SecuritySettings> put(UUID userId, SecuritySettings wanted) {
        return transactions.sql(
                Scope.person(userId),
                tx -> sheet(tx, userId)
                        .invoke(present -> policy.require(wanted, present))
                        .chain(() -> sheets.keep(tx, userId, wanted))
                        .chain(() -> sheet(tx, userId))
                        .map(policy::holding));
    }

    private Uni<Sheet> sheet(SqlConnection tx, UUID userId) {
        return sheets.find(tx, userId).map(found -> found.orElseThrow(Problem::notFound));
    }
}
