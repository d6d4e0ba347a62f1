package dev.pluto.memory.fact;

import dev.pluto.memory.clause.Word;
import dev.pluto.memory.lexicon.Lexicon;
import java.util.List;

/** What a wish to forget is about. */
final class Wishes {

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

    /** "Forget it please, shouldn't have said that", "delete my weight, we switched": up to a mark behind which a sentence begins. */
    private static List<Word> withoutReason(List<Word> sentence) {
        for (int i = 2; i + 2 < sentence.size(); i++) {
            Word next = sentence.get(i + 1);
            boolean begins = Lexicon.english().in("subject", next.text())
                            && !Lexicon.english().in("article", next.text())
                    || Lexicon.english().in("modal", next.text());
            if ((sentence.get(i).is(",") || sentence.get(i).is("because")) && begins) {
                return sentence.subList(0, i);
            }
        }
        return sentence;
    }
}
