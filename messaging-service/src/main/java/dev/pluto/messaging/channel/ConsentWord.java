package dev.pluto.messaging.channel;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What a person wants heard of their consent: the words carriers know, and some answer by themselves. */
public enum ConsentWord {
    STOP,
    START,
    HELP;

    /**
     * The word a code stands for.
     *
     * @param code as a provider tells it or as stored, in any case
     * @return empty for none and for one we do not know
     */
    public static Optional<ConsentWord> of(@Nullable String code) {
        if (code == null) {
            return Optional.empty();
        }
        String name = code.strip().toUpperCase(Locale.ROOT);
        return Arrays.stream(values()).filter(word -> word.name().equals(name)).findFirst();
    }

    /** As stored. */
    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }
}
