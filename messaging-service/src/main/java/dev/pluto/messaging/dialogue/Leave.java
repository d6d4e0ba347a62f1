package dev.pluto.messaging.dialogue;

import dev.pluto.messaging.dialogue.decide.Step;
import dev.pluto.messaging.dialogue.state.Aim;
import dev.pluto.messaging.people.Profile;
import dev.pluto.messaging.say.Question;
import dev.pluto.messaging.tool.Outcome;
import dev.pluto.messaging.tool.Tools;
import io.smallrye.mutiny.Uni;
import java.time.Duration;
import java.util.Map;
import java.util.UUID;

/**
 * Asks a person once whether a hosted model may be given what they text: with an answer of the built-in model that asks nothing else. Before it is asked
 * a no is stored, which stands until they say yes, so that nobody is asked twice, whatever they answer and whoever crashes.
 */
final class Leave {

    /** Its place among the deeds of a text, behind whatever its requests lead to. */
    private static final int PLACE = 1_000;

    private static final Duration LONGEST = Duration.ofSeconds(2);

    private final ReplyRequest request;
    private final Tools tools;

    Leave(ReplyRequest request, Tools tools) {
        this.request = request;
        this.tools = tools;
    }

    /** Where the no cannot be stored, nothing is asked. */
    Uni<Void> ask(Progress progress) {
        if (progress.isBusy() || request.isFirstContact()) {
            return Uni.createFrom().voidItem();
        }
        UUID text = request.texts().get(request.texts().size() - 1).messageId();
        return tools.changePreferences(DeedIds.of(text, PLACE, 0), Map.of(Profile.HOSTED_MODEL, false))
                .ifNoItem()
                .after(LONGEST)
                .fail()
                .invoke(outcome -> {
                    if (outcome instanceof Outcome.ProfileChanged) {
                        progress.take(new Step.Ask(new Question.MayModelHelp(), new Aim.MayModelHelp()));
                    }
                })
                .onFailure()
                .recoverWithNull()
                .replaceWithVoid();
    }
}
