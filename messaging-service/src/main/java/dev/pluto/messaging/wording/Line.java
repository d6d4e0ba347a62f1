package dev.pluto.messaging.wording;

import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * One thing to say, before anybody's style: the words in full English without contractions or slang, optionally other
 * words for casual and formal ears, an emoji for those who like them. {@code {name}} marks a value, filled in after styling so
 * that a person's own words are never restyled.
 */
public record Line(
        Kind kind,
        String words,
        @Nullable String casual,
        @Nullable String formal,
        @Nullable String emoji,
        Map<String, String> values) {

    /** What the line does in a conversation. */
    public enum Kind {
        GREETING,
        CONFIRMATION,
        ANSWER
    }

    public static Line greeting(String words) {
        return new Line(Kind.GREETING, words, null, null, null, Map.of());
    }

    public static Line confirmation(String words) {
        return new Line(Kind.CONFIRMATION, words, null, null, null, Map.of());
    }

    public static Line answer(String words) {
        return new Line(Kind.ANSWER, words, null, null, null, Map.of());
    }

    public Line casually(String other) {
        return new Line(kind, words, other, formal, emoji, values);
    }

    public Line formally(String other) {
        return new Line(kind, words, casual, other, emoji, values);
    }

    public Line with(String emojiIfLiked) {
        return new Line(kind, words, casual, formal, emojiIfLiked, values);
    }

    public Line where(String name, String value) {
        var more = new LinkedHashMap<>(values);
        more.put(name, value);
        return new Line(kind, words, casual, formal, emoji, more);
    }
}
