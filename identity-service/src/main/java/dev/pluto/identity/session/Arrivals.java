package dev.pluto.identity.session;

import dev.pluto.identity.account.Profile.Snapshot;
import dev.pluto.identity.activity.LastLogin;
import dev.pluto.identity.risk.SignInDetail;
import dev.pluto.identity.risk.SignInRisk;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.SqlConnection;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.UUID;

/** What is kept of somebody who comes in, besides the session. */
@ApplicationScoped
class Arrivals {

    private final SignInRisk risk;
    private final LastLogin lastLogin;

    Arrivals(SignInRisk risk, LastLogin lastLogin) {
        this.risk = risk;
        this.lastLogin = lastLogin;
    }

    /** Before the device is one of the person's. Who was judged at the door is not weighed again. */
    Uni<Void> note(SqlConnection tx, Arrival arrival) {
        SignInDetail held = arrival.held();
        return held == null
                ? risk.in(tx, arrival.visit())
                : risk.in(tx, arrival.userId(), held.by(arrival.method().title()));
    }

    /** @return the person after it, to be shown when it is committed */
    Uni<Snapshot> keep(SqlConnection tx, UUID userId, Instant at) {
        return lastLogin.move(tx, userId, at);
    }

    Uni<Void> show(Snapshot person) {
        return lastLogin.show(person);
    }
}
