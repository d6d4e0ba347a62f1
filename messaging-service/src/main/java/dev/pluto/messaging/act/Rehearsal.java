package dev.pluto.messaging.act;

import dev.pluto.language.act.Pending;
import dev.pluto.messaging.model.HeardText;
import dev.pluto.messaging.people.Profile;
import io.quarkus.runtime.StartupEvent;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/**
 * Reads a few texts before the service is ready. Word lists, grammars and what was learned are loaded by that, for seconds of a busy
 * processor, which the first person's text would have to wait for on an event loop.
 */
@ApplicationScoped
class Rehearsal {

    /** One of each language and of each way to be read: a deed with a time, a list, a fact, a question, small talk. */
    private static final List<String> TEXTS = List.of(
            "Remind me to water the plants tomorrow at 9, and put milk on the list",
            "My neighbour's dog is called Bruno",
            "What do you know about my neighbour?",
            "Thanks a lot, I want to talk to somebody",
            "Recuérdame mañana a las nueve que riegue las plantas",
            "¿Cómo se llama el perro de mi vecino?");

    private final Interpreter interpreter;

    Rehearsal(Interpreter interpreter) {
        this.interpreter = interpreter;
    }

    void beforeTheFirstText(@Observes StartupEvent started) {
        UUID nobody = new UUID(0, 0);
        for (String text : TEXTS) {
            interpreter
                    .read(
                            new HeardText(nobody, "person", text, Instant.EPOCH),
                            Pending.NONE,
                            Profile.unknown(nobody),
                            texts -> Uni.createFrom().item(Optional.empty()))
                    .subscribeAsCompletionStage()
                    .join();
        }
    }
}
