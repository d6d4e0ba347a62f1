package dev.pluto.messaging.dialogue;

import dev.pluto.messaging.dialogue.state.Dialogue;
import dev.pluto.messaging.model.HeardText;
import dev.pluto.messaging.people.Profile;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

/**
 * Everything a reply model is given.
 *
 * @param texts what is to be answered, in the order said, never empty
 * @param history what was said before, oldest first
 * @param dialogue what was kept after the answer before
 * @param isFirstContact this person has never been answered
 * @param isLastAttempt no further try will follow: say honestly what could not be done rather than fail
 * @param now the moment of answering
 */
public record ReplyRequest(
        Profile profile,
        UUID conversationId,
        List<HeardText> texts,
        List<HeardText> history,
        Dialogue dialogue,
        boolean isFirstContact,
        boolean isLastAttempt,
        Instant now) {

    @Override
    public String toString() {
        return "ReplyRequest[" + profile.id() + ", " + texts.size() + " texts]";
    }
}
