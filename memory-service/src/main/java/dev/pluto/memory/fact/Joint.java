package dev.pluto.memory.fact;

import dev.pluto.memory.clause.Clause;
import dev.pluto.memory.clause.ClauseReader;
import dev.pluto.memory.clause.NounPhrase;
import dev.pluto.memory.clause.Word;
import dev.pluto.memory.lexicon.Lexicon;
import java.util.ArrayList;
import java.util.List;

/** Each of those of whom one thing is said: "me and Sophie both have hay fever" is told of the person and of Sophie. */
final class Joint {

    private static final int MOST = 4;

    private Joint() {}

    /** @return those who are joined by "and"; nothing when one alone is spoken of, or any part is not somebody */
    static List<NounPhrase> of(Clause clause, ClauseReader reader) {
        List<Word> words = clause.words().subList(0, clause.said().from());
        if (!clause.isSubjectGiven() || Runs.indexOf(words, "and") <= 0 || Runs.indexOf(words, "'s") >= 0) {
            return List.of();
        }
        List<NounPhrase> all = new ArrayList<>();
        int from = 0;
        for (int i = 0; i <= words.size(); i++) {
            boolean ends =
                    i == words.size() || words.get(i).is("and") || words.get(i).is(",");
            if (ends && i > from) {
                NounPhrase one = reader.phrase(words.subList(from, i));
                if (one == null
                        || !one.isAnimate()
                        || one.last().head().equals("you")
                        || one.isPlural() && !one.isMe()) {
                    return List.of();
                }
                all.add(one);
            }
            from = ends ? i + 1 : from;
        }
        boolean several = all.size() > 1 && all.size() <= MOST;
        boolean opens = !words.isEmpty()
                && Lexicon.english().in("preposition", words.get(0).text());
        return several && !opens ? List.copyOf(all) : List.of();
    }
}
