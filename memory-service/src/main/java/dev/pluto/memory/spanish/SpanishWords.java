package dev.pluto.memory.spanish;

import java.util.List;

/** Tells a text in Spanish from one in English by its small words: who is registered with one language may write in both. */
public final class SpanishWords {

    private static final int LEAST = 2;
    /** Longer words that are Spanish are nothing else. */
    private static final int LONGEST_SMALL = 4;

    private SpanishWords() {}

    /** @return false where it may be either */
    public static boolean are(String text) {
        Vocabulary words = Vocabulary.spanish();
        List<Word> all = Word.of(text);
        int spanish = 0;
        int sure = 0;
        int hardly = 0;
        int english = 0;
        for (Word word : all) {
            boolean small = words.is("stop", word) || words.is("mine", word) || words.is("negative", word);
            boolean known = small || words.verb(word) != null;
            spanish += known ? 1 : 0;
            sure += known && !words.is("either", word) || accented(word) ? 1 : 0;
            hardly += words.is("hardly", word) ? 1 : 0;
            sure += words.is("forgetting", word)
                            && !words.is("either", word)
                            && word.text().length() > LONGEST_SMALL
                    ? 1
                    : 0;
            english += words.is("english", word) ? 1 : 0;
        }
        boolean opened = text.indexOf('¿') >= 0 || text.indexOf('¡') >= 0;
        return english == 0
                && spanish >= LEAST
                && (sure > 0 || opened || hardly > LEAST || hardly == LEAST && isOwn(all));
    }

    /** "Mi jefa es Teresa" begins as nothing in English does. */
    private static boolean isOwn(List<Word> all) {
        return all.get(0).is("mi") || all.get(0).is("mis");
    }

    /** "Está", "niño", not a name: "Zoë" and "Renée" are met in English. */
    private static boolean accented(Word word) {
        return !word.capital()
                && !word.isMark()
                && !word.raw().toLowerCase(java.util.Locale.ROOT).equals(word.text());
    }

    /** In lower case and without accents, as names and words are compared. */
    public static String plain(String word) {
        return Word.plain(word);
    }
}
