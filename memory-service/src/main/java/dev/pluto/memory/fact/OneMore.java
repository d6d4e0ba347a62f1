package dev.pluto.memory.fact;

import dev.pluto.memory.clause.ClauseReader;
import dev.pluto.memory.clause.Retelling;
import dev.pluto.memory.clause.Word;
import dev.pluto.memory.lexicon.Lexicon;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Who joins those that were named before: "we had a third, baby Odette", "i left one out, Theo", "got another hen, Peck". */
final class OneMore {

    private static final Lexicon LEXICON = Lexicon.english();
    private static final int LONGEST = 14;
    private static final int FEW = 4;

    private OneMore() {}

    /** @return the name and of what kind; null where nobody is said to be one more */
    static Notice.@Nullable More in(String text) {
        List<Word> words = new ArrayList<>();
        ClauseReader.sentences(text).forEach(words::addAll);
        if (words.size() > LONGEST || words.stream().anyMatch(word -> LEXICON.in("not", word.text()))) {
            return null;
        }
        for (int i = 0; i < words.size(); i++) {
            Word word = words.get(i);
            boolean out = word.is("left")
                    && words.subList(i, Math.min(words.size(), i + FEW)).stream()
                            .anyMatch(next -> next.is("out"));
            if (out || LEXICON.in("left-out", word.text())) {
                String missed = missed(words, i + 1);
                return missed.isEmpty() ? null : new Notice.More("", missed, true);
            }
            Word kind = i + 1 < words.size() ? words.get(i + 1) : word;
            List<Word> name = LEXICON.in("one-more", word.text()) && isKind(kind) ? name(words, i + 1) : List.of();
            if (!name.isEmpty()) {
                boolean any = kind.isMark() || kind.is("one");
                return new Notice.More(any ? "" : LEXICON.base(kind.text()), Retelling.of(name), false);
            }
        }
        return null;
    }

    /** "left one out, Theo", "forgot Theo", "and Theo, forgot him"; empty where something of them was forgotten. */
    private static String missed(List<Word> words, int from) {
        boolean before =
                from < words.size() && LEXICON.in("third", words.get(from).text());
        List<Word> name = name(words, before ? 0 : from);
        Word last = name.isEmpty() ? words.get(0) : Runs.last(name);
        int behind = words.indexOf(last) + 1;
        boolean ends = behind >= words.size()
                || words.get(behind).isMark()
                || words.get(behind).is("out")
                || LEXICON.in("tail", words.get(behind).text());
        return !name.isEmpty() && ends ? Retelling.of(name) : "";
    }

    private static boolean isKind(Word noun) {
        return noun.isMark() || noun.is("one") || LEXICON.isAnimate(noun.text()) && !noun.capital();
    }

    /** Behind "called", or the first that can be one. */
    private static List<Word> name(List<Word> words, int from) {
        for (int i = from; i < words.size(); i++) {
            if (isName(words.get(i))) {
                int end = i + 1;
                while (end < words.size() && words.get(end).capital() && isName(words.get(end))) {
                    end++;
                }
                return words.subList(i, end);
            }
        }
        return List.of();
    }

    private static boolean isName(Word word) {
        return !word.isMark()
                && !word.hasDigit()
                && (LEXICON.isFirstName(word.text()) || word.capital() && !LEXICON.in("subject", word.text()))
                && !LEXICON.in("month", word.text())
                && !LEXICON.in("weekday", word.text());
    }
}
