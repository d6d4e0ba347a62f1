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
import java.util.TreeSet;

/** Whom somebody has, and how they are called: "I have two sisters, Greta and Helga", "we have a cat called Tom". */
final class Plurals {

    private static final Lexicon LEXICON = Lexicon.english();
    private static final Set<String> HAVING =
            Set.of("have", "get", "own", "adopt", "see", "use", "hire", "meet", "date");

    private Plurals() {}

    static List<Fact> of(
            Statements statements, NounPhrase subject, Clause clause, Statements.Source source, ClauseReader reader) {
        if (!HAVING.contains(clause.lemma())
                || clause.isNegated()
                || clause.said().isDoubted()) {
            return List.of();
        }
        List<Word> rest = clause.rest();
        int end = nounEnd(rest);
        if (end == 0 || end >= rest.size() || rest.get(0).is("no")) {
            return List.of();
        }
        boolean animate = LEXICON.isAnimate(rest.get(end - 1).text());
        List<Word> names = names(rest, end);
        if (!animate && !isCounted(rest, end) || !isNamed(names) && !isAllNamed(rest, names)) {
            return List.of();
        }
        List<Word> noun = rest.subList(animate ? end - 1 : 1, end);
        boolean plural = !animate || names.stream().anyMatch(word -> word.is("and") || word.is(","));
        String told = (subject.isMe() ? "your " : subject.told() + "'s ") + Retelling.of(noun);
        Telling telling = new Telling(told, plural ? "are" : "is", "be", Retelling.of(names), "");
        Set<String> values = new LinkedHashSet<>(Terms.of(names));
        List<Step> owner = new ArrayList<>(Statements.owner(subject));
        Set<String> about = new LinkedHashSet<>(Terms.of(noun));
        String attribute = String.join(" ", new TreeSet<>(about)) + "|be";
        if (animate) {
            owner.add(new Step(LEXICON.base(noun.get(0).text()), Set.of(), true));
            about = Set.of("name", "call");
            attribute = Fact.NAME;
        }
        var sketch = new Sketch(List.copyOf(owner), attribute, true, about, values, telling, true);
        return List.of(statements.fact(sketch, Mode.PRESENT, null, clause, source, "p"));
    }

    private static int nounEnd(List<Word> rest) {
        int end = 0;
        while (end < rest.size()
                && !rest.get(end).isMark()
                && !LEXICON.in("preposition", rest.get(end).text())
                && !isCalling(rest.get(end))
                && !rest.get(end).is("and")
                && !(rest.get(end).capital() && end > 0)) {
            end++;
        }
        return end;
    }

    private static boolean isCalling(Word word) {
        return word.is("called") || word.is("named") || word.is("names");
    }

    private static boolean isCounted(List<Word> rest, int end) {
        boolean number = LEXICON.in("number", rest.get(0).text()) || rest.get(0).hasDigit();
        return end > 1 && number && (rest.get(end).isMark() || isCalling(rest.get(end)));
    }

    private static List<Word> names(List<Word> rest, int end) {
        int from = end;
        while (from < rest.size() && (rest.get(from).isMark() || isCalling(rest.get(from)))) {
            from++;
        }
        int to = from;
        while (to < rest.size() && !isOtherNext(rest, to)) {
            to++;
        }
        return Cues.withoutTail(rest.subList(from, to));
    }

    /** "and two cats" of "a dog called Finn and two cats", "and a cat": others that have no part in the name. */
    private static boolean isOtherNext(List<Word> rest, int at) {
        boolean joins = rest.get(at).is("and") || rest.get(at).is(",");
        int next = joins && at + 1 < rest.size() && rest.get(at + 1).is("and") ? at + 2 : at + 1;
        return joins
                && next + 1 < rest.size()
                && !rest.get(next).capital()
                && (LEXICON.in("article", rest.get(next).text())
                        || LEXICON.in("number", rest.get(next).text())
                        || rest.get(next).hasDigit());
    }

    /** "two dogs, rex and daisy": as many words as were counted. */
    private static boolean isAllNamed(List<Word> rest, List<Word> names) {
        long words =
                names.stream().filter(word -> !word.isMark() && !word.is("and")).count();
        boolean plain = names.stream()
                .noneMatch(word -> LEXICON.in("article", word.text()) || LEXICON.isAdjective(word.text()));
        return plain && words > 1 && Terms.of(rest.subList(0, 1)).contains(Long.toString(words));
    }

    private static boolean isNamed(List<Word> names) {
        return !names.isEmpty()
                && (names.get(0).capital() || !LEXICON.isWord(names.get(0).text()))
                && !LEXICON.in("preposition", names.get(0).text());
    }

    /** Of more than one, or of somebody of whom there may be another: who has two brothers is told of both. */
    static boolean isOfSeveral(Fact fact) {
        String whose = fact.owner().get(fact.owner().size() - 1).head();
        return isPluralOwner(fact)
                || fact.attribute().equals(Fact.NAME) && fact.owner().size() > 1 && LEXICON.in("several", whose);
    }

    /** Whether several are named, of whom somebody of that kind may be one more. */
    static boolean isJoinedBy(Fact fact, String kind) {
        String whose = fact.owner().get(fact.owner().size() - 1).head();
        boolean same = kind.isEmpty() || Terms.means(whose, kind) || LEXICON.isKinOf(kind, whose);
        boolean listed = !kind.isEmpty()
                && Numbered.isOfNoun(fact, Set.of(kind))
                && fact.telling().lemma().equals("be"); // "the soloists this year are Ana and Ben"
        boolean named = fact.attribute().equals(Fact.NAME) && same;
        return (named || listed) && fact.isPositive() && isPluralOwner(fact);
    }

    /** "Baby is Odette" besides "your kids are Ines, Laszlo and Odette". */
    static boolean isOneOf(Fact one, Fact all) {
        return isJoinedBy(all, "")
                && !isPluralOwner(one)
                && !one.values().isEmpty()
                && all.values().containsAll(one.values());
    }

    private static boolean isPluralOwner(Fact fact) {
        return fact.telling().verb().startsWith("are")
                && !fact.telling().subject().equals("you");
    }
}
