package dev.pluto.memory.fact;

import dev.pluto.memory.clause.Word;
import dev.pluto.memory.lexicon.Lexicon;
import java.util.List;

/** Finds where a new value ends and it is said since when or why it holds. */
final class Since {

    private static final Lexicon LEXICON = Lexicon.english();

    private Since() {}

    /** Without since when it is so: "thursdays from this week", "EE yesterday", "40 mg last month", "Lloyds in may". */
    static List<Word> without(List<Word> words) {
        for (int i = 1; i < words.size(); i++) {
            Word word = words.get(i);
            boolean since = LEXICON.in("since", word.text());
            boolean asOf = word.is("as")
                    && (words.get(i + 1 < words.size() ? i + 1 : i).is("of")
                            || words.get(i + 1 < words.size() ? i + 1 : i).is("from"));
            boolean spans = asOf || word.is("from") || LEXICON.in("when-behind", word.text());
            boolean time = spans
                    && i + 1 < words.size()
                    && words.subList(i + 1, words.size()).stream()
                            .anyMatch(next -> LEXICON.in("time", next.text()) || LEXICON.in("weekday", next.text()));
            boolean month = word.is("in")
                    && i + 2 == words.size()
                    && LEXICON.in("month", words.get(i + 1).text())
                    && !LEXICON.in("time", words.get(i - 1).text());
            if (since || time || month || word.is(",") || word.is("now")) {
                return words.subList(0, i);
            }
        }
        return words;
    }
}
