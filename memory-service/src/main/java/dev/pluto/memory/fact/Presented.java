package dev.pluto.memory.fact;

import dev.pluto.memory.clause.Clause;
import dev.pluto.memory.clause.Retelling;
import dev.pluto.memory.clause.Step;
import dev.pluto.memory.clause.Word;
import dev.pluto.memory.fact.Fact.Mode;
import dev.pluto.memory.lexicon.Lexicon;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What people say of themselves right behind their name: "its Teo here, 34, from La Paz". */
final class Presented {

    private static final Lexicon LEXICON = Lexicon.english();
    private static final int LONGEST = 5;

    private Presented() {}

    /** @return the name first */
    static List<Fact> with(Statements statements, Sketch name, Clause clause, Statements.Source source) {
        List<Fact> all = new ArrayList<>();
        all.add(statements.fact(name, Mode.PRESENT, null, clause, source, "name"));
        List<Word> words = clause.words();
        int from = words.size();
        for (int i = 1; i <= words.size(); i++) {
            boolean ends = i == words.size() || words.get(i).is(",");
            List<Word> part = ends && from < i ? Cues.withoutTail(words.subList(from, i)) : List.of();
            Sketch sketch = part.isEmpty() || part.size() > LONGEST ? null : sketch(part);
            if (sketch != null) {
                all.add(statements.fact(sketch, Mode.PRESENT, null, clause, source, "s" + all.size()));
            }
            from = ends ? i + 1 : from;
        }
        return List.copyOf(all);
    }

    private static @Nullable Sketch sketch(List<Word> part) {
        Word first = part.get(0);
        Telling telling = new Telling("you", "are", "be", Retelling.of(part), "");
        boolean age = part.size() == 1
                && first.text().length() <= 2
                && first.text().chars().allMatch(Character::isDigit);
        if (age) {
            return new Sketch(List.of(Step.ME), "age", true, Set.of("age", "be", "old"), Terms.of(part), telling, true);
        }
        boolean from = first.is("from") && part.size() > 1;
        boolean role = LEXICON.in("article", first.text()) && part.size() > 1;
        return from || role
                ? Sketch.ofMe(from ? "be" : AttributeOfBe.of(part, false), "be", Terms.of(part), telling, true)
                : null;
    }
}
