package dev.pluto.identity.risk;

import dev.pluto.identity.risk.SignInRows.Known;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.SqlConnection;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** Judges sign-ins by what is known of the person, and keeps what it held of them. */
@ApplicationScoped
public class SignInRisk {

    private static final String IN = "in";

    private final SignInRows rows;
    private final Countries countries;
    private final HiddenAddresses hidden;
    private final RiskPolicy policy;
    private final Clock clock;

    SignInRisk(SignInRows rows, Countries countries, HiddenAddresses hidden, RiskConfig config, Clock clock) {
        this.rows = rows;
        this.countries = countries;
        this.hidden = hidden;
        this.policy = new RiskPolicy(RiskRules.shipped(), new Places(), config.stepUp(), config.refuse());
        this.clock = clock;
    }

    /** Before a session: what becomes of the visit. What is doubted is kept with its reasons. */
    public Uni<Judged> judge(SqlConnection tx, Visit visit) {
        Instant now = clock.instant();
        return weigh(tx, visit, now)
                .call(weighed -> doubt(tx, visit, weighed, now))
                .map(weighed -> new Judged(weighed.assessment().verdict(), weighed.detail(visit.method())));
    }

    /**
     * A session begins of somebody who was not judged, in the transaction that does so and before the device is one of the person's: who
     * shows a passkey.
     */
    public Uni<Void> in(SqlConnection tx, Visit visit) {
        Instant now = clock.instant();
        return weigh(tx, visit, now).chain(weighed -> keep(tx, visit, IN, weighed, now));
    }

    /**
     * A session begins of somebody who was.
     *
     * @param held what was held of them then
     */
    public Uni<Void> in(SqlConnection tx, UUID userId, SignInDetail held) {
        return rows.keep(tx, userId, clock.instant(), IN, held);
    }

    private Uni<Void> doubt(SqlConnection tx, Visit visit, Weighed weighed, Instant now) {
        return switch (weighed.assessment().verdict()) {
            case ALLOW -> Uni.createFrom().voidItem();
            case STEP_UP -> keep(tx, visit, "step-up", weighed, now);
            case REFUSE -> keep(tx, visit, "refused", weighed, now);
        };
    }

    private Uni<Void> keep(SqlConnection tx, Visit visit, String outcome, Weighed weighed, Instant now) {
        return rows.keep(tx, visit.userId(), now, outcome, weighed.detail(visit.method()));
    }

    private Uni<Weighed> weigh(SqlConnection tx, Visit visit, Instant now) {
        return countries
                .of(visit.address())
                .chain(country -> rows.known(tx, visit.userId(), visit.device())
                        .chain(known -> rows.past(tx, visit.userId())
                                .map(past -> new Weighed(
                                        country, policyOf(known).judge(evidence(visit, known, country, past, now))))));
    }

    /** Who wants no more to be asked is judged all the same, so that they can see it, and let in. */
    private RiskPolicy policyOf(Known known) {
        if (!known.detect()) {
            return policy.never();
        }
        Double own = known.stepUp();
        return own == null ? policy : policy.noLaterThan(own);
    }

    private Evidence evidence(Visit visit, Known known, Optional<String> country, List<PastSignIn> past, Instant now) {
        return new Evidence(
                now,
                country,
                hidden.has(visit.address()),
                known.device(),
                visit.wrongOfAccount(),
                visit.wrongOfAddress(),
                past);
    }

    private record Weighed(Optional<String> country, Assessment assessment) {

        SignInDetail detail(String method) {
            return new SignInDetail(method, country, assessment.score(), assessment.reasons());
        }
    }
}
