package dev.pluto.messaging.say;

import dev.pluto.language.Excerpt;
import dev.pluto.language.Pieces;
import dev.pluto.messaging.wording.SecondPerson;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/**
 * What a reminder is about, in the person's own words: cut to what can be read back, and in English turned to the second person.
 *
 * @param form how it stands within a sentence
 */
record Matter(String text, Form form) {

    enum Form {
        /** "call mum", which one is reminded to do. */
        DEED,
        /** "the tickets", which one is reminded about. */
        THING,
        /** "gym": nothing is known of it but its words. */
        WORDS
    }

    /** Of more than this the front is read back. */
    static final int LONGEST = 90;

    private static final String END = ".,;:! ";
    private static final String MORE = "...";
    private static final Set<String> INFINITIVES = Set.of("ar", "er", "ir");
    private static final Set<String> TIED = Set.of("me", "te", "se", "le", "lo", "la", "les", "los", "las", "nos");
    private static final Set<String> NO_DEEDS =
            Set.of("lugar", "mujer", "taller", "hogar", "ayer", "bar", "mar", "par");
    private static final Verbs VERBS = new Verbs();

    static Matter of(String words, boolean isEnglish) {
        String text = cut(words.strip().replace('\n', ' '), LONGEST);
        while (text.length() > 1 && END.indexOf(text.charAt(text.length() - 1)) >= 0 && !text.endsWith(MORE)) {
            text = text.substring(0, text.length() - 1);
        }
        if (!isEnglish) {
            return new Matter(text, isInfinitive(text) ? Form.DEED : Form.WORDS);
        }
        String turned = SecondPerson.turn(text);
        String lower = turned.toLowerCase(Locale.ROOT);
        if (lower.startsWith("to ") && lower.length() > 3) {
            return new Matter(turned.substring(3), Form.DEED);
        }
        if (lower.startsWith("about ") && lower.length() > 6) {
            return new Matter(turned.substring(6), Form.THING);
        }
        return new Matter(turned, VERBS.form(turned));
    }

    /** The front of a text, cut at a word. */
    static String cut(String text, int longest) {
        if (text.length() <= longest) {
            return text;
        }
        String front = Excerpt.of(text, longest - MORE.length());
        int space = front.lastIndexOf(' ');
        return (space > longest / 2 ? front.substring(0, space) : front) + MORE;
    }

    /** "Llamar a mamá", "ponerme la crema". */
    private static boolean isInfinitive(String text) {
        int space = text.indexOf(' ');
        String first = (space < 0 ? text : text.substring(0, space)).toLowerCase(Locale.ROOT);
        if (NO_DEEDS.contains(first)) {
            return false;
        }
        for (String tied : TIED) {
            if (first.length() > tied.length() + 3 && first.endsWith(tied) && isBare(first, tied.length())) {
                return true;
            }
        }
        return first.length() > 2 && isBare(first, 0);
    }

    private static boolean isBare(String word, int tied) {
        int end = word.length() - tied;
        return INFINITIVES.contains(word.substring(end - 2, end));
    }

    @Override
    public String toString() {
        return "Matter[" + form + "]";
    }

    /** The verbs of English that reminders begin with. */
    private static final class Verbs {

        private final Set<String> sure = new HashSet<>();
        private final Set<String> maybe = new HashSet<>();
        private final Set<String> behind = new HashSet<>();
        private final Set<String> unless = new HashSet<>();
        private final Set<String> notBehind = new HashSet<>();
        private static final List<String> ARTICLES =
                List.of("the", "a", "an", "my", "your", "our", "his", "her", "their", "this", "that", "these", "those");

        Verbs() {
            for (String row : LineReader.rows("verbs.en.txt")) {
                List<String> words = Arrays.asList(Pieces.of(row, " "));
                if (words.get(0).equals("?") || words.get(0).equals("!")) {
                    (words.get(0).equals("?") ? behind : notBehind).addAll(words.subList(1, words.size()));
                } else {
                    words.forEach(this::note);
                }
            }
        }

        private void note(String word) {
            String bare = word.substring(0, word.length() - 1);
            if (word.endsWith("?")) {
                maybe.add(bare);
            } else if (word.endsWith("!")) {
                unless.add(bare);
            } else {
                sure.add(word);
            }
        }

        Form form(String text) {
            String[] words = Pieces.of(text, " ", 3);
            String first = words[0].toLowerCase(Locale.ROOT);
            if (sure.contains(first)) {
                return Form.DEED;
            }
            String second = words.length > 1 ? words[1] : "";
            if (unless.contains(first)) {
                return second.isEmpty() || notBehind.contains(second.toLowerCase(Locale.ROOT)) ? Form.WORDS : Form.DEED;
            }
            boolean named = !second.isEmpty() && Character.isUpperCase(second.codePointAt(0));
            if (maybe.contains(first) && (named || behind.contains(second.toLowerCase(Locale.ROOT)))) {
                return Form.DEED;
            }
            return words.length > 1 && ARTICLES.contains(first) ? Form.THING : Form.WORDS;
        }
    }
}
