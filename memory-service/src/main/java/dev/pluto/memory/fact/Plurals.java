package dev.pluto.memory.fact;

import dev.pluto.memory.clause.Clause;
import dev.pluto.memory.clause.ClauseReader;
import dev.pluto.memory.clause.NounPhrase;
import dev.pluto.memory.clause.Retelling;
import dev.pluto.memory.clause.Step;
import dev.pluto.memory.clause.Word;
import dev.pluto.memory.fact.Fact.Mode;
import dev.pluto.memory.lexicon.Lexicon;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** Whom somebody has, and how they are called: "I have two sisters, Greta and Helga", "we have a cat called Tom". */
final class Plurals {

    private static final Lexicon LEXICON = Lexicon.english();
    private static final Set<String> HAVING = Set.of("have", "get", "own", "adopt");

    private Plurals() {}

    static List<Fact> of(Statements statements, NounPhrase subject, Clause clause, Statements.Source source, ClauseReader reader) {
        List<Fact> facts = new ArrayList<>();
        if (!HAVING.contains(clause.lemma()) || clause.isNegated() || clause.verb().isDoubted()) {
            return facts;
        }
        List<Word> rest = clause.rest();
        int end = 0;
        while (end < rest.size() && !rest.get(end).isMark() && !LEXICON.in("preposition", rest.get(end).text()) && !rest.get(end).is("called") && !rest.get(end).is("named")
                && !rest.get(end).is("and") && !(rest.get(end).capital() && end > 0)) {
            end++;
        }
        boolean animate = end > 0 && LEXICON.isAnimate(rest.get(end - 1).text());
        boolean list = end > 1 && (LEXICON.in("number", rest.get(0).text()) || rest.get(0).hasDigit()) && end < rest.size() && (rest.get(end).isMark() || rest.get(end).is("called"));
        if (end == 0 || end >= rest.size() || !animate && !list || rest.get(0).is("no")) {
            return facts;
        }
        int from = end;
        while (from < rest.size() && (rest.get(from).isMark() || rest.get(from).is("called") || rest.get(from).is("named") || rest.get(from).is("names"))) {
            from++;
        }
        List<Word> names = Cues.withoutTail(rest.subList(from, rest.size()));
        boolean looks = !names.isEmpty() && (names.get(0).capital() || !LEXICON.isWord(names.get(0).text())) && !LEXICON.in("preposition", names.get(0).text());
        if (!looks) {
            return facts;
        }
        if (!animate) {
            List<Word> thing = rest.subList(1, end);
            Telling are = new Telling((subject.isMe() ? "your " : subject.told() + "'s ") + Retelling.of(thing), "are", "be", Retelling.of(names), "");
            Set<String> about = new LinkedHashSet<>(Terms.of(thing));
            about.add("be");
            facts.add(statements.fact(Statements.owner(subject), String.join(" ", new java.util.TreeSet<>(Terms.of(thing))) + "|be", true, about, new LinkedHashSet<>(Terms.of(names)), are, true, Mode.PRESENT, null, clause, source, "p"));
            return facts;
        }
        List<Step> owner = new ArrayList<>(Statements.owner(subject));
        String noun = rest.get(end - 1).text();
        owner.add(new Step(LEXICON.base(noun), Set.of(), true));
        boolean plural = names.stream().anyMatch(word -> word.is("and") || word.is(","));
        String told = (subject.isMe() ? "your " : subject.told() + "'s ") + rest.get(end - 1).raw();
        Telling telling = new Telling(told, plural ? "are" : "is", "be", Retelling.of(names), "");
        facts.add(statements.fact(List.copyOf(owner), Fact.NAME, true, Set.of("name", "call"), new LinkedHashSet<>(Terms.of(names)), telling, true, Mode.PRESENT, null, clause, source, "p"));
        return facts;
    }
}
