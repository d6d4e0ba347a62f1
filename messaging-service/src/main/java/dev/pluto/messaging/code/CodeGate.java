package dev.pluto.messaging.code;

import dev.pluto.messaging.channel.Channel;
import dev.pluto.messaging.consent.Consents;
import dev.pluto.messaging.delivery.Outgoing.Purpose;
import dev.pluto.messaging.delivery.SendGate;
import dev.pluto.messaging.delivery.SendGate.Sending;
import dev.pluto.messaging.delivery.SendGate.Verdict;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.SqlConnection;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;

/** Whether a code may be told, by the rules of everything that goes out: somebody waits for it, so it knows no hour. */
@ApplicationScoped
class CodeGate {

    private final SendGate gate;
    private final Consents consents;
    private final Clock clock;

    CodeGate(SendGate gate, Consents consents, Clock clock) {
        this.gate = gate;
        this.consents = consents;
        this.clock = clock;
    }

    Uni<Verdict> judge(SqlConnection tx, CodeOrder order) {
        Sending what = new Sending(Purpose.CODE, clock.instant(), order.expiresAt(), null);
        return consents.of(tx, order.userId(), Channel.SMS).map(person -> gate.judge(what, person));
    }
}
