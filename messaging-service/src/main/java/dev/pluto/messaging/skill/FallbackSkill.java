package dev.pluto.messaging.skill;

import dev.pluto.messaging.wording.Line;
import java.util.Optional;

/** Anything else: a memory it touches, or an honest word that it was kept. Takes every text, so it stands last. */
final class FallbackSkill implements Skill {

    private final Recollection recollection;

    FallbackSkill(Recollection recollection) {
        this.recollection = recollection;
    }

    @Override
    public Optional<Plan> consider(Turn turn) {
        if (turn.heard().text().isBlank()) {
            return Optional.of(new Plan.Say(
                    Line.answer("I cannot read pictures or empty messages yet. Please tell me in words.")));
        }
        return Optional.of(new Plan.Recall(
                turn.heard(),
                memories -> recollection
                        .best(turn, memories)
                        .map(found -> Line.answer("I have noted that. It reminds me of this: {told}")
                                .where("told", recollection.retold(found.memory(), turn)))
                        .orElseGet(() -> Line.confirmation("I have noted that.")
                                .casually("Noted!")
                                .with("🙂")
                                .adding("Ask me what I can do if you would like ideas."))));
    }
}
