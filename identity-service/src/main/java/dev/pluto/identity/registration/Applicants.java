package dev.pluto.identity.registration;

import dev.pluto.identity.BearerSecret;
import dev.pluto.identity.OneTimeCode;
import dev.pluto.identity.email.EmailAddress;
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
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Table {@code registration}: whoever wants an account and has not yet shown that the address is theirs. Whether somebody has it already is
 * found out after they were answered.
 */
@ApplicationScoped
class Applicants {

    static final Scope SCOPE = Scope.service("registration");

    private static final String WANTED = "registration.wanted";
    private static final String CODE = "registration.code";

    private static final String FORGET_OLD = """
            delete from registration where registration_id in
                (select registration_id from registration where expires_at <= $1 limit 20 for update skip locked)""";
    private static final String KEEP = """
            insert into registration (registration_id, request_hash, code_index, wanted_sealed, code_sealed, expires_at)
            values ($1, $2, $3, $4, $5, $6)""";
    private static final String TRY = """
            update registration set tries = tries + 1
             where request_hash = $1 and expires_at > $2 and tries < $3
            returning registration_id, code_index, wanted_sealed, is_free""";
    private static final String END = "delete from registration where registration_id = $1";
    private static final String CLAIM = """
            update registration r set claimed_until = now() + make_interval(secs => $2), attempts = r.attempts + 1
             where registration_id in (
                select registration_id from registration
                 where code_sealed is not null and due_at <= now() and expires_at > $3
                   and (claimed_until is null or claimed_until < now())
                 order by due_at limit $1 for update skip locked)
            returning registration_id, wanted_sealed, code_sealed, attempts""";
    private static final String FREE = "update registration set is_free = $2 where registration_id = $1";
    private static final String MAILED =
            "update registration set code_sealed = null, claimed_until = null where registration_id = $1";
    private static final String LATER =
            "update registration set claimed_until = null, due_at = now() + make_interval(secs => $2) where registration_id = $1";

    private final Transactions transactions;
    private final BlindIndex index;
    private final ServiceKey key;
    private final Clock clock;

    Applicants(Transactions transactions, BlindIndex index, ServiceKey key, Clock clock) {
        this.transactions = transactions;
        this.index = index;
        this.key = key;
        this.clock = clock;
    }

    /**
     * What somebody wants. Personal data: hides itself in text.
     *
     * @param hash of their password
     */
    record Wanted(String email, @Nullable String name, String locale, String zone, String hash) {

        EmailAddress address() {
            return new EmailAddress(email);
        }

        private String json() {
            return JsonObject.of("email", email, "name", name, "locale", locale, "zone", zone, "hash", hash)
                    .encode();
        }

        private static Wanted of(String json) {
            JsonObject read = new JsonObject(json);
            return new Wanted(
                    read.getString("email"),
                    read.getString("name"),
                    read.getString("locale"),
                    read.getString("zone"),
                    read.getString("hash"));
        }

        @Override
        public String toString() {
            return "Wanted[hidden]";
        }
    }

    /** Somebody has to be written to. Secret: hides itself in text. */
    record Due(UUID id, Wanted wanted, String code, int attempt) {
        @Override
        public String toString() {
            return "Due[" + id + "]";
        }
    }

    /** A try to show the code that was mailed. */
    record Shown(UUID id, Wanted wanted, boolean right) {}

    /** @return what the code has to be shown with */
    Uni<String> keep(SqlConnection tx, Wanted wanted) {
        UUID id = UUID.randomUUID();
        String request = BearerSecret.random();
        String code = OneTimeCode.random();
        return tx.preparedQuery(FORGET_OLD)
                .execute(Tuple.of(now()))
                .chain(() -> tx.preparedQuery(KEEP)
                        .execute(Tuple.of(
                                id,
                                Buffer.buffer(BearerSecret.hash(request)),
                                Buffer.buffer(indexOf(id, code)),
                                Buffer.buffer(key.seal(WANTED, id.toString(), wanted.json())),
                                Buffer.buffer(key.seal(CODE, id.toString(), code)),
                                now().plus(OneTimeCode.LIFE))))
                .replaceWith(request);
    }

    /** Counts a try, and compares. Empty for a request nobody made, that is old, or that was tried too often. */
    Uni<Optional<Shown>> tryOnce(SqlConnection tx, String request, String code) {
        return tx.preparedQuery(TRY)
                .execute(Tuple.of(Buffer.buffer(BearerSecret.hash(request)), now(), OneTimeCode.MOST_TRIES))
                .map(rows -> rows.size() == 0
                        ? Optional.empty()
                        : Optional.of(shown(rows.iterator().next(), code.strip())));
    }

    private Shown shown(Row row, String code) {
        UUID id = row.getUUID("registration_id");
        boolean same = MessageDigest.isEqual(row.getBuffer("code_index").getBytes(), indexOf(id, code));
        return new Shown(id, wanted(row, id), same && Boolean.TRUE.equals(row.getBoolean("is_free")));
    }

    /** It came to its end. */
    Uni<Void> end(SqlConnection tx, UUID id) {
        return tx.preparedQuery(END).execute(Tuple.of(id)).replaceWithVoid();
    }

    /** Claims those who have to be written to. */
    Uni<Claimed<Due>> claim(int count, Lease lease) {
        return transactions.sql(
                SCOPE,
                tx -> tx.preparedQuery(CLAIM)
                        .execute(Tuple.of(count, lease.seconds(), now()))
                        .map(rows -> Claimed.of(rows, this::due)));
    }

    private Due due(Row row) {
        UUID id = row.getUUID("registration_id");
        String code = key.open(CODE, id.toString(), row.getBuffer("code_sealed").getBytes());
        return new Due(id, wanted(row, id), code, row.getInteger("attempts"));
    }

    /** @param isFree whether nobody has the address: only then the code can be right */
    Uni<Void> found(SqlConnection tx, UUID id, boolean isFree) {
        return tx.preparedQuery(FREE).execute(Tuple.of(id, isFree)).replaceWithVoid();
    }

    /** They were written to: from now on only the owner of the address has the code. */
    Uni<Void> mailed(UUID id) {
        return transactions.sql(
                SCOPE, tx -> tx.preparedQuery(MAILED).execute(Tuple.of(id)).replaceWithVoid());
    }

    /** They could not be written to. */
    Uni<Void> later(UUID id, Duration pause) {
        return transactions.sql(
                SCOPE,
                tx -> tx.preparedQuery(LATER)
                        .execute(Tuple.of(id, pause.toMillis() / 1000.0))
                        .replaceWithVoid());
    }

    private Wanted wanted(Row row, UUID id) {
        return Wanted.of(
                key.open(WANTED, id.toString(), row.getBuffer("wanted_sealed").getBytes()));
    }

    private byte[] indexOf(UUID id, String code) {
        return index.of("registration-code", id + " " + code);
    }

    private OffsetDateTime now() {
        return clock.instant().atOffset(ZoneOffset.UTC);
    }
}
