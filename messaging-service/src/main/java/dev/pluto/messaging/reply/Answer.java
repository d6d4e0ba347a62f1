package dev.pluto.messaging.reply;

import java.util.Optional;
import java.util.UUID;

/**
 * What to store for a job.
 *
 * @param text empty for silence: the texts count as answered all the same
 * @param consent a change of consent that came with the texts
 * @param isAboutConsent the text is the word on consent, which also those hear who opted out
 */
record Answer(UUID newestText, Optional<String> text, Optional<Boolean> consent, boolean isAboutConsent) {

    @Override
    public String toString() {
        return "Answer[" + newestText + "]";
    }
}
