package dev.pluto.identity.account;

import com.fasterxml.jackson.databind.JsonNode;
import dev.pluto.http.body.ComposedText;
import dev.pluto.http.body.MergePatch;
import dev.pluto.http.time.Zones;
import java.util.IllformedLocaleException;
import java.util.Locale;

/** Reads what is said of a person in a request; what breaks a rule throws {@link MergePatch.Refused}. */
public final class PersonalValues {

    public static final int LONGEST_NAME = 100;

    private static final String LOCALE_RULE = "must be a BCP 47 language tag such as de-CH";

    private PersonalValues() {}

    /** What somebody wants to be called. */
    public static String name(JsonNode value) {
        return words(value, LONGEST_NAME);
    }

    /** Words in one line. */
    public static String words(JsonNode value, int longest) {
        String text = ComposedText.of(MergePatch.text(value)).strip();
        MergePatch.require(!text.isEmpty(), "must not be empty");
        MergePatch.require(
                text.codePointCount(0, text.length()) <= longest, "must have at most " + longest + " characters");
        MergePatch.require(text.codePoints().noneMatch(Character::isISOControl), "must not hold control characters");
        return text;
    }

    /** An IANA zone where people live. */
    public static String zone(JsonNode value) {
        String zone = MergePatch.text(value);
        MergePatch.require(Zones.isOfPersons(zone), Zones.RULE);
        return zone;
    }

    /** A BCP 47 tag in its usual form. */
    public static String locale(JsonNode value) {
        try {
            Locale locale =
                    new Locale.Builder().setLanguageTag(MergePatch.text(value)).build();
            MergePatch.require(!locale.getLanguage().isEmpty(), LOCALE_RULE);
            return locale.toLanguageTag();
        } catch (IllformedLocaleException e) {
            throw new MergePatch.Refused(LOCALE_RULE);
        }
    }
}
