package dev.pluto.identity.mfa;

import dev.pluto.identity.mfa.TotpCredentials.App;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.SqlConnection;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.UUID;

/** Whether what a person shows is their second factor. What was taken once is not taken again. */
@ApplicationScoped
public class SecondFactor {

    private static final String SET_UP = """
            select cardinality(second_factors($1)) > 0
                   or exists (select from totp_credential where user_id = $1 and confirmed_at is not null) as set_up""";

    private final TotpCredentials apps;
    private final RecoveryCodes recoveryCodes;
    private final Clock clock;

    SecondFactor(TotpCredentials apps, RecoveryCodes recoveryCodes, Clock clock) {
        this.apps = apps;
        this.recoveryCodes = recoveryCodes;
        this.clock = clock;
    }

    /** Whether the person has one that counts, of whatever kind. */
    public Uni<Boolean> isSetUp(SqlConnection tx, UUID userId) {
        return tx.preparedQuery(SET_UP)
                .execute(Tuple.of(userId))
                .map(rows -> rows.iterator().next().getBoolean("set_up"));
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
