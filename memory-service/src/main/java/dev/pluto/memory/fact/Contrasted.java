package dev.pluto.memory.fact;

import dev.pluto.memory.clause.Clause;
import dev.pluto.memory.clause.Word;
import dev.pluto.memory.lexicon.Lexicon;
import java.util.List;

/** Leaves out what is only said to be wrong behind what is right: "the code is 4417 not 4471", "her name is Inga, not Inge". */
final class Contrasted {

    private static final Lexicon LEXICON = Lexicon.english();
    private static final int MOST_WRONG = 4;

    private Contrasted() {}

    /** Up to what is wrong; the same clause where nothing is said so. */
    static Clause plain(Clause clause) {
        List<Word> rest = clause.rest();
        int not = Runs.indexOf(rest, "not");
        List<Word> wrong = Cues.withoutTail(rest.subList(not + 1, rest.size()));
        boolean contrast = not > 0
                && clause.verb() != null
                && !clause.isNegated()
                && !wrong.isEmpty()
                && wrong.size() <= MOST_WRONG
                && WrongFirst.isNamed(wrong)
                && isOfOneKind(clause, Cues.withoutTail(rest.subList(0, not)), wrong);
        return contrast ? clause.before("not") : clause;
    }

    /** Only one of them can be so, where "I like tea not coffee" says two things. */
    private static boolean isOfOneKind(Clause clause, List<Word> right, List<Word> wrong) {
        if (right.isEmpty()) {
            return false;
        }
        Word one = Runs.last(right);
        Word other = Runs.last(wrong);
        boolean days = LEXICON.in("weekday", one.text()) && LEXICON.in("weekday", other.text());
        boolean alike = days || one.hasDigit() && other.hasDigit() || isProper(one) && isProper(other);
        return alike && !LEXICON.concepts(clause.lemma()).contains("like");
    }

    private static boolean isProper(Word word) {
        return word.capital() || LEXICON.isFirstName(word.text()) || !LEXICON.isWord(word.text());
    }
}
