package dev.pluto.messaging.dialogue;

import dev.pluto.messaging.dialogue.state.Dialogue;
import dev.pluto.messaging.model.HeardText;
import dev.pluto.messaging.people.Profile;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;

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

    private static final int LATELY = 6;
    private static final Duration FRESH = Duration.ofMinutes(30);

    /** What the person said lately before one of the texts, the newest first. */
    List<String> earlier(HeardText text) {
        List<String> all = new ArrayList<>();
        Stream.concat(history.stream(), texts.stream())
                .takeWhile(one -> !one.messageId().equals(text.messageId()))
                .filter(one -> one.author().equals("person"))
                .filter(one -> !one.saidAt().isBefore(text.saidAt().minus(FRESH)))
                .forEach(one -> all.add(0, one.text()));
        return List.copyOf(all.subList(0, Math.min(all.size(), LATELY)));
    }

    /** The id of the newest text. */
    UUID newest() {
        return texts.get(texts.size() - 1).messageId();
    }

    @Override
    public String toString() {
        return "ReplyRequest[" + profile.id() + ", " + texts.size() + " texts]";
    }
}
