package dev.pluto.memory.fact;

import dev.pluto.memory.clause.Clause;
import dev.pluto.memory.clause.ClauseReader;
import dev.pluto.memory.clause.NounPhrase;
import dev.pluto.memory.clause.Retelling;
import dev.pluto.memory.clause.VerbGroup.Tense;
import dev.pluto.memory.clause.Word;
import dev.pluto.memory.lexicon.Lexicon;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** Reads where others have put somebody or something: "they've shifted mum to room 22" says that she is there. */
final class Settled {

    private static final Set<String> SETTLING = Set.of("move", "shift", "transfer", "relocate", "put");
    private static final Set<String> CARRYING = Set.of("carry", "take", "bring", "lug", "haul", "drag", "move");
    private static final Set<String> WHERE = Set.of("to", "into", "in");
    private static final Lexicon LEXICON = Lexicon.english();

    private Settled() {}

    /** @return whether nothing else is told by it */
    static boolean isRead(
            Clause clause, List<Notice> notices, ClauseReader reader, Statements statements, Statements.Source source) {
        List<Word> rest = Cues.withoutTail(clause.rest());
        boolean done = clause.tense() != Tense.FUTURE
                && !clause.isNegated()
                && !clause.said().isDoubted();
        int to = 0;
        while (to < rest.size() && !WHERE.contains(rest.get(to).text())) {
            to++;
        }
        boolean carried = isCarried(clause, rest, to);
        boolean settles = (carried || SETTLING.contains(clause.lemma())) && done && to + 1 < rest.size();
        List<Word> place = settles ? rest.subList(to + 1, rest.size()) : List.of();
        int end = carried ? to - 1 : to;
        NounPhrase who = place.isEmpty() || isTime(place)
                ? null
                : carried ? reader.phrase(rest.subList(0, end)) : who(clause, rest.subList(0, end), reader);
        if (who == null || who.isMe() || carried && who.isAnimate()) {
            return false;
        }
        Fact there = statements.fact(there(who, place), Fact.Mode.PRESENT, null, clause, source, "s");
        reader.mention(who);
        notices.add(new Notice.Corrected(Terms.of(who.last()), "", Retelling.of(place), false, List.of(there)));
        return true;
    }

    /** "Tom carried the saw down to the cellar", where "took the bus up to town" moves no bus. */
    private static boolean isCarried(Clause clause, List<Word> rest, int to) {
        String first = rest.isEmpty() ? "" : rest.get(0).text();
        return CARRYING.contains(clause.lemma())
                && clause.subject() != null
                && to > 2
                && (rest.get(to - 1).is("over")
                        || LEXICON.in("direction", rest.get(to - 1).text()))
                && (first.equals("the") || LEXICON.in("possessive", first))
                && !LEXICON.in("transport", rest.get(1).text());
    }

    /** Whom "they" have moved, or who "has been moved"; null where it is something else. */
    private static @Nullable NounPhrase who(Clause clause, List<Word> moved, ClauseReader reader) {
        if (moved.isEmpty()) {
            boolean passive = clause.said().has("been")
                    || clause.said().has("was")
                    || clause.said().has("got");
            NounPhrase subject = clause.subject();
            return passive && subject != null && subject.isAnimate() ? subject : null;
        }
        boolean others = clause.pronoun().equals("they")
                && !LEXICON.in("first", moved.get(0).text());
        return others ? reader.phrase(moved) : null;
    }

    /** "yoga to fridays", "the call to the 10th", where "room 22" and "the 3rd floor" are places. */
    private static boolean isTime(List<Word> place) {
        Word first = place.get(0);
        boolean named = place.stream()
                .anyMatch(word -> LEXICON.in("weekday", word.text())
                        || LEXICON.in("month", word.text())
                        || LEXICON.in("time", word.text())
                        || LEXICON.in("shift", word.text()));
        return named || first.is("half") || LEXICON.in("number", first.text()) || hasBareNumber(place);
    }

    private static boolean hasBareNumber(List<Word> place) {
        for (int i = 0; i < place.size(); i++) {
            boolean behind = i > 0
                    && LEXICON.isNoun(place.get(i - 1).text())
                    && !LEXICON.in("article", place.get(i - 1).text());
            boolean before = i + 1 < place.size()
                    && LEXICON.isNoun(place.get(i + 1).text())
                    && !LEXICON.in("adverb", place.get(i + 1).text());
            if (place.get(i).hasDigit() && !behind && !before) {
                return true;
            }
        }
        return false;
    }

    private static Sketch there(NounPhrase who, List<Word> place) {
        boolean on = place.stream().anyMatch(word -> word.is("floor") || word.is("level"));
        Telling telling = new Telling(
                who.told(), who.isPlural() ? "are" : "is", "be", (on ? "on " : "in ") + Retelling.of(place), "");
        Set<String> about = new HashSet<>(who.isAnimate() ? Set.of() : Terms.of(who.last()));
        String attribute = who.isAnimate() ? "place" : String.join(" ", new TreeSet<>(about)) + "|be";
        about.add("be");
        return new Sketch(Statements.owner(who), attribute, true, about, Terms.of(place), telling, true);
    }
}
