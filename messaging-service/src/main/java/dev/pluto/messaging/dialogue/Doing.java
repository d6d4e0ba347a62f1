package dev.pluto.messaging.dialogue;

import dev.pluto.messaging.dialogue.decide.Call;
import dev.pluto.messaging.model.HeardText;
import dev.pluto.messaging.model.RecalledMemory;
import dev.pluto.messaging.tool.Outcome;
import dev.pluto.messaging.tool.Tools;
import io.smallrye.mutiny.Uni;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Consumer;

/** Has tools do what was decided for one answer, as long as there is time. */
final class Doing {

    private final Tools tools;
    private final Patience patience;
    private final Consumer<Outcome> uses;
    private final boolean mayChange;
    private final Looks looks = new Looks();

    private Doing(Tools tools, Patience patience, Consumer<Outcome> uses, boolean mayChange) {
        this.tools = tools;
        this.patience = patience;
        this.uses = uses;
        this.mayChange = mayChange;
    }

    /** @param uses is told of what was done */
    static Doing all(Tools tools, Patience patience, Consumer<Outcome> uses) {
        return new Doing(tools, patience, uses, true);
    }

    /** Looks, and fails where something would be changed. */
    static Doing looks(Tools tools, Patience patience) {
        return new Doing(tools, patience, outcome -> {}, false);
    }

    /** @param deed its id, if it is one */
    Uni<Outcome> make(Call call, UUID deed) {
        if (!mayChange && !call.isLook()) {
            return Uni.createFrom().failure(new IllegalStateException("this is no time for deeds"));
        }
        return looks.of(
                        call,
                        () -> patience.with(() -> Calls.make(call, deed, tools), new Outcome.Unavailable(call.part())))
                .invoke(uses);
    }

    Uni<List<RecalledMemory>> recall(HeardText about) {
        return patience.with(() -> tools.recall(about), List.of());
    }

    Uni<Optional<List<float[]>>> vectors(List<String> texts) {
        return tools.vectors(texts);
    }
}
