package dev.pluto.messaging.skill;

import dev.pluto.language.TextPattern;
import dev.pluto.messaging.model.HeardText;
import dev.pluto.messaging.skill.Recollection.Found;
import dev.pluto.messaging.wording.Line;
import java.util.Optional;
import java.util.regex.Pattern;

/** Answers a question from what the person said before, or says honestly that nothing is known. */
final class RecallSkill implements Skill {

    private static final Pattern TELL = TextPattern.of(
            "^(?:do you (?:remember|know)|tell me|remind me (?:what|where|who|which|why|how|when i|again|of what))\\b");

    private final Recollection recollection;

    RecallSkill(Recollection recollection) {
        this.recollection = recollection;
    }

    @Override
    public Optional<Plan> consider(Turn turn) {
        if (!turn.utterance().isQuestion() && !turn.utterance().matches(TELL)) {
            return Optional.empty();
        }
        HeardText asked = turn.heard();
        return Optional.of(new Plan.Recall(
                asked,
                memories -> recollection
                        .best(turn, memories)
                        .map(found -> told(found, turn))
                        .orElseGet(RecallSkill::unknown)));
    }

    private Line told(Found found, Turn turn) {
        String told = recollection.retold(found.memory(), turn);
        Line line = found.isSure()
                ? Line.answer("{told}")
                : Line.answer("I am not sure, but this may help: {told}")
                        .casually("Not sure, but this might help: {told}");
        return line.where("told", told);
    }

    private static Line unknown() {
        return Line.answer("I do not know that yet. Tell me and I will remember it.")
                .casually("I don't know that one yet. Tell me and I'll remember!")
                .formally("I do not know that yet. If you tell me, I will remember it.")
                .with("🤷");
    }
}
