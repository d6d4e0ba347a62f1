package dev.pluto.identity.code;

import dev.pluto.identity.BearerSecret;
import dev.pluto.identity.OneTimeCode;
import dev.pluto.protection.BlindIndex;
import dev.pluto.protection.Scope;
import dev.pluto.protection.ServiceKey;
import dev.pluto.protection.Transactions;
import dev.pluto.work.Claimed;
import dev.pluto.work.Lease;
import io.smallrye.mutiny.Uni;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.json.JsonObject;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.SqlConnection;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import java.security.MessageDigest;
import java.time.Clock;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.StreamSupport;
import org.jspecify.annotations.Nullable;

/** Table {@code sign_in_code}: codes that were asked for. Whose they are is found out after whoever asked was answered. */
@ApplicationScoped
class Codes {

    static final Scope SCOPE = Scope.service("code");

    private static final String ORDER = "sign_in_code.order";

    private static final String FORGET_OLD = """
            delete from sign_in_code where code_id in
                (select code_id from sign_in_code where expires_at <= $1 limit 20 for update skip locked)""";
    private static final String KEEP = """
            insert into sign_in_code (code_id, request_hash, contact_index, way, code_index, order_sealed, expires_at, purpose,
                                      challenge_hash)
            values ($1, $2, $3, $4, $5, $6, $7, $8, $9)""";
    private static final String TRY = """
            update sign_in_code c set tries = tries + 1
             where request_hash = $1 and expires_at > $2 and tries < $3 and purpose = $5
               and challenge_hash is not distinct from $6
            returning code_id, user_id, contact_index, way, code_index,
                      exists (select from device d where d.user_id = c.user_id and d.token_index = $4) as known_device""";
    private static final String END = "delete from sign_in_code where user_id = $1 returning request_hash";
    private static final String CLAIM = """
            update sign_in_code c set claimed_until = now() + make_interval(secs => $2), attempts = c.attempts + 1
             where code_id in (
                select code_id from sign_in_code
                 where order_sealed is not null and due_at <= now() and expires_at > $3
                   and (claimed_until is null or claimed_until < now())
                 order by due_at limit $1 for update skip locked)
            returning code_id, way, purpose, order_sealed, expires_at, attempts""";
    private static final String GIVE = "update sign_in_code set user_id = $2 where code_id = $1";
    private static final String HANDED_OVER =
            "update sign_in_code set order_sealed = null, claimed_until = null where code_id = $1";
    private static final String LATER =
            "update sign_in_code set claimed_until = null, due_at = now() + make_interval(secs => $2) where code_id = $1";

    private final Transactions transactions;
    private final BlindIndex index;
    private final ServiceKey key;
    private final Clock clock;

    Codes(Transactions transactions, BlindIndex index, ServiceKey key, Clock clock) {
        this.transactions = transactions;
        this.index = index;
        this.key = key;
        this.clock = clock;
    }

    /**
     * A try.
     *
     * @param userId who is in if it is right, null where nobody can be
     * @param contact keyed hash of where the code went
     * @param right whether it is the code
     * @param knownDevice whether they have signed in with the asking device
     */
    @SuppressWarnings("ArrayRecordComponent") // never compared
    record Shown(@Nullable UUID userId, byte[] contact, CodeWay way, boolean right, boolean knownDevice) {

        /** Whose it was, of one that is right. */
        UUID owner() {
            return Objects.requireNonNull(userId);
        }
    }

    /**
     * A code that has to be handed over. Secret: hides itself in text.
     *
     * @param userId as in {@link CodeUse}
     * @param attempt number of this try, from 1
     */
    record Due(
            UUID codeId,
            CodeWay way,
            Purpose purpose,
            @Nullable UUID userId,
            String to,
            String code,
            OffsetDateTime expiresAt,
            int attempt) {
        @Override
        public String toString() {
            return "Due[" + codeId + "]";
        }
    }

    /** Makes a code and keeps it. What it has to be shown with. */
    Uni<String> keep(SqlConnection tx, Destination to, CodeUse use) {
        UUID id = UUID.randomUUID();
        String request = BearerSecret.random();
        String code = OneTimeCode.random();
        String order = new JsonObject()
                .put("to", to.text())
                .put("code", code)
                .put("for", use.userId() == null ? null : use.userId().toString())
                .encode();
        return tx.preparedQuery(FORGET_OLD)
                .execute(Tuple.of(now()))
                .chain(() -> tx.preparedQuery(KEEP)
                        .execute(Tuple.tuple()
                                .addUUID(id)
                                .addValue(Buffer.buffer(BearerSecret.hash(request)))
                                .addValue(Buffer.buffer(to.index()))
                                .addString(to.way().title())
                                .addValue(Buffer.buffer(indexOf(id, code)))
                                .addValue(Buffer.buffer(key.seal(ORDER, id.toString(), order)))
                                .addOffsetDateTime(now().plus(OneTimeCode.LIFE))
                                .addString(use.purpose().title())
                                .addValue(use.challengeHash())))
                .replaceWith(request);
    }

    /**
     * Counts a try, and compares.
     *
     * @param device as in {@link Recipients#find}
     * @return empty for a request nobody made, that is old, or that was tried too often
     */
    Uni<Optional<Shown>> tryOnce(SqlConnection tx, CodeUse use, String request, String code, byte[] device) {
        return tx.preparedQuery(TRY)
                .execute(Tuple.tuple()
                        .addValue(Buffer.buffer(BearerSecret.hash(request)))
                        .addOffsetDateTime(now())
                        .addInteger(OneTimeCode.MOST_TRIES)
                        .addValue(Buffer.buffer(device))
                        .addString(use.purpose().title())
                        .addValue(use.challengeHash()))
                .map(rows -> rows.size() == 0
                        ? Optional.empty()
                        : Optional.of(shown(rows.iterator().next(), code.strip())));
    }

    private Shown shown(Row row, String code) {
        byte[] kept = row.getBuffer("code_index").getBytes();
        UUID userId = row.getUUID("user_id");
        boolean same = MessageDigest.isEqual(kept, indexOf(row.getUUID("code_id"), code));
        return new Shown(
                userId,
                row.getBuffer("contact_index").getBytes(),
                CodeWay.of(row.getString("way")),
                same && userId != null,
                row.getBoolean("known_device"));
    }

    /**
     * No code of this person's is good any more.
     *
     * @return whether that of this request was until now
     */
    Uni<Boolean> end(SqlConnection tx, UUID userId, String request) {
        Buffer hash = Buffer.buffer(BearerSecret.hash(request));
        return tx.preparedQuery(END)
                .execute(Tuple.of(userId))
                .map(rows -> StreamSupport.stream(rows.spliterator(), false)
                        .anyMatch(row ->
                                row.getBuffer("request_hash").getDelegate().equals(hash)));
    }

    /** Claims codes that have to be handed over. */
    Uni<Claimed<Due>> claim(int count, Lease lease) {
        return transactions.sql(
                SCOPE,
                tx -> tx.preparedQuery(CLAIM)
                        .execute(Tuple.of(count, lease.seconds(), now()))
                        .map(rows -> Claimed.of(rows, this::due)));
    }

    private Due due(Row row) {
        UUID id = row.getUUID("code_id");
        JsonObject order = new JsonObject(
                key.open(ORDER, id.toString(), row.getBuffer("order_sealed").getBytes()));
        String whose = order.getString("for");
        return new Due(
                id,
                CodeWay.of(row.getString("way")),
                Purpose.of(row.getString("purpose")),
                whose == null ? null : UUID.fromString(whose),
                order.getString("to"),
                order.getString("code"),
                row.getOffsetDateTime("expires_at"),
                row.getInteger("attempts"));
    }

    /** It is for somebody: only now it can be right. */
    Uni<Void> give(SqlConnection tx, UUID codeId, UUID userId) {
        return tx.preparedQuery(GIVE).execute(Tuple.of(codeId, userId)).replaceWithVoid();
    }

    /** It was handed over, or is nobody's: from now on only its owner has it. */
    Uni<Void> handedOver(UUID codeId) {
        return transactions.sql(
                SCOPE,
                tx -> tx.preparedQuery(HANDED_OVER).execute(Tuple.of(codeId)).replaceWithVoid());
    }

    /** It could not be handed over. */
    Uni<Void> later(UUID codeId, Duration pause) {
        return transactions.sql(
                SCOPE,
                tx -> tx.preparedQuery(LATER)
                        .execute(Tuple.of(codeId, pause.toMillis() / 1000.0))
                        .replaceWithVoid());
    }

    private byte[] indexOf(UUID id, String code) {
        return index.of("sign-in-code", id + " " + code);
    }

    private OffsetDateTime now() {
        return clock.instant().atOffset(ZoneOffset.UTC);
    }
}
