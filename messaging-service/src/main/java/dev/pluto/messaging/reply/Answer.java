package dev.pluto.messaging.reply;

import dev.pluto.messaging.dialogue.state.Dialogue;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What to store for a job.
 *
 * @param newestText the newest that is answered, null when none of them could be read
 * @param text empty for silence: the texts count as answered all the same
 * @param consent a change of consent that came with the texts
 * @param isAboutConsent the text is the word on consent, which also those hear who opted out
 * @param next what the next texts may go on from; empty when that is what it was
 */
record Answer(
        @Nullable UUID newestText,
        Optional<String> text,
        Optional<Boolean> consent,
        boolean isAboutConsent,
        Optional<Dialogue> next) {

    /** Nothing is said, and the texts count as answered. */
    static final Answer SILENCE = new Answer(null, Optional.empty(), Optional.empty(), false, Optional.empty());

    @Override
    public String toString() {
        return "Answer[" + newestText + "]";
    }
}
