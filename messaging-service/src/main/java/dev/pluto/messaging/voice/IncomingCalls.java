package dev.pluto.messaging.voice;

import dev.pluto.messaging.channel.Channel;
import dev.pluto.messaging.channel.IncomingCall;
import dev.pluto.messaging.consent.Consents;
import dev.pluto.messaging.conversation.Arrival;
import dev.pluto.messaging.conversation.Arrivals;
import dev.pluto.messaging.conversation.Calls;
import dev.pluto.messaging.conversation.PhoneCall;
import dev.pluto.protection.Scope;
import dev.pluto.protection.Transactions;
import dev.pluto.work.Traces;
import io.opentelemetry.context.Context;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.util.Optional;
import java.util.UUID;

/** Keeps calls: with their person, or waiting for the resolver to find who it was. */
@ApplicationScoped
class IncomingCalls {

    static final Scope SCOPE = Scope.service("voice");

    private final Transactions transactions;
    private final Calls calls;
    private final CallSessions sessions;
    private final Arrivals arrivals;
    private final Consents consents;

    IncomingCalls(Transactions transactions, Calls calls, CallSessions sessions, Arrivals arrivals, Consents consents) {
        this.transactions = transactions;
        this.calls = calls;
        this.sessions = sessions;
        this.arrivals = arrivals;
        this.consents = consents;
    }

    /** @return false, and nothing is stored, when the person is blocked */
    Uni<Boolean> store(IncomingCall call, UUID userId) {
        return transactions.sql(
                SCOPE,
                tx -> consents.of(tx, userId, Channel.VOICE)
                        .flatMap(status -> status.isBlocked()
                                ? Uni.createFrom().item(false)
                                : calls.add(tx, noted(call, userId))
                                        .chain(() -> sessions.begin(tx, call, userId))
                                        .replaceWith(true)));
    }

    private static PhoneCall noted(IncomingCall call, UUID userId) {
        return new PhoneCall(
                call.id(),
                userId,
                call.provider(),
                call.providerCallId(),
                PhoneCall.Direction.IN,
                call.ourAddress(),
                call.startedAt());
    }

    /** Whose call it was is found out together with the texts of the same sender. */
    Uni<Void> leaveToResolve(IncomingCall call) {
        var arrival = new Arrival(
                call.id(),
                call.provider(),
                call.providerCallId(),
                Channel.VOICE.code(),
                call.caller(),
                call.ourAddress(),
                "",
                0,
                call.startedAt(),
                Traces.traceparent(Context.current()),
                Optional.empty());
        return transactions.sql(SCOPE, tx -> arrivals.add(tx, arrival));
    }

    /** Whose call it is, if it was noted. */
    Uni<Optional<UUID>> owner(IncomingCall call) {
        return transactions.sql(SCOPE, tx -> sessions.owner(tx, call));
    }

    /** Whether a call is known to be over. */
    Uni<Boolean> isOver(IncomingCall call) {
        return transactions.sql(SCOPE, tx -> sessions.standing(tx, call)).map(CallSessions.Standing::isOver);
    }

    /** Ends calls that were not told of for so long. */
    Uni<Integer> lose(Duration unheard, int most) {
        return transactions.sql(SCOPE, tx -> sessions.lose(tx, unheard, most));
    }

    /** Notes that a call is over. */
    Uni<Void> end(String provider, String providerCallId, CallSessions.Ending ending) {
        return transactions.sql(SCOPE, tx -> sessions.end(tx, provider, providerCallId, ending));
    }
}
