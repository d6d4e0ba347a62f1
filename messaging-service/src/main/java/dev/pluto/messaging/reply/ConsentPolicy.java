package dev.pluto.messaging.reply;

import dev.pluto.messaging.channel.ConsentWord;
import dev.pluto.messaging.consent.ConsentChange;
import dev.pluto.messaging.consent.ConsentChange.Source;
import dev.pluto.messaging.consent.ConsentKeywords;
import dev.pluto.messaging.model.HeardText;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/** What follows from words on consent among the texts to be answered. */
final class ConsentPolicy {

    private ConsentPolicy() {}

    /**
     * What follows from a run of texts.
     *
     * @param isOptedOut after all of them
     * @param changes in the order said: what changed something, and each word of the carrier's but a cry for help
     * @param confirmation word to confirm, the last that changed something or asked for help
     * @param toAnswer texts for the reply model, none of them said while opted out
     */
    record Verdict(
            boolean isOptedOut,
            List<ConsentChange> changes,
            Optional<ConsentWord> confirmation,
            List<HeardText> toAnswer) {}

    /**
     * Walks through texts in order. A stop said twice is confirmed once: being out already, it changes nothing.
     *
     * @param carriers what the carrier took a text for, by message: obeyed whatever the text says, and without a word of
     *     ours, because the carrier has answered it
     * @param speaksOfReminders the bare word "cancel" may be meant for a reminder, which has to be asked
     */
    static Verdict judge(
            List<HeardText> texts, Map<UUID, ConsentWord> carriers, boolean wasOptedOut, boolean speaksOfReminders) {
        var walk = new Walk(wasOptedOut, speaksOfReminders);
        texts.forEach(text -> walk.hear(text, Optional.ofNullable(carriers.get(text.messageId()))));
        return new Verdict(walk.out, List.copyOf(walk.changes), walk.confirmation, List.copyOf(walk.toAnswer));
    }

    /** What a text changes by its own words. */
    static ConsentChange change(HeardText text, boolean isOptedOut, Source source) {
        return new ConsentChange(isOptedOut, source, Optional.of(text.text()), text.saidAt());
    }

    /** How things stand after the texts so far. */
    private static final class Walk {

        private final List<HeardText> toAnswer = new ArrayList<>();
        private final List<ConsentChange> changes = new ArrayList<>();
        private Optional<ConsentWord> confirmation = Optional.empty();
        private final boolean speaksOfReminders;
        private boolean out;

        Walk(boolean wasOptedOut, boolean speaksOfReminders) {
            out = wasOptedOut;
            this.speaksOfReminders = speaksOfReminders;
        }

        void hear(HeardText text, Optional<ConsentWord> carriers) {
            Optional<ConsentWord> word =
                    carriers.or(() -> isForAReminder(text) ? Optional.empty() : ConsentKeywords.read(text.text(), out));
            if (word.isEmpty()) {
                if (!out) {
                    toAnswer.add(text);
                }
                return;
            }
            boolean stops = word.get() == ConsentWord.STOP;
            boolean starts = word.get() == ConsentWord.START;
            if (stops) {
                toAnswer.clear();
            }
            if (carriers.isPresent()) {
                // after the carrier's stop it would not even carry what was to be confirmed before
                confirmation = stops ? Optional.empty() : confirmation;
            } else if (word.get() == ConsentWord.HELP || (stops && !out) || (starts && out)) {
                confirmation = word;
            } else if (starts) {
                toAnswer.add(text);
            }
            boolean is = stops || (out && !starts);
            // the carrier's word counts from now on even where it changes nothing: a refusal of an older message is
            // older
            if (is != out || (carriers.isPresent() && word.get() != ConsentWord.HELP)) {
                changes.add(change(text, is, carriers.isPresent() ? Source.CARRIER : Source.TEXT));
            }
            out = is;
        }

        /** After a reminder, or a text that may have asked for one, "cancel" may be about that. Who is out is out. */
        private boolean isForAReminder(HeardText text) {
            return !out && (speaksOfReminders || !toAnswer.isEmpty()) && ConsentKeywords.isCancel(text.text());
        }
    }
}
