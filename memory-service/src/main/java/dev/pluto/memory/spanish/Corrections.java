package dev.pluto.memory.spanish;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/** Words alone that put right what was told last, or name what is to be forgotten. */
public final class Corrections {

    private static final int LONGEST = 5;

    private final Vocabulary words = Vocabulary.spanish();

    /** "Perdón, 39", "no, en Gijón": the value; empty when it is none. */
    public String value(String text) {
        List<Word> all = Word.of(text);
        int from = 0;
        while (from < all.size() && (isCue(all.get(from)) || isOwning(all, from))) {
            from++;
        }
        int end = all.size();
        while (end > from && (all.get(end - 1).isMark() || words.is("tail", all.get(end - 1)))) {
            end--;
        }
        int wrong = wrong(all, from, end);
        List<Word> value = all.subList(from, wrong);
        boolean fits = from > 0 && !value.isEmpty() && value.size() <= LONGEST;
        boolean says = value.stream().anyMatch(word -> word.isMark() || words.verb(word) != null);
        boolean meant = all.get(0).is("quise") || all.get(0).is("queria");
        boolean right = words.is("correcting", all.get(0))
                || isOwning(all, 0)
                || meant
                || all.get(0).is("*");
        return fits && right && !says && !words.terms(value).isEmpty() ? Told.of(value) : "";
    }

    /** Where ", no el martes" begins to say what was wrong; the end where it is not said. */
    private static int wrong(List<Word> all, int from, int end) {
        for (int i = from + 1; i + 2 < end; i++) {
            if (all.get(i).is(",") && all.get(i + 1).is("no")) {
                return i;
            }
        }
        return end;
    }

    /**
     * Where somebody takes a word back while they write: "es Pino77, no espera Pino78".
     *
     * @return where it begins in the text; 0 when nowhere
     */
    public int takenBack(String text) {
        List<Word> all = Word.of(text);
        for (int i = 2; i + 1 < all.size(); i++) {
            Word word = all.get(i);
            boolean comma = all.get(i - 1).is(",");
            boolean firm = comma && !word.is("no") || isCue(all.get(i + 1));
            if (words.is("correcting", word)
                    && firm
                    && !value(text.substring(word.start())).isEmpty()) {
                return word.start();
            }
        }
        return 0;
    }

    /** "Me" of "me equivoqué", "me he" of "me he confundido". */
    private boolean isOwning(List<Word> all, int at) {
        int cue = at;
        while (cue < all.size() && (all.get(cue).is("me") || all.get(cue).is("he"))) {
            cue++;
        }
        return cue > at && cue < all.size() && words.is("correcting", all.get(cue));
    }

    private boolean isCue(Word word) {
        boolean waits = words.is("waiting", word);
        return word.isMark() || words.is("correcting", word) || waits;
    }

    /** Base forms of what is to be forgotten; empty for what was told last. */
    public Set<String> forgotten(String text) {
        List<Word> named = Word.of(text).stream()
                .filter(word -> !words.is("forgetting", word))
                .toList();
        return words.terms(named);
    }

    public Set<String> terms(String text) {
        return words.terms(Word.of(text));
    }

    /** The words of a name, in lower case and without accents. */
    public Set<String> plain(String name) {
        return Word.of(name).stream()
                .filter(word -> !word.isMark() && !words.is("stop", word))
                .map(Word::text)
                .collect(Collectors.toSet());
    }
}
