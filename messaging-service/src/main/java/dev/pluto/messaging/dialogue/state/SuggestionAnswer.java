package dev.pluto.messaging.dialogue.state;

import java.util.Locale;
import java.util.UUID;

/** What a person said to a suggestion of ours, to be stored together with the answer to the text that said so. */
public record SuggestionAnswer(UUID suggestionId, Said said) {

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
