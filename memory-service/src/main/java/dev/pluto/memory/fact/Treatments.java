package dev.pluto.memory.fact;

import dev.pluto.memory.clause.Clause;
import dev.pluto.memory.clause.Retelling;
import dev.pluto.memory.clause.Step;
import dev.pluto.memory.clause.Word;
import dev.pluto.memory.lexicon.Lexicon;
import java.util.List;
import java.util.Set;

/** What somebody takes regularly, by "on" and "off": "I'm on metformin", "the doctor took me off it and put me on a statin", "she stopped the ramipril". */
final class Treatments {

    /** The attribute of what is taken. */
    static final String MEDICINE = "medicine";

    private static final Lexicon LEXICON = Lexicon.english();
    private static final Set<String> STOPPING = Set.of("stop", "discontinue", "drop", "cut", "withdraw");
    private static final Set<String> PUTTING = Set.of("put", "start", "switch", "change", "move", "swap");

    /** "The doctor has me on a statin", where "she has me on nights" says nothing of medicine. */
    private static final Set<String> HAVING = Set.of("have", "get", "keep");

    private Treatments() {}

    /** Whether words begin with "on" and something that is taken. */
    static boolean isOn(List<Word> rest) {
        return rest.size() > 1 && rest.get(0).is("on") && isTaken(rest.subList(1, rest.size()));
    }

    /** "she came off it", where "her braces came off" tells of no treatment. */
    private static boolean isTaker(Clause clause) {
        return clause.subject() == null || clause.subject().isAnimate();
    }

    /** A dose of something, a kind of medicine, or a word that no dictionary knows. */
    private static boolean isTaken(List<Word> words) {
        for (Word word : words) {
            String text = word.text();
            boolean joins = word.isMark() || word.is("and") || LEXICON.in("preposition", text);
            if (joins) {
                return false;
            }
            boolean dose = word.hasDigit() && text.chars().anyMatch(Character::isLetter) && text.endsWith("g");
            boolean unknown = !word.capital() && !word.hasDigit() && !LEXICON.isWord(text);
            if (dose || unknown || LEXICON.isMedicine(text)) {
                return true;
            }
        }
        return false;
    }

    /**
     * Somebody else changed what the person takes, or it is said so.
     *
     * @return whether nothing else is told by it
     */
    static boolean isChanged(Clause clause, List<Notice> notices, Statements statements, Statements.Source source) {
        List<Word> rest = Cues.withoutTail(clause.rest());
        if (clause.isNegated() || rest.size() < 2) {
            return false;
        }
        boolean me = LEXICON.in("first", rest.get(0).text());
        boolean other = clause.lemma().equals("take") && Runs.indexOf(rest, "off") == 1;
        List<Word> what = me || other ? rest.subList(1, rest.size()) : rest;
        boolean off = what.size() > 1
                && what.get(0).is("off")
                && ((me || other) && clause.lemma().equals("take")
                        || clause.lemma().equals("come") && isTaker(clause));
        if (off) {
            notices.add(new Notice.Ended(Terms.of(what.subList(1, what.size())), false));
            return true;
        }
        int article = LEXICON.in("article", rest.get(0).text())
                        || LEXICON.in("possessive", rest.get(0).text())
                ? 1
                : 0;
        if (STOPPING.contains(clause.lemma()) && isTaker(clause) && isTaken(rest.subList(article, rest.size()))) {
            notices.add(new Notice.Ended(Terms.of(rest.subList(article, rest.size())), false));
            return true;
        }
        int on = Math.max(Runs.indexOf(what, "on"), Runs.indexOf(what, "onto"));
        boolean has = HAVING.contains(clause.lemma()) && isOn(what);
        boolean put = me && (has || PUTTING.contains(clause.lemma())) && on >= 0 && on + 1 < what.size();
        if (put) {
            List<Word> taken = what.subList(on + 1, what.size());
            Telling telling = new Telling("you", "are on", "be", Retelling.of(taken), "");
            var sketch = new Sketch(
                    List.of(Step.ME), MEDICINE, false, Set.of("take", MEDICINE), Terms.of(taken), telling, true);
            notices.add(new Notice.Told(statements.fact(sketch, Fact.Mode.PRESENT, null, clause, source, "o"), true));
        }
        return put;
    }
}
