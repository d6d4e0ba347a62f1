package dev.pluto.messaging.model;

import dev.pluto.messaging.people.Profile;
import java.time.Instant;
import java.util.List;

/**
 * Everything a reply model is given.
 *
 * @param texts what is to be answered, in the order said, never empty
 * @param history what was said before, oldest first
 * @param isFirstContact this person has never been answered
 * @param isLastAttempt no further try will follow: say honestly what could not be done rather than fail
 * @param now the moment of answering
 */
public record ReplyRequest(
        Profile profile,
        List<HeardText> texts,
        List<HeardText> history,
        boolean isFirstContact,
        boolean isLastAttempt,
        Instant now) {

    @Override
    public String toString() {
        return "ReplyRequest[" + profile.id() + ", " + texts.size() + " texts]";
    }
}
