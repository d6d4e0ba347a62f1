package dev.pluto.messaging.outbound;

import dev.pluto.messaging.channel.Channel;
import dev.pluto.messaging.consent.Consents;
import dev.pluto.messaging.delivery.Outgoing.Purpose;
import dev.pluto.messaging.delivery.SendGate;
import dev.pluto.messaging.delivery.SendGate.Sending;
import dev.pluto.messaging.delivery.SendGate.Verdict;
import dev.pluto.messaging.people.Profile;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.SqlConnection;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;

/** Whether what was asked for may be said, by the rules of everything that goes out. */
@ApplicationScoped
class OutboundGate {

    private final SendGate gate;
    private final Consents consents;
    private final Clock clock;

    OutboundGate(SendGate gate, Consents consents, Clock clock) {
        this.gate = gate;
        this.consents = consents;
        this.clock = clock;
    }

    /** By the hour alone, before words are looked for. */
    Verdict judge(OutboundRequest request, Profile person) {
        return gate.judge(sending(request, person), Consents.Status.WILLING);
    }

    /** By the hour and by how the person stands. */
    Uni<Verdict> judge(SqlConnection tx, OutboundRequest request, Profile person) {
        return consents.of(tx, request.userId(), Channel.SMS)
                .map(status -> gate.judge(sending(request, person), status));
    }

    private Sending sending(OutboundRequest request, Profile person) {
        return new Sending(Purpose.PROACTIVE, clock.instant(), request.notAfter(), request.unasked(person));
    }
}
