package dev.pluto.identity.account;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * What may be learnt of a person.
 *
 * @param personalizationLevel none, style (how they write), or full (what they do again and again as well)
 * @param learningRate from 0, nothing, to 1: how much one text moves what was learnt
 */
@Schema(name = "AiPreferences", description = "What may be learnt of a person")
public record Learning(
        @Schema(enumeration = {"none", "style", "full"}) String personalizationLevel,
        @Schema(minimum = "0", maximum = "1") double learningRate) {

    /** At this level nothing is learnt, and nothing that was is kept. */
    public static final String NONE = "none";

    /** What a person is given at first contact. */
    public static Learning initial() {
        return new Learning("full", 0.1);
    }

    /** Whether anything is. */
    public boolean allowsAny() {
        return !personalizationLevel.equals(NONE) && learningRate > 0;
    }
}
