package dev.pluto.memory.fact;

import dev.pluto.memory.clause.Clause;
import dev.pluto.memory.clause.NounPhrase;
import dev.pluto.memory.clause.ThirdPerson;
import dev.pluto.memory.clause.VerbGroup;
import dev.pluto.memory.clause.VerbGroup.Tense;
import dev.pluto.memory.clause.Word;
import dev.pluto.memory.lexicon.Lexicon;
import java.util.List;

/** Reads what will be so from now on, or is begun instead of something, as what is so: "the bins will be going out Fridays from now on". */
final class Henceforth {

    private static final Lexicon LEXICON = Lexicon.english();

    private Henceforth() {}

    /** The clause as if it were so already; the same clause where nothing is said so. */
    static Clause plain(Clause clause) {
        NounPhrase subject = clause.subject();
        if (subject == null
                || clause.verb() == null
                || clause.isNegated()
                || clause.isHypothetical()
                || clause.said().isDoubted()) {
            return clause;
        }
        boolean instead = isFromNow(clause.piece()) || clause.has("instead");
        boolean other =
                clause.has("instead") && !subject.isAnimate() && clause.lemma().equals("be");
        boolean lasts = (isFromNow(clause.piece()) || other) && clause.tense() == Tense.FUTURE;
        if (isDecided(clause) && instead) {
            List<Word> decided = clause.rest().subList(1, clause.rest().size());
            String doing = LEXICON.verb(decided.get(0).text()).orElse(clause.lemma());
            return clause.as(verb(clause, doing, subject), decided.subList(1, decided.size()));
        }
        boolean begun = isBegun(clause) && instead;
        List<Word> rest = begun ? clause.rest().subList(1, clause.rest().size()) : clause.rest();
        if (!lasts && !begun) {
            return clause;
        }
        String lemma = begun ? LEXICON.verb(clause.rest().get(0).text()).orElse(clause.lemma()) : clause.lemma();
        return clause.as(verb(clause, lemma, subject), rest);
    }

    private static boolean isFromNow(List<Word> words) {
        return Runs.contains(words, "from", "now", "on");
    }

    /** "the club has decided to meet on Tuesdays". */
    private static boolean isDecided(Clause clause) {
        List<Word> rest = clause.rest();
        return LEXICON.in("deciding", clause.lemma())
                && rest.size() > 2
                && rest.get(0).is("to")
                && LEXICON.verb(rest.get(1).text()).isPresent();
    }

    /** "I'm going to start running", "I'm starting swimming". */
    private static boolean isBegun(Clause clause) {
        List<Word> rest = clause.rest();
        VerbGroup verb = clause.said();
        boolean comes =
                verb.tense() == Tense.FUTURE || Runs.last(verb.words()).text().endsWith("ing");
        return comes
                && (clause.lemma().equals("start") || clause.lemma().equals("begin"))
                && rest.size() > 1
                && rest.get(0).text().endsWith("ing")
                && LEXICON.verb(rest.get(0).text()).isPresent();
    }

    private static VerbGroup verb(Clause clause, String lemma, NounPhrase subject) {
        boolean many = subject.isMe() || subject.isPlural();
        VerbGroup said = clause.said();
        String be = many ? "are" : "is";
        String form = lemma.equals("be") ? be : many ? lemma : ThirdPerson.of(lemma);
        Word word = Runs.last(said.words()).mended(form);
        return new VerbGroup(said.from(), said.to(), lemma, List.of(word), false, Tense.PRESENT, false, false);
    }
}
