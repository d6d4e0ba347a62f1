package dev.pluto.messaging.suggestion;

import dev.pluto.messaging.dialogue.state.Aim;
import dev.pluto.messaging.dialogue.state.Dialogue;
import dev.pluto.messaging.dialogue.state.Open;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

/**
 * A suggestion that a person may answer.
 *
 * @param isNewest whether nothing was said to them since, so that a mere "yes" is about it
 */
public record Suggestion(UsualThing thing, boolean isNewest) {

    /**
     * A talk with the question of what was suggested, wherever that was said: in front, as it is what was asked last. One that cannot be
     * answered any more is none of its questions.
     *
     * @param now the moment of answering
     */
    public static Dialogue within(Dialogue kept, Optional<Suggestion> open, Instant now) {
        UUID id = open.map(one -> one.thing().suggestionId()).orElse(null);
        Dialogue rest = kept.without(
                aim -> aim instanceof Aim.Suggested one && !one.suggestionId().equals(id));
        return open.filter(Suggestion::isNewest)
                .filter(one -> !rest.holds(aim -> aim instanceof Aim.Suggested))
                .map(one -> rest.asking(one.asked(now), 0))
                .orElse(rest);
    }

    private Open asked(Instant now) {
        return new Open(thing.question(), thing.aim(), now, 0);
    }
}
