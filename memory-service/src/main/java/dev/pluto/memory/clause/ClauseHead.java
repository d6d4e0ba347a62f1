package dev.pluto.memory.clause;

import dev.pluto.memory.lexicon.Lexicon;
import java.util.List;
import java.util.Set;

/** Parts what stands before a verb: "sundays i", "back in college i", "when i was little we". */
final class ClauseHead {

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

    private int adjunctEnd() {
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
