package dev.pluto.messaging.outbound;

import dev.pluto.messaging.channel.Provider;
import dev.pluto.messaging.conversation.Addresses;
import dev.pluto.messaging.conversation.Calls;
import dev.pluto.messaging.conversation.PhoneCall;
import dev.pluto.messaging.delivery.SendGate.Verdict;
import dev.pluto.messaging.people.Profile;
import dev.pluto.protection.Transactions;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.SqlConnection;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** Calls we place, in the database: intended first, noted with the provider's id once that is known. */
@ApplicationScoped
class PlacedCalls {

    private final Transactions transactions;
    private final OutboundRequests requests;
    private final Calls calls;
    private final CallWords words;
    private final OutboundGate gate;
    private final Provider provider;
    private final OutboundConfig config;
    private final Clock clock;

    PlacedCalls(
            Transactions transactions,
            OutboundRequests requests,
            Calls calls,
            CallWords words,
            OutboundGate gate,
            Provider provider,
            OutboundConfig config,
            Clock clock) {
        this.transactions = transactions;
        this.requests = requests;
        this.calls = calls;
        this.words = words;
        this.gate = gate;
        this.provider = provider;
        this.config = config;
        this.clock = clock;
    }

    /** Whether the provider may be asked for a call. */
    enum Intent {
        /** It may: the intent is on disk. */
        NOTED,
        /** Not now: another call to this person is in doubt, another replica is at it, or it became late. */
        NOT_NOW,
        /** Never: they opted out or are blocked, or it is too late. */
        NOT_WANTED
    }

    /** Commits the intent to place a call. */
    Uni<Intent> intend(OutboundRequest request, Profile person) {
        return transactions.sql(
                OutboundRequests.SCOPE,
                tx -> gate.judge(tx, request, person).flatMap(verdict -> intend(tx, request, verdict)));
    }

    private Uni<Intent> intend(SqlConnection tx, OutboundRequest request, Verdict verdict) {
        if (verdict instanceof Verdict.Now) {
            return intend(tx, request);
        }
        return Uni.createFrom().item(verdict instanceof Verdict.Wait ? Intent.NOT_NOW : Intent.NOT_WANTED);
    }

    private Uni<Intent> intend(SqlConnection tx, OutboundRequest request) {
        return requests.intend(tx, request, config.listedAfter()).map(noted -> noted ? Intent.NOTED : Intent.NOT_NOW);
    }

    /** Notes that a call was placed with some words, which ends the request. */
    Uni<String> note(OutboundRequest request, String callId, Addresses between, String spoken) {
        return transactions.sql(
                OutboundRequests.SCOPE,
                tx -> requests.settle(tx, request, "said", null)
                        .flatMap(first -> first
                                ? words.store(tx, request, between, spoken)
                                : Uni.createFrom().voidItem())
                        .flatMap(stored -> calls.add(tx, placed(request, callId, between.ours())))
                        .replaceWith("called"));
    }

    /** Notes a call that was placed by an earlier try, which ends the request; with which words is not known any more. */
    Uni<String> noteFound(OutboundRequest request, String callId, String ourNumber) {
        return transactions.sql(
                OutboundRequests.SCOPE,
                tx -> requests.settle(tx, request, "said", null)
                        .flatMap(first -> calls.add(tx, placed(request, callId, ourNumber)))
                        .replaceWith("called"));
    }

    private PhoneCall placed(OutboundRequest request, String callId, String ourNumber) {
        return new PhoneCall(
                UUID.randomUUID(),
                request.userId(),
                provider.code(),
                callId,
                PhoneCall.Direction.OUT,
                ourNumber,
                clock.instant());
    }

    /** The first of the provider's ids that belongs to no call noted yet. */
    Uni<Optional<String>> firstUnknown(List<String> callIds) {
        return transactions.sql(OutboundRequests.SCOPE, tx -> calls.firstUnknown(tx, provider.code(), callIds));
    }
}
