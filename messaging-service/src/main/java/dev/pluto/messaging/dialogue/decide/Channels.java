package dev.pluto.messaging.dialogue.decide;

import dev.pluto.contracts.ReminderAnswer;
import dev.pluto.messaging.dialogue.decide.Fragment.Way;
import java.util.List;
import java.util.Optional;

/** A call rather than a text, or a text rather than a call: "by phone pls", "call me instead of text", "text is fine". */
final class Channels {

    private Channels() {}

    /** Empty for words that say anything else as well. */
    static Optional<Step> of(ReminderAnswer reminder, Fragment fragment) {
        if (fragment.way() == Way.ADD || fragment.way() == Way.WITHOUT) {
            return Optional.empty();
        }
        boolean isCall = isAll(fragment.words(), WordUse.BY_CALL);
        boolean isText = isAll(fragment.words(), WordUse.BY_TEXT);
        boolean isOther = !fragment.instead().isEmpty()
                && !isAll(fragment.instead(), WordUse.BY_CALL)
                && !isAll(fragment.instead(), WordUse.BY_TEXT);
        if (isCall == isText && fragment.instead().isEmpty() && isBoth(fragment.words())) {
            return Optional.of(Replacing.channel(reminder, isCallLast(fragment.words())));
        }
        return isCall == isText || isOther ? Optional.empty() : Optional.of(Replacing.channel(reminder, isCall));
    }

    /** "That's a text, i want a call": the one said last is wanted. */
    private static boolean isBoth(String words) {
        return Vocabulary.holds(words, WordUse.BY_CALL)
                && Vocabulary.holds(words, WordUse.BY_TEXT)
                && Vocabulary.isAllOf(words, WordUse.BY_CALL, WordUse.BY_TEXT, WordUse.DOING_IT);
    }

    private static boolean isCallLast(String words) {
        List<String> all = Vocabulary.words(words);
        for (int i = all.size() - 1; i >= 0; i--) {
            if (Vocabulary.isOf(all.get(i), WordUse.BY_CALL) || Vocabulary.isOf(all.get(i), WordUse.BY_TEXT)) {
                return Vocabulary.isOf(all.get(i), WordUse.BY_CALL);
            }
        }
        return false;
    }

    private static boolean isAll(String words, WordUse channel) {
        return Vocabulary.holds(words, channel) && Vocabulary.isAllOf(words, channel, WordUse.DOING_IT);
    }
}
