package dev.pluto.messaging.act;

import dev.pluto.language.Pieces;
import dev.pluto.language.words.Token;
import dev.pluto.language.words.Tokens;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Two languages in one text: "remind me mañana at 8" is read as "remind me tomorrow at 8", so that no day goes unread. */
final class Mixed {

    private static final String ENGLISH = "en";
    private static final List<Day> DAYS = days();

    private record Day(String english, String spanish) {}

    private Mixed() {}

    /** The language of a text whose wish is said in one of them. @param language as its words alone tell */
    static String language(String text, String language) {
        String other = language.equals(ENGLISH) ? "es" : ENGLISH;
        boolean own = Tongue.of(language).request(text).has(Kind.REMIND);
        return !own && Tongue.of(other).request(text).has(Kind.REMIND) ? other : language;
    }

    /** The text with the days of the other language in this one. */
    static String in(String language, String text) {
        List<Token> tokens = Tokens.of(text);
        StringBuilder read = new StringBuilder();
        int done = 0;
        for (int i = 0; i < tokens.size(); i++) {
            for (Day day : DAYS) {
                boolean english = language.equals(ENGLISH);
                int next = next(tokens, i, english ? day.spanish : day.english);
                if (next > 0 && !isName(tokens.get(i), i)) {
                    read.append(text, done, tokens.get(i).start()).append(english ? day.english : day.spanish);
                    done = tokens.get(next - 1).end();
                    i = next - 1;
                    break;
                }
            }
        }
        return done == 0 ? text : read.append(text.substring(done)).toString();
    }

    /** "Domingo" within a sentence is somebody. */
    private static boolean isName(Token token, int i) {
        return i > 0 && token.capital();
    }

    private static int next(List<Token> tokens, int from, String phrase) {
        String[] words = Pieces.of(phrase, " ");
        if (from + words.length > tokens.size()) {
            return -1;
        }
        for (int i = 0; i < words.length; i++) {
            if (!tokens.get(from + i).text().equals(words[i])) {
                return -1;
            }
        }
        return from + words.length;
    }

    private static List<Day> days() {
        List<Day> days = new ArrayList<>();
        for (Map.Entry<String, String> line : Lines.of("mixed.txt").entrySet()) {
            for (String spanish : Pieces.of(line.getValue(), "|")) {
                days.add(new Day(line.getKey(), spanish.strip()));
            }
        }
        return List.copyOf(days);
    }
}
