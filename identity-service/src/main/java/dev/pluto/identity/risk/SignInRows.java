package dev.pluto.identity.risk;

import dev.pluto.protection.PersonKey;
import dev.pluto.protection.PersonKeys;
import dev.pluto.protection.RowByRow;
import io.smallrye.mutiny.Uni;
import io.vertx.core.buffer.Buffer;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.SqlConnection;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Table {@code sign_in}. */
@ApplicationScoped
class SignInRows {

    private static final String DETAIL = "sign_in.detail";
    private static final int MOST = 50;

    private static final String KNOWN = """
            select exists (select from device where user_id = $1 and token_index = $2) as known_device,
                   (select risk_score_threshold from security_sheet where user_id = $1) as step_up,
                   coalesce((select anomaly_detection_enabled from security_sheet where user_id = $1), true) as detect""";
    private static final String PAST = """
            select sign_in_id, at, outcome, detail_sealed from sign_in
             where user_id = $1 and outcome = 'in' order by at desc limit $2""";
    private static final String LIST = """
            select sign_in_id, at, outcome, detail_sealed from sign_in
             where user_id = $1 order by at desc, sign_in_id limit $2""";
    private static final String KEEP =
            "insert into sign_in (sign_in_id, user_id, at, outcome, detail_sealed) values ($1, $2, $3, $4, $5)";
    private static final String FORGET = """
            delete from sign_in s where s.at < $1
               and (s.outcome <> 'in'
                    or exists (select from sign_in n where n.user_id = s.user_id and n.outcome = 'in' and n.at > s.at))""";

    private final PersonKeys keys;
    private final RowByRow rowByRow;

    SignInRows(PersonKeys keys, RowByRow rowByRow) {
        this.keys = keys;
        this.rowByRow = rowByRow;
    }

    /**
     * What else a person has and said.
     *
     * @param device whether they have signed in with it
     * @param stepUp from which score on they want to show more, null where they said nothing
     * @param detect whether the rules may ask them for more
     */
    record Known(boolean device, @Nullable Double stepUp, boolean detect) {}

    Uni<Known> known(SqlConnection tx, UUID userId, byte @Nullable [] device) {
        return tx.preparedQuery(KNOWN)
                .execute(Tuple.of(userId, device == null ? null : Buffer.buffer(device)))
                .map(rows -> rows.iterator().next())
                .map(row ->
                        new Known(row.getBoolean("known_device"), row.getDouble("step_up"), row.getBoolean("detect")));
    }

    /** Those that let a person in, the newest first. */
    Uni<List<PastSignIn>> past(SqlConnection tx, UUID userId) {
        return read(tx, PAST, userId)
                .map(found -> found.stream()
                        .map(signIn -> new PastSignIn(signIn.at(), Optional.ofNullable(signIn.country())))
                        .toList());
    }

    /** All that are kept of a person, the newest first. */
    Uni<List<SignIn>> list(SqlConnection tx, UUID userId) {
        return read(tx, LIST, userId);
    }

    Uni<Void> keep(SqlConnection tx, UUID userId, Instant at, String outcome, SignInDetail detail) {
        UUID id = UUID.randomUUID();
        return keys.of(tx, userId)
                .chain(key -> tx.preparedQuery(KEEP)
                        .execute(Tuple.of(
                                id,
                                userId,
                                at.atOffset(ZoneOffset.UTC),
                                outcome,
                                Buffer.buffer(key.seal(DETAIL, id, detail.json())))))
                .replaceWithVoid();
    }

    /** Those of before, but for each person's newest that let them in: silence is measured from it. */
    Uni<Void> forget(SqlConnection tx, Instant before) {
        return tx.preparedQuery(FORGET)
                .execute(Tuple.of(before.atOffset(ZoneOffset.UTC)))
                .replaceWithVoid();
    }

    private Uni<List<SignIn>> read(SqlConnection tx, String statement, UUID userId) {
        return tx.preparedQuery(statement)
                .execute(Tuple.of(userId, MOST))
                .chain(rows -> rows.size() == 0
                        ? Uni.createFrom().item(List.of())
                        : keys.of(tx, userId).map(key -> {
                            List<SignIn> read = new ArrayList<>();
                            rows.forEach(row -> read.add(signIn(row, key)));
                            return read;
                        }));
    }

    private SignIn signIn(Row row, PersonKey key) {
        UUID id = row.getUUID("sign_in_id");
        byte[] sealed = row.getBuffer("detail_sealed").getBytes();
        Optional<SignInDetail> detail =
                rowByRow.read("sign_in", id, () -> SignInDetail.of(key.open(DETAIL, id, sealed)));
        return new SignIn(
                id,
                row.getOffsetDateTime("at").toInstant(),
                row.getString("outcome"),
                detail.map(SignInDetail::method).orElse(null),
                detail.flatMap(SignInDetail::country).orElse(null),
                detail.map(SignInDetail::score).orElse(0.0),
                detail.map(SignInDetail::reasons).orElse(List.of()));
    }
}
