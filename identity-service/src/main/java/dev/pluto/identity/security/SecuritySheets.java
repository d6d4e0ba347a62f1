package dev.pluto.identity.security;

import dev.pluto.identity.session.Factor;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.SqlConnection;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Table {@code security_sheet}. */
@ApplicationScoped
class SecuritySheets {

    private static final String FIND = """
            select s.require_mfa, s.mfa_methods, s.session_timeout_minutes, s.idle_timeout_seconds, s.risk_score_threshold,
                   s.anomaly_detection_enabled
              from account a left join security_sheet s on s.user_id = a.user_id where a.user_id = $1""";
    private static final String MEANS = """
            select array(select 'totp' from totp_credential where user_id = $1 and confirmed_at is not null
                         union all
                         select case kind when 'phone' then 'sms' else 'email' end from contact
                          where user_id = $1 and valid_to is null and verified_at is not null) as factors,
                   array(select coalesce(set_by, 'password') from password_credential where user_id = $1
                         union all
                         select kind from contact where user_id = $1 and valid_to is null
                         union all
                         select 'passkey' from passkey where user_id = $1) as ways""";
    private static final String KEEP = """
            insert into security_sheet
                   (user_id, require_mfa, mfa_methods, session_timeout_minutes, idle_timeout_seconds, risk_score_threshold,
                    anomaly_detection_enabled, changed_at)
            values ($1, $2, $3, $4, $5, $6, $7, $8)
            on conflict (user_id) do update
               set require_mfa = $2, mfa_methods = $3, session_timeout_minutes = $4, idle_timeout_seconds = $5,
                   risk_score_threshold = $6, anomaly_detection_enabled = $7, changed_at = $8""";

    private final Clock clock;

    SecuritySheets(Clock clock) {
        this.clock = clock;
    }

    /** What somebody has said; null for what they have not. */
    record Sheet(
            @Nullable Boolean requireMfa,
            @Nullable List<String> mfaMethods,
            @Nullable Integer sessionTimeoutMinutes,
            @Nullable Integer idleTimeoutSeconds,
            @Nullable Double riskScoreThreshold,
            @Nullable Boolean anomalyDetectionEnabled) {}

    /** What they have to sign in with. */
    Uni<Means> means(SqlConnection tx, UUID userId) {
        return tx.preparedQuery(MEANS)
                .execute(Tuple.of(userId))
                .map(rows -> rows.iterator().next())
                .map(row -> new Means(
                        Stream.of(row.getArrayOfStrings("factors"))
                                .map(Factor::of)
                                .toList(),
                        List.of(row.getArrayOfStrings("ways"))));
    }

    /** That of a person; empty when there is no such person. */
    Uni<Optional<Sheet>> find(SqlConnection tx, UUID userId) {
        return tx.preparedQuery(FIND)
                .execute(Tuple.of(userId))
                .map(rows -> rows.size() == 0
                        ? Optional.empty()
                        : Optional.of(sheet(rows.iterator().next())));
    }

    Uni<Void> keep(SqlConnection tx, UUID userId, SecuritySettings settings) {
        List<String> methods = settings.mfaMethods();
        return tx.preparedQuery(KEEP)
                .execute(Tuple.from(Arrays.asList(
                        userId,
                        settings.requireMfa(),
                        methods == null ? null : methods.toArray(String[]::new),
                        settings.sessionTimeoutMinutes(),
                        settings.idleTimeoutSeconds(),
                        settings.riskScoreThreshold(),
                        settings.anomalyDetectionEnabled(),
                        clock.instant().atOffset(ZoneOffset.UTC))))
                .replaceWithVoid();
    }

    private static Sheet sheet(Row row) {
        String[] methods = row.getArrayOfStrings("mfa_methods");
        return new Sheet(
                row.getBoolean("require_mfa"),
                methods == null ? null : List.of(methods),
                row.getInteger("session_timeout_minutes"),
                row.getInteger("idle_timeout_seconds"),
                row.getDouble("risk_score_threshold"),
                row.getBoolean("anomaly_detection_enabled"));
    }
}
