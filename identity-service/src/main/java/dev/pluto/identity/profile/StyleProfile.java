package dev.pluto.identity.profile;

import java.util.List;

/**
 * How a person likes to be spoken to.
 *
 * @param emojiUsage whether emoji are welcome
 * @param formalityLevel casual, formal or mixed
 * @param avgMessageLength short, medium or long
 * @param signaturePhrases words that are theirs
 * @param tonePreferences the finer settings
 * @param communicationStyle friendly, direct or professional
 */
public record StyleProfile(
        boolean emojiUsage,
        String formalityLevel,
        String avgMessageLength,
        List<String> signaturePhrases,
        Tone tonePreferences,
        String communicationStyle) {

    /**
     * The finer settings.
     *
     * @param humor from 0, none, to 1, a lot
     * @param formality from 0, casual, to 1, formal
     */
    public record Tone(double humor, double formality) {}

    public StyleProfile {
        signaturePhrases = List.copyOf(signaturePhrases);
    }

    /** What a person is given at first contact. */
    public static StyleProfile initial() {
        return new StyleProfile(true, "casual", "medium", List.of("on it", "got it"), new Tone(0.5, 0.3), "friendly");
    }

    @Override
    public String toString() {
        return "StyleProfile[hidden]"; // the phrases are a person's own words
    }
}
