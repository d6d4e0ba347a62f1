package dev.pluto.http.idempotency;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.pluto.protection.Scope;
import dev.pluto.protection.ServiceKey;
import dev.pluto.protection.Transactions;
import io.smallrye.mutiny.Uni;
import io.vertx.core.buffer.Buffer;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.SqlConnection;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.Iterator;
import java.util.UUID;

/** The table {@code idempotency_key}. Times are the database's, so that replicas agree. */
@ApplicationScoped
class IdempotencyKeys {

    private static final Scope SCOPE = Scope.service("idempotency");
    private static final String FIELD = "idempotency.answer";

    // A key whose request has died may be taken over by a repeat of that request, an expired one by anybody.
    private static final String CLAIM = """
            insert into idempotency_key as k (key, request, claim, claimed_until, expires_at)
            values ($1, $2, $3, now() + interval '1 minute', now() + interval '24 hours')
            on conflict (key) do update
               set request = excluded.request, claim = excluded.claim, answer = null,
                   claimed_until = excluded.claimed_until, expires_at = excluded.expires_at
             where k.expires_at <= now()
                or (k.answer is null and k.claimed_until <= now() and k.request = excluded.request)
            returning claim
            """;

    private static final String FIND = "select request, answer from idempotency_key where key = $1";

    private static final String ANSWER = "update idempotency_key set answer = $3 where key = $1 and claim = $2";

    private static final String FREE = "delete from idempotency_key where key = $1 and claim = $2 and answer is null";

    // Each new key pays for the removal of some old ones, so the table needs no keeper.
    private static final String SWEEP = """
            delete from idempotency_key where key in (
              select key from idempotency_key where expires_at <= now() order by expires_at limit 20
              for update skip locked)
            """;

    private final Transactions transactions;
    private final ServiceKey serviceKey;
    private final ObjectMapper json;

    IdempotencyKeys(Transactions transactions, ServiceKey serviceKey, ObjectMapper json) {
        this.transactions = transactions;
        this.serviceKey = serviceKey;
        this.json = json;
    }

    Uni<IdempotencyClaim> claim(byte[] key, byte[] request) {
        UUID claim = UUID.randomUUID();
        Tuple values = Tuple.of(Buffer.buffer(key), Buffer.buffer(request), claim);
        return transactions.sql(
                SCOPE,
                tx -> tx.preparedQuery(CLAIM)
                        .execute(values)
                        .chain(claimed -> claimed.rowCount() == 1
                                ? sweep(tx).replaceWith(new IdempotencyClaim.Granted(key, claim))
                                : find(tx, key, request)));
    }

    Uni<Void> answer(IdempotencyClaim.Granted granted, StoredAnswer answer) {
        Buffer sealed = Buffer.buffer(serviceKey.seal(FIELD, name(granted.key()), write(answer)));
        Tuple values = Tuple.of(Buffer.buffer(granted.key()), granted.claim(), sealed);
        return transactions
                .sql(SCOPE, tx -> tx.preparedQuery(ANSWER).execute(values))
                .replaceWithVoid();
    }

    Uni<Void> free(IdempotencyClaim.Granted granted) {
        Tuple values = Tuple.of(Buffer.buffer(granted.key()), granted.claim());
        return transactions
                .sql(SCOPE, tx -> tx.preparedQuery(FREE).execute(values))
                .replaceWithVoid();
    }

    private Uni<Void> sweep(SqlConnection tx) {
        return tx.preparedQuery(SWEEP).execute().replaceWithVoid();
    }

    private Uni<IdempotencyClaim> find(SqlConnection tx, byte[] key, byte[] request) {
        return tx.preparedQuery(FIND)
                .execute(Tuple.of(Buffer.buffer(key)))
                .map(rows -> rows.iterator())
                .map(rows -> decide(rows, key, request));
    }

    private IdempotencyClaim decide(Iterator<Row> rows, byte[] key, byte[] request) {
        if (!rows.hasNext()) {
            return new IdempotencyClaim.Running(); // freed this very moment: the repeat gets it
        }
        Row row = rows.next();
        if (!Arrays.equals(row.getBuffer("request").getBytes(), request)) {
            return new IdempotencyClaim.Reused();
        }
        return row.getBuffer("answer") == null
                ? new IdempotencyClaim.Running()
                : new IdempotencyClaim.Answered(read(serviceKey.open(
                        FIELD, name(key), row.getBuffer("answer").getBytes())));
    }

    private static String name(byte[] key) {
        return HexFormat.of().formatHex(key);
    }

    private String write(StoredAnswer answer) {
        try {
            return json.writeValueAsString(answer);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("an answer is always writable", e);
        }
    }

    private StoredAnswer read(String answer) {
        try {
            return json.readValue(answer, StoredAnswer.class);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("an answer we wrote is always readable", e);
        }
    }
}
