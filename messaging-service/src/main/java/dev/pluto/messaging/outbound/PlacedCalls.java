package dev.pluto.messaging.outbound;

import dev.pluto.messaging.people.Consents;
import dev.pluto.protection.Transactions;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.SqlConnection;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** Calls we place, in the database: intended first, noted with the provider's id once that is known. */
@ApplicationScoped
class PlacedCalls {

    private static final String CHANNEL = "sms";

    private static final String NOTE = """
            insert into phone_call (id, user_id, provider, provider_call_id, direction, our_address, started_at)
            values ($1, $2, 'twilio', $3, 'out', $4, $5)
            on conflict (provider, provider_call_id) do nothing
            """;

    private static final String FIRST_UNKNOWN = """
            select listed.id from unnest($1::text[]) with ordinality as listed (id, n)
            where not exists (select from phone_call p where p.provider = 'twilio' and p.provider_call_id = listed.id)
            order by listed.n limit 1
            """;

    private final Transactions transactions;
    private final OutboundRequests requests;
    private final Consents consents;
    private final OutboundConfig config;
    private final Clock clock;

    PlacedCalls(
            Transactions transactions,
            OutboundRequests requests,
            Consents consents,
            OutboundConfig config,
            Clock clock) {
        this.transactions = transactions;
        this.requests = requests;
        this.consents = consents;
        this.config = config;
        this.clock = clock;
    }

    /** Whether the provider may be asked for a call. */
    enum Intent {
        /** It may: the intent is on disk. */
        NOTED,
        /** Not now: another call to this person is in doubt, or another replica is at it. */
        NOT_NOW,
        /** Never: they opted out or are blocked. */
        NOT_WANTED
    }

    /** Commits the intent to place a call. */
    Uni<Intent> intend(OutboundRequest request) {
        return transactions.sql(
                OutboundRequests.SCOPE,
                tx -> consents.of(tx, request.userId(), CHANNEL)
                        .flatMap(standing -> standing.isOptedOut() || standing.isBlocked()
                                ? Uni.createFrom().item(Intent.NOT_WANTED)
                                : intend(tx, request)));
    }

    private Uni<Intent> intend(SqlConnection tx, OutboundRequest request) {
        return requests.intend(tx, request, config.listedAfter()).map(noted -> noted ? Intent.NOTED : Intent.NOT_NOW);
    }

    /** Notes that a call was placed, which ends the request. */
    Uni<String> note(OutboundRequest request, String callId, String ourNumber) {
        return transactions.sql(
                OutboundRequests.SCOPE,
                tx -> requests.settle(tx, request, "said", null)
                        .flatMap(first -> tx.preparedQuery(NOTE)
                                .execute(Tuple.of(
                                        UUID.randomUUID(),
                                        request.userId(),
                                        callId,
                                        ourNumber,
                                        clock.instant().atOffset(ZoneOffset.UTC))))
                        .replaceWith("called"));
    }

    /** The first of the provider's ids that belongs to no call noted yet. */
    Uni<Optional<String>> firstUnknown(List<String> callIds) {
        return transactions.sql(
                OutboundRequests.SCOPE,
                tx -> tx.preparedQuery(FIRST_UNKNOWN)
                        .execute(Tuple.tuple().addArrayOfString(callIds.toArray(String[]::new)))
                        .map(rows -> rows.rowCount() == 0
                                ? Optional.empty()
                                : Optional.of(rows.iterator().next().getString(0))));
    }
}
