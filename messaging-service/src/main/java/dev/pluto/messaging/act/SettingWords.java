package dev.pluto.messaging.act;

import dev.pluto.language.Pieces;
import dev.pluto.language.place.Place;
import dev.pluto.language.place.Places;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** How the person wants to be written to, in which language, what is sent unasked. */
final class SettingWords {

    private static final int NEAR = 4;
    static final int LONGEST_PLACE = 5;
    private static final double MUCH = 0.9;
    private static final double NONE = 0.1;

    private SettingWords() {}

    /** The language named last, as in "I'm no good at German, write English"; none where it is only spoken about. */
    static Act.SetLanguage language(Request r) {
        Locale language = null;
        for (int i = 0; i < r.size(); i++) {
            Lexis.Found found = r.at(i, Kind.LANGUAGE);
            if (found != null && (language == null || !isLeft(r, i))) {
                language = new Locale(found.value());
            }
        }
        return new Act.SetLanguage(language);
    }

    /** "Not in German", "my German is bad": the language one does not want. */
    private static boolean isLeft(Request r, int i) {
        return r.is(i - 1, Kind.NOT) || r.is(i - 1, Kind.OWN) || r.is(i - 2, Kind.NOT);
    }

    /** "I'm in Brisbane" tells where somebody is and wishes for nothing. */
    static Act zoneOrPlace(Request r) {
        int where = r.after(0, Kind.INTRODUCES, Kind.STATES);
        int place = where > 0 ? r.after(where, Kind.PLACE_BEFORE) : -1;
        boolean isPlace = place > 0 && placeAt(r, place, r.size()) != null;
        return isPlace ? new Act.TellFact(r.text()) : zone(r);
    }

    static Act.SetZone zone(Request r) {
        String named = "";
        for (int i = 0; i < r.size(); i++) {
            for (int to = Math.min(r.size(), i + LONGEST_PLACE); to > i; to--) {
                Place place = placeAt(r, i, to);
                if (place != null) {
                    return zone(r, to, new Act.SetZone(place.zone(), place.name()));
                }
            }
            int before = r.after(i, Kind.PLACE_BEFORE);
            boolean unknown = before > 0 && r.isCapital(before);
            named = unknown ? r.said(before, Math.min(r.size(), before + 1)) : named;
        }
        return new Act.SetZone(null, named);
    }

    static @Nullable Place placeAt(Request r, int from, int to) {
        boolean words = r.isWord(from) && r.isWord(to - 1) && isPlace(r, from);
        return words ? Places.of(r.said(from, to)).orElse(null) : null;
    }

    /** Of two places the one behind counts: "from Boston to Rome"; not so "back to Rome, Boston was a layover". */
    private static Act.SetZone zone(Request r, int from, Act.SetZone first) {
        int to = r.find(from, i -> isInto(r.word(i)));
        for (int end = Math.min(r.size(), to + 1 + LONGEST_PLACE); to >= 0 && end > to + 1; end--) {
            Place place = Places.of(r.said(to + 1, end)).orElse(null);
            if (place != null) {
                return new Act.SetZone(place.zone(), place.name());
            }
        }
        return first;
    }

    private static boolean isInto(String word) {
        return word.equals("to") || word.equals("a") || word.equals("into");
    }

    private static boolean isPlace(Request r, int i) {
        boolean short_ = r.word(i).length() < 3 && !r.isCapital(i);
        return !r.is(i, Kind.STOP, Kind.SOFT, Kind.TIME) && !short_;
    }

    /** Keys and values as in the profile's style. */
    static Map<String, Object> style(Request r) {
        Map<String, Object> changes = new LinkedHashMap<>();
        for (int i = 0; i < r.size(); i++) {
            Lexis.Found found = r.at(i, Kind.STYLE);
            if (found != null) {
                String[] pair = Pieces.of(found.value(), "=", 2);
                put(changes, pair[0], isFlipped(r, i) ? opposite(pair[1]) : pair[1]);
            }
        }
        return changes;
    }

    private static void put(Map<String, Object> changes, String key, String value) {
        switch (key) {
            case "emoji_usage" -> changes.putIfAbsent(key, Boolean.valueOf(value));
            case "humor" -> changes.putIfAbsent("tone_preferences", Map.of(key, value.equals("high") ? MUCH : NONE));
            default -> {
                if (value.equals("medium")) {
                    changes.put(key, value);
                } else {
                    changes.putIfAbsent(key, value);
                }
            }
        }
    }

    private static boolean isFlipped(Request r, int i) {
        for (int before = i - 1; before >= Math.max(0, i - NEAR) && !r.isMark(before); before--) {
            if (r.is(before, Kind.FLIP)) {
                return true;
            }
        }
        return false;
    }

    private static String opposite(String value) {
        return switch (value) {
            case "formal", "professional" -> value.equals("formal") ? "casual" : "friendly";
            case "casual" -> "formal";
            case "short" -> "long";
            case "long" -> "short";
            case "medium" -> "medium";
            case "direct" -> "friendly";
            case "friendly" -> "direct";
            case "high" -> "low";
            case "low" -> "high";
            default -> String.valueOf(!Boolean.parseBoolean(value));
        };
    }

    /** Preferences by name with whether they are wanted; empty where an hour or a day is named, which no preference knows. */
    static Map<String, Boolean> preferences(Request r) {
        Map<String, Boolean> changes = new LinkedHashMap<>();
        boolean dated = r.find(0, i -> r.word(i).equals("on") && r.is(i + 1, Kind.TIME)) >= 0;
        if (dated || r.find(0, r::isNumber) >= 0) {
            return changes;
        }
        for (int i = 0; i < r.size(); i++) {
            Lexis.Found found = r.at(i, Kind.PREFERENCE);
            boolean named = found != null && r.is(i, Kind.CALL_ME) && isName(r, found.next());
            Boolean wanted = found == null || named ? null : wanted(r, i, found.next());
            if (found != null && wanted != null) {
                changes.putIfAbsent(found.value(), wanted);
                i = found.next() - 1;
            }
        }
        return changes;
    }

    /** "Don't call me Fee" is about a name. */
    private static boolean isName(Request r, int i) {
        return r.isCapital(i) && !r.is(i, Kind.TIME, Kind.NO_NAME);
    }

    /** "Do I get the digest?" wants nothing changed. */
    static boolean isAsked(Request r) {
        boolean helps = r.word(r.head()).equals("do") || r.word(r.head()).equals("am");
        return helps && r.word(r.head() + 1).equals("i");
    }

    /** "Ring me instead of texting", "text me rather than calling": what is wished for, and what is not any more. */
    static Map<String, Boolean> instead(Request r) {
        int rather = r.find(0, Kind.RATHER);
        int topic = r.find(0, Kind.PREFERENCE);
        Lexis.Found found = rather < 0 ? null : r.at(topic, Kind.PREFERENCE);
        return found == null ? Map.of() : Map.of(found.value(), topic < rather);
    }

    /** "Text me less": nothing is said unasked any more, and what was asked for comes as before. Empty where an hour is named. */
    static Map<String, Boolean> seldom(Request r) {
        int behind = r.after(r.find(0, Kind.SELDOM), Kind.SELDOM);
        boolean other = r.isWord(behind) && style(r).size() > 0; // "text me less formally"
        boolean wished = behind > 0 && !other && !r.has(Kind.REMIND, Kind.REMINDER) && r.find(0, r::isNumber) < 0;
        return wished && !r.isQuestion() ? Map.of("proactive_mode", false) : Map.of();
    }

    /** What stands behind the topic decides ("turn the digest off"), otherwise the nearest before it. */
    private static @Nullable Boolean wanted(Request r, int topic, int behind) {
        for (int i = behind; i < Math.min(r.size(), behind + NEAR - 1) && !r.isMark(i); i++) {
            if (r.is(i, Kind.OFF) && !r.is(i, Kind.NO)) {
                return false;
            }
            if (r.word(i).equals("on") || r.word(i).equals("back") || r.is(i, Kind.WELCOME)) {
                return true;
            }
        }
        Boolean aside = aside(r, behind);
        if (aside != null) {
            return aside;
        }
        for (int i = topic; i >= 0; i--) {
            int off = r.after(i, Kind.OFF);
            int on = r.after(i, Kind.ON);
            boolean not = r.word(i).equals("not") && (i + 1 == topic || r.is(i + 1, Kind.ARTICLE));
            if (not || off > i && off >= on) {
                return false;
            }
            if (on > i && !r.is(i - 1, Kind.OFF)) {
                return true;
            }
        }
        return null;
    }

    /** "The emails, I don't want them", "the digest - no thanks": what stands behind a mark and says nothing of anything else. */
    private static @Nullable Boolean aside(Request r, int behind) {
        int from = r.isMark(behind) ? behind + 1 : -1;
        from = r.is(from, Kind.OWN) && !r.is(from, Kind.ON, Kind.OFF) ? r.after(from, Kind.OWN) : from;
        int off = Math.max(r.after(from, Kind.OFF), r.after(from, Kind.NO));
        if (off > 0 && r.isEnd(off, Kind.IT, Kind.THEM, Kind.OFF)) {
            return false;
        }
        int on = Math.max(r.after(from, Kind.ON), r.after(from, Kind.YES));
        if (on > 0 && r.isEnd(on, Kind.IT, Kind.THEM, Kind.ON)) {
            return true;
        }
        int last = r.after(from + 1, Kind.IT, Kind.THEM); // "turn that off"
        boolean ends = from > 0 && r.is(last, Kind.OFF) && r.isEnd(r.after(last, Kind.OFF));
        return ends ? Boolean.FALSE : null;
    }
}
