package dev.pluto.messaging.voice;

import dev.pluto.messaging.people.Consents;
import dev.pluto.messaging.work.Traces;
import dev.pluto.protection.PhoneIndex;
import dev.pluto.protection.Scope;
import dev.pluto.protection.ServiceKey;
import dev.pluto.protection.Transactions;
import io.opentelemetry.context.Context;
import io.smallrye.mutiny.Uni;
import io.vertx.core.buffer.Buffer;
import io.vertx.mutiny.sqlclient.SqlConnection;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.ZoneOffset;
import java.util.UUID;

/** Calls in the database: with their person, or waiting for the resolver to find who it was. */
@ApplicationScoped
class Calls {

    private static final Scope SCOPE = Scope.service("voice");

    private static final String STORE = """
            insert into phone_call (id, user_id, provider, provider_call_id, direction, our_address, started_at)
            values ($1, $2, $3, $4, 'in', $5, $6)
            on conflict (provider, provider_call_id) do nothing
            """;

    private static final String LEAVE = """
            insert into arrival (id, provider, provider_message_id, channel, sender_index, sender_sealed, our_address,
                                 text_sealed, received_at, traceparent)
            values ($1, $2, $3, 'voice', $4, $5, $6, $7, $8, $9)
            on conflict (provider, provider_message_id) do nothing
            """;

    private final Transactions transactions;
    private final PhoneIndex index;
    private final ServiceKey serviceKey;
    private final Consents consents;

    Calls(Transactions transactions, PhoneIndex index, ServiceKey serviceKey, Consents consents) {
        this.transactions = transactions;
        this.index = index;
        this.serviceKey = serviceKey;
        this.consents = consents;
    }

    /** @return false, and nothing is stored, when the person is blocked */
    Uni<Boolean> store(IncomingCall call, UUID userId) {
        return transactions.sql(
                SCOPE,
                tx -> consents.of(tx, userId, "voice")
                        .flatMap(standing -> standing.isBlocked()
                                ? Uni.createFrom().item(false)
                                : insert(tx, call, userId).replaceWith(true)));
    }

    private static Uni<Void> insert(SqlConnection tx, IncomingCall call, UUID userId) {
        return tx.preparedQuery(STORE)
                .execute(Tuple.of(
                        call.id(),
                        userId,
                        call.provider(),
                        call.providerCallId(),
                        call.ourAddress(),
                        call.startedAt().atOffset(ZoneOffset.UTC)))
                .replaceWithVoid();
    }

    /** Whose call it was is found out together with the texts of the same sender. */
    Uni<Void> leaveToResolve(IncomingCall call) {
        Tuple values = Tuple.tuple()
                .addUUID(call.id())
                .addString(call.provider())
                .addString(call.providerCallId())
                .addValue(Buffer.buffer(index.ofAddress(call.caller())))
                .addValue(Buffer.buffer(
                        serviceKey.seal("arrival.sender", call.id().toString(), call.caller())))
                .addString(call.ourAddress())
                .addValue(
                        Buffer.buffer(serviceKey.seal("arrival.text", call.id().toString(), "")))
                .addOffsetDateTime(call.startedAt().atOffset(ZoneOffset.UTC))
                .addString(Traces.traceparent(Context.current()));
        return transactions.sql(
                SCOPE, tx -> tx.preparedQuery(LEAVE).execute(values).replaceWithVoid());
    }
}
