package dev.pluto.messaging.skill;

import dev.pluto.messaging.model.HeardText;
import dev.pluto.messaging.model.ReplyRequest;
import dev.pluto.messaging.wording.Utterance;
import java.util.Optional;

/** One thing the built-in model can do. Pure: reads a text, names what should happen, does nothing itself. */
interface Skill {

    /** What to do about a text, or empty when it is none of this skill's business. */
    Optional<Plan> consider(Turn turn);

    /**
     * One text to answer.
     *
     * @param heard the text as it was said
     * @param utterance the same, made easy for rules
     * @param request everything else known
     */
    record Turn(HeardText heard, Utterance utterance, ReplyRequest request) {

        static Turn of(HeardText heard, ReplyRequest request) {
            return new Turn(heard, Utterance.of(heard.text()), request);
        }
    }
}
