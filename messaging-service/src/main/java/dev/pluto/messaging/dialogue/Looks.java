package dev.pluto.messaging.dialogue;

import dev.pluto.messaging.dialogue.decide.Call;
import dev.pluto.messaging.tool.Outcome;
import io.smallrye.mutiny.Uni;
import java.util.HashMap;
import java.util.Map;
import java.util.function.Supplier;

/**
 * What was looked up while one answer is made: several rules may want to know what is planned or told before one of them decides, and
 * it is asked for once, until something is changed.
 */
final class Looks {

    private final Map<Call, Outcome> known = new HashMap<>();

    /** @param made what came of the call; asked only where it is not known already */
    Uni<Outcome> of(Call call, Supplier<Uni<Outcome>> made) {
        if (!call.isLook()) {
            known.clear();
            return made.get();
        }
        Outcome before = known.get(call);
        return before == null
                ? made.get().invoke(outcome -> keep(call, outcome))
                : Uni.createFrom().item(before);
    }

    /** What did not answer may answer the next time. */
    private void keep(Call call, Outcome outcome) {
        if (!(outcome instanceof Outcome.Unavailable)) {
            known.put(call, outcome);
        }
    }
}
