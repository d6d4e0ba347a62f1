package dev.pluto.messaging.reply;

import dev.pluto.messaging.care.DangerSigns;
import dev.pluto.messaging.channel.ConsentWord;
import dev.pluto.messaging.consent.Consents;
import dev.pluto.messaging.dialogue.state.Dialogue;
import dev.pluto.messaging.model.HeardText;
import dev.pluto.messaging.spam.SpamSigns;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

/**
 * What a reply starts from.
 *
 * @param texts to be answered, in the order said; empty when none of them can be read
 * @param carriers what the carrier took some of them for, by message
 * @param withMedia those of them that came with a picture or another file
 * @param history said before, oldest first
 * @param dialogue kept after the answer before
 * @param flood how much they have written lately
 * @param isFirstContact this person has never been answered
 */
record Transcript(
        List<HeardText> texts,
        Map<UUID, ConsentWord> carriers,
        Set<UUID> withMedia,
        List<HeardText> history,
        Dialogue dialogue,
        Flood flood,
        boolean isFirstContact,
        Consents.Status consent) {

    /** For so long after a reminder its words may be answered by the bare word "cancel". */
    private static final Duration AFTER_A_REMINDER = Duration.ofMinutes(30);

    /** Whether all that somebody whom nobody has answered yet has to say was sent to many. */
    boolean isSpam(List<HeardText> toAnswer) {
        return isFirstContact && toAnswer.stream().allMatch(text -> SpamSigns.isSpam(text.text()));
    }

    /** Whether texts are passed over: there are too many of them, and no life is in danger. */
    boolean isTooMuch(List<HeardText> toAnswer) {
        return flood.isOver() && isCalm(toAnswer);
    }

    private static boolean isCalm(List<HeardText> some) {
        return some.stream()
                .allMatch(text -> DangerSigns.in(text.text(), Locale.ENGLISH).isEmpty());
    }

    /** Whether something is to be said of pictures or other files that came with these texts: not beside danger. */
    boolean tellsOfMedia(List<HeardText> some) {
        return some.stream().anyMatch(text -> withMedia.contains(text.messageId())) && isCalm(some);
    }

    /** Those of these texts that say something, or that nothing came with: of a mere picture nobody can find words. */
    List<HeardText> worded(List<HeardText> some) {
        return some.stream()
                .filter(text -> !text.text().isBlank() || !withMedia.contains(text.messageId()))
                .toList();
    }

    /** As for somebody who was told who speaks, as by the greeting of a call. */
    Transcript introduced() {
        return new Transcript(texts, carriers, withMedia, history, dialogue, flood, false, consent);
    }

    /** Whether "cancel" may be about a reminder: one was just sent, or is what was spoken of. */
    boolean speaksOfReminders() {
        if (texts.isEmpty()) {
            return false;
        }
        Instant said = texts.get(0).saidAt();
        return dialogue.isAboutReminders(said)
                || history.stream()
                        .anyMatch(text -> text.author().equals("proactive")
                                && text.saidAt().isAfter(said.minus(AFTER_A_REMINDER)));
    }
}
