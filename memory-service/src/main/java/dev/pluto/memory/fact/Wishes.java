package dev.pluto.memory.fact;

import dev.pluto.memory.clause.Word;
import dev.pluto.memory.lexicon.Lexicon;
import java.util.List;

/** What a wish to forget is about. */
final class Wishes {

    private static final Lexicon LEXICON = Lexicon.english();

    private Wishes() {}

    /** The words that say what shall be forgotten, without the wish itself and the reason behind it; all where no wish is heard. */
    static List<Word> wished(List<List<Word>> sentences) {
        for (List<Word> sentence : sentences) {
            List<Word> forgotten = Forgetting.in(withoutReason(sentence));
            if (forgotten != null) {
                return forgotten;
            }
        }
        return sentences.stream().flatMap(List::stream).toList();
    }

    /** "Delete my weight, we switched", "forget where the van is, sold it": up to a mark behind which the reason begins. */
    private static List<Word> withoutReason(List<Word> sentence) {
        for (int i = 2; i + 1 < sentence.size(); i++) {
            Word next = sentence.get(i + 1);
            boolean says = i + 2 < sentence.size() && begins(next);
            boolean why = sentence.get(i).is(",") && (says || isDone(next))
                    || sentence.get(i).is("because") && says;
            if (why) {
                return sentence.subList(0, i);
            }
        }
        return sentence;
    }

    private static boolean begins(Word next) {
        return LEXICON.in("subject", next.text()) && !LEXICON.in("article", next.text())
                || LEXICON.in("modal", next.text());
    }

    /** "Sold", "got", "moved": what happened to it. */
    private static boolean isDone(Word next) {
        String text = next.text();
        boolean past = LEXICON.verb(text).filter(base -> !base.equals(text)).isPresent();
        return past && !text.endsWith("s") && !text.endsWith("ing") && !LEXICON.isCue("forgetting", text);
    }
}
