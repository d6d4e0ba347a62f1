package dev.pluto.memory.fact;

import dev.pluto.memory.clause.Clause;
import dev.pluto.memory.clause.ClauseReader;
import dev.pluto.memory.clause.NounPhrase;
import dev.pluto.memory.clause.Step;
import dev.pluto.memory.clause.Word;
import dev.pluto.memory.fact.Fact.Mode;
import dev.pluto.memory.lexicon.Lexicon;
import dev.pluto.memory.lexicon.Spaces;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/** "Tom is my boss": who somebody is to the person, told by the name first. */
final class Roles {

    private static final Lexicon LEXICON = Lexicon.english();

    private Roles() {}

    static List<Fact> of(
            Statements statements, NounPhrase subject, Clause clause, Statements.Source source, ClauseReader reader) {
        List<Word> rest = untilTime(turned(Cues.withoutTail(clause.rest())));
        boolean named = (subject.steps().size() == 1 && !subject.isMe() || isBare(subject, rest))
                && clause.lemma().equals("be")
                && !clause.isNegated();
        if (!named || rest.size() < 2 || !isOwned(rest)) {
            return List.of();
        }
        NounPhrase role = reader.phrase(rest);
        if (role == null || !role.isAnimate() || role.isMe() || role.steps().size() < 2) {
            return List.of();
        }
        String name = subject.told();
        Mode mode = Modes.of(clause);
        Telling telling = new Telling(role.told(), mode == Mode.PAST ? "was" : "is", "be", name, "");
        Set<String> values = new LinkedHashSet<>(Spaces.split(name.toLowerCase(Locale.ROOT)));
        Set<String> about = new HashSet<>(Terms.of(role.last()));
        about.addAll(Set.of("name", "call"));
        var sketch = new Sketch(role.steps(), Fact.NAME, true, about, values, telling, true);
        return List.of(statements.fact(sketch, mode, null, clause, source, "r"));
    }

    /** "Father Crispin", "Sister Agnes": the title is part of the name, and nobody of the person's own. */
    static boolean isAddressedByTitle(NounPhrase subject) {
        String first = Spaces.split(subject.told()).get(0);
        boolean owns =
                subject.steps().size() > 1 && !subject.steps().get(0).equals(Step.ME); // "Dr Hale's secretary Ivy"
        return !owns
                && Character.isUpperCase(first.codePointAt(0))
                && LEXICON.in("title", first.toLowerCase(Locale.ROOT));
    }

    /** Whether nothing but who somebody is to the person is said: "Simon is my dentist". */
    static boolean isAll(Clause clause) {
        List<Word> rest = turned(Cues.withoutTail(clause.rest()));
        return !rest.get(0).is("the") && untilTime(rest).size() == rest.size() && Runs.indexOf(rest, ",") < 0;
    }

    /** Who is named by "the name of my godmother", "my nephew's name" and "what my nephew is called". */
    private static List<Word> turned(List<Word> rest) {
        int last = rest.size() - 1;
        if (last < 2) {
            return rest;
        }
        if (Runs.starts(rest, 0, List.of("the", "name", "of"))) {
            return rest.subList(Math.min(3, last), rest.size());
        }
        if (rest.get(last).is("name")
                && rest.get(last - 1).is("'s")
                && LEXICON.in("possessive", rest.get(0).text())) {
            return rest.subList(0, last - 1);
        }
        boolean called = rest.get(0).is("what")
                && (rest.get(last).is("called") || rest.get(last).is("named"))
                && LEXICON.in("be", rest.get(last - 1).text());
        return called && last > 3 ? rest.subList(1, last - 1) : rest;
    }

    /** "Idris is the one" before "who can't have nuts". */
    static boolean isTheOne(List<Word> rest) {
        return rest.size() == 2
                && rest.get(0).is("the")
                && (rest.get(1).is("one") || rest.get(1).is("person"));
    }

    /** "grace is my stepdaughter": a word of the language that can only be a name there. */
    private static boolean isBare(NounPhrase subject, List<Word> rest) {
        boolean alone = subject.steps().size() == 2
                && subject.steps().get(0).equals(Step.ME)
                && subject.told().indexOf(' ') < 0
                && LEXICON.kin(subject.told()).isEmpty();
        boolean mine = rest.size() == 2 && (rest.get(0).is("my") || rest.get(0).is("our"));
        return alone && mine && LEXICON.kin(rest.get(1).text()).isPresent();
    }

    /** "my supervisor until he's back": without the time. */
    private static List<Word> untilTime(List<Word> rest) {
        for (int i = 1; i < rest.size(); i++) {
            if (LEXICON.in("preposition", rest.get(i).text())) {
                return rest.subList(0, i);
            }
        }
        return rest;
    }

    private static boolean isOwned(List<Word> rest) {
        boolean known = rest.get(0).is("the")
                && rest.size() == 2
                && LEXICON.isAnimate(rest.get(1).text());
        return known
                || LEXICON.in("possessive", rest.get(0).text())
                || rest.stream().anyMatch(word -> word.is("'s"));
    }
}
