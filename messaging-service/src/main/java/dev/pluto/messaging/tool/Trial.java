package dev.pluto.messaging.tool;

import dev.pluto.messaging.model.HeardText;
import dev.pluto.messaging.tool.Outcome.Refused;
import dev.pluto.messaging.tool.Outcome.Refused.Reason;
import dev.pluto.messaging.tool.Outcome.Unavailable;
import dev.pluto.messaging.tool.Outcome.Unavailable.Part;
import io.smallrye.mutiny.Uni;
import java.time.Duration;
import java.util.Map;
import java.util.function.Supplier;
import org.jboss.logging.Logger;

/**
 * One try to answer: what becomes of a call that is refused or not answered.
 *
 * @param newest the last text being answered
 * @param isLast no further try will follow
 * @param deadline of each call
 */
record Trial(HeardText newest, boolean isLast, Duration deadline) {

    private static final Logger LOG = Logger.getLogger(Trial.class);

    /** The outcome of a call that nobody refuses for a reason to be told. */
    Uni<Outcome> of(Part part, Supplier<Uni<? extends Outcome>> call) {
        return of(part, Map.of(), call);
    }

    /**
     * The outcome of a call.
     *
     * @param part whom it asks
     * @param reasons by codes of refusals: what the person can do something about
     */
    Uni<Outcome> of(Part part, Map<String, Reason> reasons, Supplier<Uni<? extends Outcome>> call) {
        return Uni.createFrom()
                .<Outcome>deferred(call)
                .ifNoItem()
                .after(deadline)
                .fail()
                .onFailure()
                .recoverWithUni(failure -> failed(part, reasons, failure));
    }

    private Uni<Outcome> failed(Part part, Map<String, Reason> reasons, Throwable failure) {
        Reason reason = reasons.get(Failure.codeOf(failure));
        if (reason != null) {
            return refused(reason);
        }
        if (!isLast && !Failure.isFinal(failure)) {
            return Uni.createFrom().failure(failure);
        }
        LOG.warnf(
                "%s cannot be had for text %s (%s)",
                part, newest.messageId(), failure.getClass().getSimpleName());
        return Uni.createFrom().item(new Unavailable(part));
    }

    static Uni<Outcome> refused(Reason reason) {
        return Uni.createFrom().item(new Refused(reason, null));
    }
}
