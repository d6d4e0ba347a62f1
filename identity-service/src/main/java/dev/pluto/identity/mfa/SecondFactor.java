package dev.pluto.identity.mfa;

import dev.pluto.identity.mfa.TotpCredentials.App;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.SqlConnection;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.UUID;

/** Whether what a person shows is their second factor. What was taken once is not taken again. */
@ApplicationScoped
public class SecondFactor {

    private final TotpCredentials apps;
    private final RecoveryCodes recoveryCodes;
    private final Clock clock;

    SecondFactor(TotpCredentials apps, RecoveryCodes recoveryCodes, Clock clock) {
        this.apps = apps;
        this.recoveryCodes = recoveryCodes;
        this.clock = clock;
    }

    /** Whether the person has one that counts. */
    public Uni<Boolean> isSetUp(SqlConnection tx, UUID userId) {
        return apps.find(tx, userId).map(app -> app.filter(App::confirmed).isPresent());
    }

    /** Takes a code of the person's app, of one that counts. */
    public Uni<Boolean> takeCode(SqlConnection tx, UUID userId, String code) {
        return apps.find(tx, userId).chain(app -> take(tx, userId, app.filter(App::confirmed), code));
    }

    /** Takes the first code of an app, by which it counts from now on. */
    Uni<Boolean> confirm(SqlConnection tx, UUID userId, String code) {
        return apps.find(tx, userId).chain(app -> take(tx, userId, app.filter(one -> !one.confirmed()), code));
    }

    /** Takes one of the person's recovery codes. */
    public Uni<Boolean> takeRecoveryCode(SqlConnection tx, UUID userId, String code) {
        return recoveryCodes.use(tx, userId, code);
    }

    private Uni<Boolean> take(SqlConnection tx, UUID userId, Optional<App> app, String code) {
        OptionalLong step = app.flatMap(App::secret)
                .map(secret -> Totp.USUAL.stepOf(
                        secret, code.strip(), clock.instant(), app.orElseThrow().lastStep()))
                .orElse(OptionalLong.empty());
        return step.isEmpty()
                ? Uni.createFrom().item(false)
                : apps.take(tx, userId, step.getAsLong()).replaceWith(true);
    }
}
