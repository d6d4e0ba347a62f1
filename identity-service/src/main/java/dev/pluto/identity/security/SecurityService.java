package dev.pluto.identity.security;

import dev.pluto.http.problem.Problem;
import dev.pluto.identity.risk.RiskConfig;
import dev.pluto.identity.security.SecuritySheets.Sheet;
import dev.pluto.identity.session.SessionConfig;
import dev.pluto.protection.AuditEntry;
import dev.pluto.protection.AuditTrail;
import dev.pluto.protection.Scope;
import dev.pluto.protection.Transactions;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.SqlConnection;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Shows and keeps how a person wants their sign-ins to be. What they change holds from the next sign-in on. */
@ApplicationScoped
class SecurityService {

    private final Transactions transactions;
    private final SecuritySheets sheets;
    private final AuditTrail audit;
    private final SecurityPolicy policy;

    SecurityService(
            Transactions transactions, SecuritySheets sheets, AuditTrail audit, SessionConfig config, RiskConfig risk) {
        this.transactions = transactions;
        this.sheets = sheets;
        this.audit = audit;
        this.policy = new SecurityPolicy(config.absoluteTimeout(), config.idleTimeout(), Math.min(1, risk.stepUp()));
    }

    Uni<SecuritySettings> get(UUID userId) {
        return transactions.sql(Scope.person(userId), tx -> holding(tx, userId));
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
                        .chain(before -> sheets.means(tx, userId)
                                .invoke(means -> policy.require(wanted, means))
                                .map(means -> line(
                                        userId,
                                        policy.holding(before, means).anomalyDetectionEnabled(),
                                        wanted.anomalyDetectionEnabled())))
                        .chain(line -> audit.record(tx, line))
                        .chain(() -> sheets.keep(tx, userId, wanted))
                        .chain(() -> holding(tx, userId)));
    }

    /** Who makes their sign-ins less careful is to find it in what was done. */
    private static AuditEntry line(UUID userId, @Nullable Boolean before, @Nullable Boolean wanted) {
        boolean detecting = !Boolean.FALSE.equals(wanted);
        boolean stays = detecting != Boolean.FALSE.equals(before);
        String what = detecting ? "anomaly detection on" : "anomaly detection off";
        return new AuditEntry(
                userId.toString(), "security.change", userId, "security settings", stays ? "signed in" : what);
    }

    private Uni<SecuritySettings> holding(SqlConnection tx, UUID userId) {
        return sheet(tx, userId).chain(sheet -> sheets.means(tx, userId).map(means -> policy.holding(sheet, means)));
    }

    private Uni<Sheet> sheet(SqlConnection tx, UUID userId) {
        return sheets.find(tx, userId).map(found -> found.orElseThrow(Problem::notFound));
    }
}
