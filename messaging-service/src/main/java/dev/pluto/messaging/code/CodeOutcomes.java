package dev.pluto.messaging.code;

import dev.pluto.http.problem.Problem;
import dev.pluto.messaging.channel.Channel;
import dev.pluto.messaging.channel.Provider;
import dev.pluto.messaging.consent.ConsentChange;
import dev.pluto.messaging.consent.Consents;
import dev.pluto.messaging.conversation.Calls;
import dev.pluto.messaging.conversation.PhoneCall;
import dev.pluto.messaging.delivery.Unkept.Handed;
import io.micrometer.core.instrument.MeterRegistry;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.SqlConnection;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import java.util.UUID;

/** Notes what became of handing over a code. */
@ApplicationScoped
class CodeOutcomes {

    private final CodeSends sends;
    private final Consents consents;
    private final Calls calls;
    private final Provider provider;
    private final MeterRegistry meters;
    private final Clock clock;

    CodeOutcomes(
            CodeSends sends, Consents consents, Calls calls, Provider provider, MeterRegistry meters, Clock clock) {
        this.sends = sends;
        this.consents = consents;
        this.calls = calls;
        this.provider = provider;
        this.meters = meters;
        this.clock = clock;
    }

    /**
     * Notes it.
     *
     * @param ours the number it came from
     * @return how long to wait before it is tried again, empty when nothing is left to do
     */
    Uni<Optional<Duration>> note(SqlConnection tx, CodeOrder order, String ours, Handed handed) {
        if (handed instanceof Handed.Later later) {
            count(order, "later");
            return sends.release(tx, order.requestId()).replaceWith(Optional.of(later.after()));
        }
        Uni<Void> noted = handed instanceof Handed.Taken taken
                ? taken(tx, order, ours, taken.providerId())
                : refused(tx, order, (Handed.Refused) handed);
        return noted.replaceWith(Optional.empty());
    }

    /** The gate keeps it back for good. */
    Uni<Void> unwanted(SqlConnection tx, CodeOrder order, String code) {
        count(order, "unwanted");
        return sends.refused(tx, order.requestId(), code);
    }

    static Problem later(Duration after) {
        return Problem.retryAfter(503, "messaging:code.later", "The code cannot be told now", after);
    }

    private Uni<Void> taken(SqlConnection tx, CodeOrder order, String ours, String providerId) {
        count(order, "sent");
        Uni<Void> sent = sends.sent(tx, order.requestId());
        return order.isCall() ? sent.chain(() -> calls.add(tx, call(order, ours, providerId))) : sent;
    }

    private PhoneCall call(CodeOrder order, String ours, String providerId) {
        return new PhoneCall(
                UUID.randomUUID(),
                order.userId(),
                provider.code(),
                providerId,
                PhoneCall.Direction.OUT,
                ours,
                clock.instant());
    }

    private Uni<Void> refused(SqlConnection tx, CodeOrder order, Handed.Refused why) {
        count(order, "refused");
        Uni<Void> refused = sends.refused(tx, order.requestId(), why.code());
        var out = new ConsentChange(true, ConsentChange.Source.REFUSAL, Optional.empty(), clock.instant());
        return why.optedOut() ? refused.chain(() -> consents.note(tx, order.userId(), Channel.SMS, out)) : refused;
    }

    private void count(CodeOrder order, String outcome) {
        meters.counter("pluto.codes.told", "channel", order.channel(), "outcome", outcome)
                .increment();
    }
}
