package dev.pluto.messaging.dialogue.state;

import java.util.Locale;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What a person said to a suggestion of ours, to be stored together with the answer to the text that said so.
 *
 * @param reminderId the reminder that was set at a yes; null otherwise
 */
public record SuggestionAnswer(
        UUID suggestionId, Said said, @Nullable UUID reminderId) {

    /** Where no reminder was set. */
    public SuggestionAnswer(UUID suggestionId, Said said) {
        this(suggestionId, said, null);
    }

    /** What. */
    public enum Said {
        ACCEPTED,
        DECLINED,
        /** Neither: not now. */
        IGNORED;

        /** As stored and told. */
        public String code() {
            return name().toLowerCase(Locale.ROOT);
        }
    }
}
