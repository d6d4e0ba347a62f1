package dev.pluto.memory.clause;

import dev.pluto.memory.lexicon.Lexicon;
import java.util.List;
import java.util.Set;

/** Parts what stands before a verb: "sundays i", "back in college i", "when i was little we". */
final class ClauseHead {

    private static final Set<String> SPANNING = Set.of("this", "just", "only", "for");
    private static final int LONGEST_SPAN = 5;

    private final Lexicon lexicon = Lexicon.english();
    private final List<Word> head;

    /** @param head the words before the verb */
    ClauseHead(List<Word> head) {
        this.head = head;
    }

    /** "sundays i go", "back in college i rode", "when i was little we lived": the subject is the last pronoun or noun. */
    List<Word> subject() {
        int from = adjunctEnd();
        return head.subList(from, head.size());
    }

    /** What stands before the subject; nothing when it only opens the sentence. */
    List<Word> adjunct() {
        List<Word> adjunct = head.subList(0, adjunctEnd());
        return adjunct.stream()
                        .allMatch(word ->
                                lexicon.in("adverb", word.text()) || lexicon.in("filler", word.text()) || word.isMark())
                ? List.of()
                : adjunct;
    }

    /** "when I was little", "this week only": it says when the next clause holds. */
    static boolean isOfTime(List<Word> piece) {
        return piece.get(0).is("when") || piece.get(0).is("while") || isSpan(piece);
    }

    private static boolean isSpan(List<Word> piece) {
        Lexicon lexicon = Lexicon.english();
        boolean opens = SPANNING.contains(piece.get(0).text());
        return opens
                && piece.size() <= LONGEST_SPAN
                && piece.stream().anyMatch(word -> isTime(lexicon, word))
                && piece.stream()
                        .allMatch(word -> SPANNING.contains(word.text()) || word.isMark() || isTime(lexicon, word));
    }

    private static boolean isTime(Lexicon lexicon, Word word) {
        return lexicon.in("time", word.text()) || lexicon.in("weekday", word.text());
    }

    /** Where "this week only" ends before a noun; 0 where the head begins otherwise. */
    private int spanEnd() {
        boolean spans = head.size() > 2
                && head.get(0).is("this")
                && (head.get(1).is("week")
                        || head.get(1).is("month")
                        || head.get(2).is("only"));
        int end = spans && head.get(2).is("only") ? 3 : 2;
        return spans
                        && end < head.size()
                        && isSpan(head.subList(0, end))
                        && !head.get(end).is("'s")
                ? end
                : 0;
    }

    private int adjunctEnd() {
        int span = spanEnd();
        if (span > 0) {
            return span;
        }
        boolean opens = !head.isEmpty() && lexicon.in("preposition", head.get(0).text());
        for (int i = head.size() - 1; opens && i > 1; i--) {
            boolean start = lexicon.in("possessive", head.get(i).text())
                    || head.get(i).is("the")
                            && !lexicon.in("preposition", head.get(i - 1).text());
            if (start && !lexicon.in("preposition", head.get(i - 1).text())) {
                return i;
            }
        }
        for (int i = head.size() - 1; i > 0; i--) {
            boolean pronoun = Set.of("i", "we", "he", "she", "they", "it", "you")
                    .contains(head.get(i).text());
            boolean comma = head.get(i - 1).is(",");
            if (i > 1 && head.get(i).is("i") && head.get(i - 1).is("and")) {
                return 0; // "my wife and I"
            }
            if (pronoun || comma) {
                return i;
            }
        }
        return 0;
    }
}
