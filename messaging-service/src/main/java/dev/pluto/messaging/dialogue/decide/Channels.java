package dev.pluto.messaging.dialogue.decide;

import dev.pluto.contracts.ReminderAnswer;
import dev.pluto.messaging.dialogue.decide.Fragment.Way;
import dev.pluto.messaging.dialogue.decide.Vocabulary.For;
import java.util.Optional;

/** A call rather than a text, or a text rather than a call: "by phone pls", "call me instead of text", "text is fine". */
final class Channels {

    private Channels() {}

    /** Empty for words that say anything else as well. */
    static Optional<Step> of(ReminderAnswer reminder, Fragment fragment) {
        if (fragment.way() == Way.ADD || fragment.way() == Way.WITHOUT) {
            return Optional.empty();
        }
        boolean isCall = isAll(fragment.words(), For.BY_CALL);
        boolean isText = isAll(fragment.words(), For.BY_TEXT);
        boolean isOther = !fragment.instead().isEmpty()
                && !isAll(fragment.instead(), For.BY_CALL)
                && !isAll(fragment.instead(), For.BY_TEXT);
        return isCall == isText || isOther ? Optional.empty() : Optional.of(Replacing.channel(reminder, isCall));
    }

    private static boolean isAll(String words, For channel) {
        return Vocabulary.holds(words, channel) && Vocabulary.isAllOf(words, channel, For.DOING_IT);
    }
}
