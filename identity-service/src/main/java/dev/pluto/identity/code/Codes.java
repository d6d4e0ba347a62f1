package dev.pluto.identity.code;

import dev.pluto.identity.BearerSecret;
import dev.pluto.identity.OneTimeCode;
import dev.pluto.identity.code.CodeQueue.Order;
import dev.pluto.protection.BlindIndex;
import dev.pluto.protection.Scope;
import dev.pluto.protection.ServiceKey;
import io.smallrye.mutiny.Uni;
import io.vertx.core.buffer.Buffer;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.SqlConnection;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import java.security.MessageDigest;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.StreamSupport;
import org.jspecify.annotations.Nullable;

/**
 * Table {@code sign_in_code}: codes that were asked for, and shown. Whose they are is found out after whoever asked was answered, as
 * they are handed over: see {@link CodeQueue}.
 */
@ApplicationScoped
class Codes {

    static final Scope SCOPE = Scope.service("code");

    private static final String CONTACT = "sign_in_code.contact";

    private static final String FORGET_OLD = """
            delete from sign_in_code where code_id in
                (select code_id from sign_in_code where expires_at <= $1 limit 20 for update skip locked)""";
    private static final String KEEP = """
            insert into sign_in_code (code_id, request_hash, contact_index, way, code_index, order_sealed, expires_at, purpose,
                                      challenge_hash, session_id, contact_sealed)
            values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11)""";
    private static final String TRY = """
            update sign_in_code c set tries = tries + 1
             where request_hash = $1 and expires_at > $2 and tries < $3 and purpose = $5
               and challenge_hash is not distinct from $6 and session_id is not distinct from $7
            returning code_id, user_id, contact_index, contact_sealed, way, code_index,
                      exists (select from device d where d.user_id = c.user_id and d.token_index = $4) as known_device""";
    private static final String END =
            "delete from sign_in_code where user_id = $1 and purpose <> 'notice' returning request_hash";

    private final BlindIndex index;
    private final ServiceKey key;
    private final Clock clock;

    Codes(BlindIndex index, ServiceKey key, Clock clock) {
        this.index = index;
        this.key = key;
        this.clock = clock;
    }

    /**
     * A try.
     *
     * @param userId who is in if it is right, null where nobody can be
     * @param contact keyed hash of where the code went
     * @param to where it went, of one for a number or address to come
     * @param right whether it is the code
     * @param knownDevice whether they have signed in with the asking device
     */
    @SuppressWarnings("ArrayRecordComponent") // never compared
    record Shown(
            @Nullable UUID userId,
            byte[] contact,
            @Nullable String to,
            CodeWay way,
            boolean right,
            boolean knownDevice) {

        /** Whose it was, of one that is right. */
        UUID owner() {
            return Objects.requireNonNull(userId);
        }

        @Override
        public String toString() {
            return "Shown[" + way + "]";
        }
    }

    /** Makes a code and keeps it. What it has to be shown with. */
    Uni<String> keep(SqlConnection tx, Destination to, CodeUse use) {
        UUID id = UUID.randomUUID();
        String request = BearerSecret.random();
        String code = OneTimeCode.random();
        return tx.preparedQuery(FORGET_OLD)
                .execute(Tuple.of(now()))
                .chain(() -> tx.preparedQuery(KEEP)
                        .execute(Tuple.tuple()
                                .addUUID(id)
                                .addValue(Buffer.buffer(BearerSecret.hash(request)))
                                .addValue(Buffer.buffer(to.index()))
                                .addString(to.way().title())
                                .addValue(Buffer.buffer(indexOf(id, code)))
                                .addValue(CodeQueue.sealed(key, id, new Order(to.text(), code, use.userId(), null)))
                                .addOffsetDateTime(now().plus(OneTimeCode.LIFE))
                                .addString(use.purpose().title())
                                .addValue(use.challengeHash())
                                .addUUID(use.session())
                                .addValue(
                                        use.session() == null
                                                ? null
                                                : Buffer.buffer(key.seal(CONTACT, id.toString(), to.text())))))
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
                        .addValue(use.challengeHash())
                        .addUUID(use.session()))
                .map(rows -> rows.size() == 0
                        ? Optional.empty()
                        : Optional.of(shown(rows.iterator().next(), code.strip())));
    }

    private Shown shown(Row row, String code) {
        byte[] kept = row.getBuffer("code_index").getBytes();
        UUID id = row.getUUID("code_id");
        UUID userId = row.getUUID("user_id");
        Buffer to = row.getValue("contact_sealed") == null
                ? null
                : row.getBuffer("contact_sealed").getDelegate();
        boolean same = MessageDigest.isEqual(kept, indexOf(id, code));
        return new Shown(
                userId,
                row.getBuffer("contact_index").getBytes(),
                to == null ? null : key.open(CONTACT, id.toString(), to.getBytes()),
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

    private byte[] indexOf(UUID id, String code) {
        return index.of("sign-in-code", id + " " + code);
    }

    private OffsetDateTime now() {
        return clock.instant().atOffset(ZoneOffset.UTC);
    }
}
