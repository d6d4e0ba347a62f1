package dev.pluto.messaging.outbound;

import dev.pluto.messaging.delivery.SendGate.Verdict;
import dev.pluto.messaging.people.Profile;
import dev.pluto.protection.Transactions;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.SqlConnection;
import jakarta.enterprise.context.ApplicationScoped;

/** Calls we mean to place: on disk before the provider is asked for one. */
@ApplicationScoped
class CallIntents {

    private final Transactions transactions;
    private final OutboundRequests requests;
    private final OutboundGate gate;
    private final OutboundConfig config;

    CallIntents(Transactions transactions, OutboundRequests requests, OutboundGate gate, OutboundConfig config) {
        this.transactions = transactions;
        this.requests = requests;
        this.gate = gate;
        this.config = config;
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
    Uni<Intent> note(OutboundRequest request, Profile person) {
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
}
