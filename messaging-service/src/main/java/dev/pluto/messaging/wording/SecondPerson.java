package dev.pluto.messaging.wording;

import java.util.Locale;
import java.util.Map;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Gives people their own words back: "my sister lives with me" becomes "your sister lives with you". */
public final class SecondPerson {

    private static final Map<String, String> TURNED = Map.ofEntries(
            Map.entry("i", "you"),
            Map.entry("me", "you"),
            Map.entry("my", "your"),
            Map.entry("mine", "yours"),
            Map.entry("myself", "yourself"),
            Map.entry("i'm", "you're"),
            Map.entry("i've", "you've"),
            Map.entry("i'll", "you'll"),
            Map.entry("i'd", "you'd"),
            Map.entry("im", "you're"),
            Map.entry("ive", "you've"),
            Map.entry("we", "you"),
            Map.entry("us", "you"),
            Map.entry("our", "your"),
            Map.entry("ours", "yours"),
            Map.entry("ourselves", "yourselves"),
            Map.entry("we're", "you're"),
            Map.entry("we've", "you've"),
            Map.entry("we'll", "you'll"),
            Map.entry("we'd", "you'd"),
            Map.entry("i am", "you are"),
            Map.entry("i was", "you were"),
            Map.entry("am i", "are you"),
            Map.entry("was i", "were you"),
            Map.entry("i wasn't", "you weren't"),
            Map.entry("your", "my"),
            Map.entry("yours", "mine"));

    private static final Pattern WORD = Pattern.compile(
            "(?<![\\p{L}\\p{N}'])(?:i am|i was|i wasn't|am i|was i|[\\p{L}']+)(?![\\p{L}\\p{N}'])",
            Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);

    private SecondPerson() {}

    /** Turns first person into second within a text; everything else stays as it was written. */
    public static String turn(String text) {
        String straight = text.replace('\u2019', '\'');
        return WORD.matcher(straight).replaceAll(word -> {
            boolean kept = isCountry(straight, word) || isGerman(straight, word);
            String turned = TURNED.getOrDefault(word.group().toLowerCase(Locale.ROOT), word.group());
            return Matcher.quoteReplacement(kept ? word.group() : turned);
        });
    }

    /** "In the US", "in the us": a country, unless the whole text is shouted. */
    private static boolean isCountry(String text, MatchResult word) {
        if (!word.group().equalsIgnoreCase("us")) {
            return false;
        }
        boolean shouted = word.group().equals("US") && text.equals(text.toUpperCase(Locale.ROOT));
        return word.group().equals("US") && !shouted
                || text.substring(0, word.start()).toLowerCase(Locale.ROOT).endsWith("the ");
    }

    /** "Im Norden" within a sentence is no "I'm". */
    private static boolean isGerman(String text, MatchResult word) {
        int next = word.end() + 1;
        return word.group().equals("im")
                && word.start() > 0
                && next < text.length()
                && Character.isUpperCase(text.codePointAt(next));
    }

    /** The turned text as a sentence of its own: capital first letter, a full stop at its end. */
    public static String sentence(String text) {
        String turned = turn(text).strip();
        if (turned.isEmpty()) {
            return turned;
        }
        int first = turned.offsetByCodePoints(0, 1);
        String capital = turned.substring(0, first).toUpperCase(Locale.ROOT) + turned.substring(first);
        return ".!?".indexOf(capital.charAt(capital.length() - 1)) >= 0 ? capital : capital + ".";
    }
}
