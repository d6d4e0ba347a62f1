package dev.pluto.messaging.channel;

import java.util.Locale;

/**
 * What a caller hears.
 *
 * @param words plain text
 * @param language it is in; a provider that does not speak it takes the next best
 */
public record Speech(String words, Locale language) {

    @Override
    public String toString() {
        return "Speech[" + language + "]";
    }
}
