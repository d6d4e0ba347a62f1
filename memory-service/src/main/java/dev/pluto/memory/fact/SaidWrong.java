package dev.pluto.memory.fact;

import dev.pluto.memory.clause.ClauseReader;
import dev.pluto.memory.clause.Word;
import dev.pluto.memory.lexicon.Lexicon;
import java.util.List;
import java.util.Set;

/** Reads what was said wrong before what is right: "I said March but it's May", "scrap that, it was the blue one". */
final class SaidWrong {

    private static final Lexicon LEXICON = Lexicon.english();
    private static final Set<String> SAID = Set.of("said", "put", "wrote", "typed");
    private static final Set<String> BETWEEN = Set.of("but", ",", "and", "when");
    private static final String NO = "no,";
    private static final int MOST_WRONG = 4;
    private static final int MOST_RIGHT = 4;

    private SaidWrong() {}

    /** The text with no more than a "no," in the place of what was said wrong; the same text where nothing was. */
    static String plain(String text) {
        List<List<Word>> sentences = ClauseReader.statements(text);
        List<Word> words = sentences.isEmpty() ? List.of() : sentences.get(0);
        boolean said = words.size() > 3
                && words.get(0).is("i")
                && SAID.contains(words.get(1).text())
                && !LEXICON.in("subject", words.get(2).text());
        for (int i = 3; said && i + 1 < words.size() && i <= MOST_WRONG + 2; i++) {
            List<Word> right = words.subList(i + 1, words.size());
            if (BETWEEN.contains(words.get(i).text()) && isRight(right)) {
                int rest = right.get(0).start();
                return rest < NO.length() ? text : NO + " ".repeat(rest - NO.length()) + text.substring(rest);
            }
        }
        return text;
    }

    /** "it was the blue one", "its May", where "it was a joke" gives nothing right. */
    static boolean isRight(List<Word> words) {
        if (words.isEmpty()) {
            return false;
        }
        boolean its = words.get(0).is("its");
        boolean is = words.size() > 2 && words.get(0).is("it") && Cues.isBe(words.get(1));
        List<Word> value = its || is ? Cues.withoutTail(words.subList(its ? 1 : 2, words.size())) : List.of();
        return !value.isEmpty()
                && value.size() <= MOST_RIGHT
                && value.stream().noneMatch(word -> word.is("not") || LEXICON.isCue("admitting", word.text()))
                && (Runs.last(value).is("one")
                        || !LEXICON.in("said-none", Runs.last(value).text()))
                && WrongFirst.isNamed(value);
    }
}
