package dev.pluto.messaging.outbound;

import dev.pluto.messaging.channel.Provider;
import dev.pluto.messaging.conversation.Addresses;
import dev.pluto.messaging.conversation.Calls;
import dev.pluto.messaging.conversation.PhoneCall;
import dev.pluto.protection.Transactions;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** Calls we placed, in the database: noted with the provider's id once that is known. */
@ApplicationScoped
class PlacedCalls {

    private final Transactions transactions;
    private final OutboundRequests requests;
    private final Calls calls;
    private final CallWords words;
    private final Provider provider;
    private final Clock clock;

    PlacedCalls(
            Transactions transactions,
            OutboundRequests requests,
            Calls calls,
            CallWords words,
            Provider provider,
            Clock clock) {
        this.transactions = transactions;
        this.requests = requests;
        this.calls = calls;
        this.words = words;
        this.provider = provider;
        this.clock = clock;
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
