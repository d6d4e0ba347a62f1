package dev.pluto.memory.memory;

import dev.pluto.language.Excerpt;
import dev.pluto.language.TextPattern;
import dev.pluto.memory.ranking.Words;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * Decides what kind of memory a text makes and how much it matters. Nothing is thrown away: what is said in passing is kept with a
 * low importance, so that recall answers with statements first and still finds the rest.
 *
 * <p>The rules read English. A text in another language counts as a fact of middling importance.
 */
public final class ImpressionPolicy {
    private static final double PASSING = 0.1;
    private static final double QUESTION = 0.2;
    private static final double STATEMENT = 0.4;
    private static final double BONUS = 0.1;
    private static final double ASKED_TO_REMEMBER = 0.3;

    private static final Set<String> SMALL_TALK =
            Set.of(("hi hey hello yo there pluto good morning evening night afternoon"
                            + " thanks thank you thx so much very ok okay yes yeah yep no nope sure cool great nice bye see lol please"
                            + " got it on stop unstop start help end quit cancel unsubscribe")
                    .split(" "));
    private static final Pattern COMMAND =
            TextPattern.of("(?i)^\\W*(?:(?:please|pluto|can you|could you|would you)\\W+){0,3}"
                    + "(?:remind me|wake me|call me (?:at|in|on|tomorrow)|cancel|unsubscribe|pause|resume|skip|snooze|delete|show|list"
                    + "|tell me|set (?:a|an|my)|schedule|send me|text me)\\b");
    private static final Pattern ASKED =
            TextPattern.of("(?i)\\b(?:remember|don't forget|keep in mind|note) (?:that|this|my|i|the)\\b");
    private static final Pattern PREFERENCE = TextPattern.of(
            "(?i)\\b(?:i|we) (?:(?:really|also|just|do) )?(?:like|love|enjoy"
                    + "|prefer|hate|dislike|can't stand|don't like|never eat|always)\\b|\\bmy favou?rite\\b|\\b(?:call me|i go by)\\b");
    private static final Pattern TIMED = TextPattern.of(
            "(?i)\\b(?:yesterday|today|tonight|tomorrow|ago|birthday|anniversary"
                    + "|(?:last|next) (?:night|week|weekend|month|year)|(?:last|next|on) (?:mon|tues|wednes|thurs|fri|satur|sun)day)\\b");
    private static final Pattern PERSONAL = TextPattern.of("(?i)\\b(?:i|my|we|our)\\b");
    private static final Pattern NAMED = TextPattern.of("[\\p{Ll},] \\p{Lu}\\p{Ll}|\\d");

    private static final Pattern SPACES = TextPattern.of("\\s+");

    private static final Map<String, Pattern> CATEGORIES = categories();

    private ImpressionPolicy() {}

    /** @param text one message as received, any length */
    public static Impression of(String text) {
        boolean asks = text.stripTrailing().endsWith("?");
        String plain =
                SPACES.matcher(Excerpt.of(text.strip()).replace('\u2019', '\'')).replaceAll(" ");
        String category = categoryOf(plain);
        if (isPassing(plain)) {
            return new Impression("utterance", category, PASSING);
        }
        if (asks) {
            return new Impression("utterance", category, QUESTION);
        }
        return new Impression(typeOf(plain), category, importanceOf(plain, category));
    }

    private static boolean isPassing(String plain) {
        List<String> words = Words.split(plain);
        return SMALL_TALK.containsAll(words) || COMMAND.matcher(plain).find();
    }

    private static String typeOf(String plain) {
        if (PREFERENCE.matcher(plain).find()) {
            return "preference";
        }
        return TIMED.matcher(plain).find() ? "event" : "fact";
    }

    private static double importanceOf(String plain, String category) {
        double importance = STATEMENT;
        importance += ASKED.matcher(plain).find() ? ASKED_TO_REMEMBER : 0;
        importance += PERSONAL.matcher(plain).find() ? BONUS : 0;
        importance += TIMED.matcher(plain).find() ? BONUS : 0;
        importance += NAMED.matcher(plain).find() ? BONUS : 0;
        importance += category.equals("general") ? 0 : BONUS;
        return Math.min(1, Math.round(importance * 100) / 100.0);
    }

    private static String categoryOf(String plain) {
        return CATEGORIES.entrySet().stream()
                .filter(entry -> entry.getValue().matcher(plain).find())
                .map(Map.Entry::getKey)
                .findFirst()
                .orElse("general");
    }

    private static Map<String, Pattern> categories() {
        Map<String, Pattern> categories = new LinkedHashMap<>();
        categories.put(
                "family",
                any("mother|mom|mum|father|dad|sister|brother|wife|husband|partner|son|daughter|kids?|children"
                        + "|parents|grand(?:ma|pa|mother|father)|aunt|uncle|cousin|family"));
        categories.put(
                "health",
                any("doctor|dentist|hospital|allerg\\w+|medicine|medication|pills?|sick|surgery|therap\\w+"
                        + "|diabet\\w+|pregnan\\w+|pain"));
        categories.put("work", any("work|job|boss|office|meeting|colleagues?|client|project|interview|salary|company"));
        categories.put("travel", any("flight|train|airport|hotel|trip|vacation|holiday|travel\\w*|visa|passport"));
        categories.put("home", any("house|apartment|flat|rent|kitchen|garden|landlord|moved?|dog|cat|pet"));
        return categories;
    }

    private static Pattern any(String words) {
        return TextPattern.of("(?i)\\b(?:" + words + ")\\b");
    }
}
