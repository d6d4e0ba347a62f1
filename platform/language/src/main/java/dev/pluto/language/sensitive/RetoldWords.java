package dev.pluto.language.sensitive;

import dev.pluto.language.TextPattern;
import java.util.EnumSet;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Reads words that are told back to a person, "your chemo", as they said them, "my chemo": what is sensitive was learned from the latter. English. */
public final class RetoldWords {

    private static final Pattern SECOND_PERSON =
            TextPattern.ofAnyCase("\\b(?:you are|you were|yourselves|yourself|yours|your|you)\\b");

    private static final Map<String, String> FIRST_PERSON = Map.of(
            "you are", "I am",
            "you were", "I was",
            "yourselves", "ourselves",
            "yourself", "myself",
            "yours", "mine",
            "your", "my",
            "you", "I");

    private RetoldWords() {}

    /** Why words are sensitive, read as they stand and as the person said them; empty when they are not. */
    public static Set<SensitiveKind> kinds(String retold) {
        Set<SensitiveKind> kinds = EnumSet.noneOf(SensitiveKind.class);
        kinds.addAll(SensitiveReader.get().kinds(retold));
        kinds.addAll(SensitiveReader.get().kinds(said(retold)));
        return kinds;
    }

    private static String said(String retold) {
        return SECOND_PERSON
                .matcher(retold)
                .replaceAll(word -> Matcher.quoteReplacement(
                        FIRST_PERSON.getOrDefault(word.group().toLowerCase(Locale.ROOT), word.group())));
    }
}
