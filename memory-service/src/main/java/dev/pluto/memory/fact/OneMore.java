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
        Notice.More also = ofKind(words);
        if (also != null) {
            return also;
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
            List<Word> besides = isBesides(words, i) ? name(words, i + 1) : List.of();
            if (!besides.isEmpty()) {
                return new Notice.More(LEXICON.base(words.get(i - 1).text()), Retelling.of(besides), false);
            }
            Word kind = i + 1 < words.size() ? words.get(i + 1) : word;
            boolean any = kind.isMark() || kind.is("one") || isSmall(kind);
            List<Word> name = isOneMore(words, i) && (any || isKind(kind)) ? name(words, i + 1) : List.of();
            if (!name.isEmpty()) {
                return new Notice.More(any ? "" : LEXICON.base(kind.text()), Retelling.of(name), false);
            }
        }
        return null;
    }

    /** "Priya is a soloist too", "Beth's also a bridesmaid"; null where nobody is said to be of a kind besides others. */
    private static Notice.@Nullable More ofKind(List<Word> words) {
        boolean besides = Runs.contains(words, "as", "well")
                || words.stream().anyMatch(word -> word.is("too") || word.is("also"));
        for (int i = 1; besides && i + 2 < words.size(); i++) {
            boolean is = words.get(i).is("is") || words.get(i).is("'s");
            int article = words.get(i + 1).is("also") ? i + 2 : i + 1;
            boolean kind = is
                    && article + 1 < words.size()
                    && (words.get(article).is("a") || words.get(article).is("an"))
                    && isKind(words.get(article + 1));
            if (kind && isName(words.get(i - 1))) {
                int from = i - 1;
                while (from > 0 && words.get(from - 1).capital() && isName(words.get(from - 1))) {
                    from--;
                }
                return new Notice.More(
                        LEXICON.base(words.get(article + 1).text()), Retelling.of(words.subList(from, i)), false);
            }
        }
        return null;
    }

    /** All that is told, with who or what is one more in the first place, and no number beside it that is only of them. */
    static List<Notice> with(String text, Notice.@Nullable More more, List<Notice> notices) {
        if (more != null) {
            notices.removeIf(notice ->
                    notice instanceof Notice.Corrected one && one.topic().equals(Notice.BESIDE_LAST));
            notices.removeIf(notice -> notice instanceof Notice.Told one && isOfMore(one.fact()));
            notices.add(0, more);
        }
        Notice.Counted counted = Headcount.in(text);
        if (counted != null) {
            notices.removeIf(notice -> notice instanceof Notice.Told one
                    && Headcount.number(one.fact().telling().said()) > 0);
            notices.add(0, counted);
        }
        return notices;
    }

    /** "Your more hen now are Pickle" of "one more hen now, Pickle". */
    private static boolean isOfMore(Fact fact) {
        return fact.telling().subject().startsWith("your more");
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

    /** "we took in a pup too, his name is Moss". */
    private static boolean isBesides(List<Word> words, int at) {
        boolean too = words.get(at).is("too")
                || words.get(at).is("as")
                        && at + 1 < words.size()
                        && words.get(at + 1).is("well");
        return too
                && at > 1
                && isKind(words.get(at - 1))
                && words.subList(0, at).stream()
                        .anyMatch(word -> LEXICON.verb(word.text())
                                .filter(lemma ->
                                        LEXICON.in("gaining", lemma) || lemma.equals("take") || lemma.equals("rescue"))
                                .isPresent());
    }

    /** "another", "a third", "one more". */
    static boolean isOneMore(List<Word> words, int at) {
        boolean more = words.get(at).is("more") && at > 0 && words.get(at - 1).is("one");
        return more || LEXICON.in("one-more", words.get(at).text());
    }

    /** "one more now, Fern", "another of them". */
    private static boolean isSmall(Word word) {
        return LEXICON.in("adverb", word.text()) || word.is("of");
    }

    private static boolean isKind(Word noun) {
        return LEXICON.isAnimate(noun.text()) && !noun.capital();
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
