package dev.pluto.identity.code;

import dev.pluto.identity.BearerSecret;
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
import java.time.Clock;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Table {@code sign_in_code}, as far as what stands there has to be handed over: codes, and mails that tell of a change. */
@ApplicationScoped
class CodeQueue {

    private static final String ORDER = "sign_in_code.order";

    /** So long is a mail tried that no code makes old. */
    private static final Duration NOTICE_LIFE = Duration.ofDays(1);

    private static final String NOTICE = """
            insert into sign_in_code (code_id, user_id, contact_index, way, order_sealed, expires_at, request_hash, code_index,
                                      purpose)
            values ($1, $2, $3, $4, $5, $6, $7, $8, 'notice')""";
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
            "update sign_in_code set claimed_until = null, due_at = now() + make_interval(secs => $2) where code_id ="
                    + " $1";

    private final Transactions transactions;
    private final ServiceKey key;
    private final Clock clock;

    CodeQueue(Transactions transactions, ServiceKey key, Clock clock) {
        this.transactions = transactions;
        this.key = key;
        this.clock = clock;
    }

    /**
     * What is kept sealed until it is handed over. Secret: hides itself in text.
     *
     * @param code empty of a mail without one
     * @param userId as in {@link CodeUse}
     * @param words how it is told, null where that follows from what the code is for
     */
    record Order(
            String to,
            String code,
            @Nullable UUID userId,
            @Nullable String words) {

        private String json() {
            return new JsonObject()
                    .put("to", to)
                    .put("code", code)
                    .put("for", userId == null ? null : userId.toString())
                    .put("words", words)
                    .encode();
        }

        private static Order of(String json) {
            JsonObject read = new JsonObject(json);
            String whose = read.getString("for");
            return new Order(
                    read.getString("to"),
                    read.getString("code"),
                    whose == null ? null : UUID.fromString(whose),
                    read.getString("words"));
        }

        @Override
        public String toString() {
            return "Order[hidden]";
        }
    }

    /**
     * Something that has to be handed over. Secret: hides itself in text.
     *
     * @param attempt number of this try, from 1
     */
    record Due(UUID codeId, CodeWay way, Purpose purpose, Order order, OffsetDateTime expiresAt, int attempt) {

        String to() {
            return order.to();
        }

        String code() {
            return order.code();
        }

        /** As in {@link CodeUse}. */
        @Nullable
        UUID userId() {
            return order.userId();
        }

        /** Which of the words of mails. */
        String words() {
            String words = order.words();
            return words == null ? purpose.title() : words;
        }

        @Override
        public String toString() {
            return "Due[" + codeId + "]";
        }
    }

    static Buffer sealed(ServiceKey key, UUID id, Order order) {
        return Buffer.buffer(key.seal(ORDER, id.toString(), order.json()));
    }

    /**
     * Keeps a mail without a code, which is tried for a day.
     *
     * @param userId whom it is about
     * @param words which of the words of mails
     */
    Uni<Void> notice(SqlConnection tx, Destination to, UUID userId, String words) {
        UUID id = UUID.randomUUID();
        return tx.preparedQuery(NOTICE)
                .execute(Tuple.tuple()
                        .addUUID(id)
                        .addUUID(userId)
                        .addValue(Buffer.buffer(to.index()))
                        .addString(to.way().title())
                        .addValue(sealed(key, id, new Order(to.text(), "", userId, words)))
                        .addOffsetDateTime(now().plus(NOTICE_LIFE))
                        .addValue(chance())
                        .addValue(chance()))
                .replaceWithVoid();
    }

    /** In the place of a hash of what nobody is ever asked for. */
    private static Buffer chance() {
        return Buffer.buffer(BearerSecret.hash(BearerSecret.random()));
    }

    /** Claims what has to be handed over. */
    Uni<Claimed<Due>> claim(int count, Lease lease) {
        return transactions.sql(
                Codes.SCOPE,
                tx -> tx.preparedQuery(CLAIM)
                        .execute(Tuple.of(count, lease.seconds(), now()))
                        .map(rows -> Claimed.of(rows, this::due)));
    }

    private Due due(Row row) {
        UUID id = row.getUUID("code_id");
        byte[] sealed = row.getBuffer("order_sealed").getBytes();
        return new Due(
                id,
                CodeWay.of(row.getString("way")),
                Purpose.of(row.getString("purpose")),
                Order.of(key.open(ORDER, id.toString(), sealed)),
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
                Codes.SCOPE,
                tx -> tx.preparedQuery(HANDED_OVER).execute(Tuple.of(codeId)).replaceWithVoid());
    }

    /** It could not be handed over. */
    Uni<Void> later(UUID codeId, Duration pause) {
        return transactions.sql(
                Codes.SCOPE,
                tx -> tx.preparedQuery(LATER)
                        .execute(Tuple.of(codeId, pause.toMillis() / 1000.0))
                        .replaceWithVoid());
    }

    private OffsetDateTime now() {
        return clock.instant().atOffset(ZoneOffset.UTC);
    }
}
