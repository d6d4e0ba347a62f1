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
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** Facts in words without a verb: "no nuts for me", "allergic to latex", "new alarm code 9028". */
final class Verbless {

    private static final Lexicon LEXICON = Lexicon.english();
    private static final int MOST_NOUN = 6;

    private Verbless() {}

    static List<Fact> read(Statements statements, Clause clause, Statements.Source source, ClauseReader reader) {
        List<Word> words = Cues.withoutTail(clause.words());
        if (words.isEmpty()) {
            return List.of();
        }
        if (words.get(0).is("no") && words.size() > 1) {
            return refused(statements, clause, words, source, reader);
        }
        if (words.get(0).is("allergic")
                || words.get(0).is("scared")
                || words.get(0).is("afraid")
                || words.get(0).is("vegan")
                || words.get(0).is("vegetarian")) {
            Telling telling = new Telling("you", "are", "be", Retelling.of(words), "");
            return List.of(statements.fact(
                    List.of(Step.ME),
                    AttributeOfBe.of(words, false),
                    false,
                    Set.of("be"),
                    Terms.of(words),
                    telling,
                    true,
                    Mode.PRESENT,
                    null,
                    clause,
                    source,
                    "v"));
        }
        When span = When.of(words, source.saidAt(), source.zone());
        boolean place = words.size() > 1 && List.of("in", "on", "at", "off").contains(words.get(0).text());
        if (place && span.isTemporary() && span.from() > 0) {
            Telling telling = new Telling("you", "are", "be", Retelling.of(words), "");
            return List.of(statements.fact(List.of(Step.ME), AttributeOfBe.of(words, Attributes.isPlace(words)), false, Set.of("be"), Terms.of(words), telling, true, Mode.PRESENT, span, clause, source, "t"));
        }
        int colon = Runs.indexOf(words, ":");
        if (colon > 0 && colon <= MOST_NOUN && colon + 1 < words.size() && words.size() - colon <= MOST_NOUN) {
            return listed(statements, clause, words, source, reader, colon);
        }
        return coded(statements, clause, words, source, reader);
    }

    /** "no nuts for me", "no sugar for mum". */
    private static List<Fact> refused(
            Statements statements, Clause clause, List<Word> words, Statements.Source source, ClauseReader reader) {
        int whom = -1;
        for (int i = 1; i < words.size(); i++) {
            if (words.get(i).is("for")) {
                whom = i;
            }
        }
        if (whom < 2) {
            return none(statements, clause, words, source);
        }
        int end = whom + 1;
        while (end < words.size()
                && !words.get(end).isMark()
                && !(end > whom + 1
                        && (LEXICON.in("article", words.get(end).text())
                                || LEXICON.in("preposition", words.get(end).text())))) {
            end++;
        }
        NounPhrase who = reader.phrase(words.subList(whom + 1, end));
        if (who == null || !who.isAnimate()) {
            return List.of();
        }
        Set<String> about = new HashSet<>(Set.of("eat", "have", "take", "allow"));
        Telling telling = new Telling(
                who.isMe() ? "you" : who.told(),
                who.isMe() ? "have" : "has",
                "have",
                Retelling.of(words.subList(0, whom)),
                Retelling.of(words.subList(end, words.size())));
        return List.of(statements.fact(
                Statements.owner(who),
                "eat",
                false,
                about,
                Terms.of(words.subList(1, whom)),
                telling,
                false,
                Mode.PRESENT,
                null,
                clause,
                source,
                "v"));
    }

    /** "new lab partner: Esther", "wifi code: 2much". */
    private static List<Fact> listed(
            Statements statements, Clause clause, List<Word> words, Statements.Source source, ClauseReader reader, int colon) {
        int from = 0;
        for (int i = 0; i < colon; i++) {
            from = words.get(i).is("new") ? i + 1 : from;
        }
        List<Word> noun = words.subList(from, colon);
        NounPhrase phrase = noun.isEmpty() || !LEXICON.isNoun(Runs.last(noun).text()) ? null : reader.phrase(noun);
        if (phrase == null || phrase.isMe()) {
            return List.of();
        }
        List<Word> value = words.subList(colon + 1, words.size());
        boolean owned = LEXICON.in("possessive", noun.get(0).text()) || LEXICON.in("article", noun.get(0).text());
        String told = owned ? phrase.told() : "your " + phrase.told();
        Telling telling = new Telling(told, "is", "be", Retelling.of(value), "");
        Set<String> about = new HashSet<>(Set.of("be"));
        if (phrase.isAnimate()) {
            about.add("name");
            return List.of(statements.fact(phrase.steps(), Fact.NAME, true, about, Terms.of(value), telling, true, Mode.PRESENT, null, clause, source, "l"));
        }
        Set<String> item = new java.util.TreeSet<>(Terms.of(phrase.last()));
        about.addAll(item);
        return List.of(statements.fact(Statements.owner(phrase), String.join(" ", item) + "|be", true, about, Terms.of(value), telling, true, Mode.PRESENT, null, clause, source, "l"));
    }

    /** "no chickens now". */
    private static List<Fact> none(Statements statements, Clause clause, List<Word> words, Statements.Source source) {
        boolean noun = words.size() <= 4 && LEXICON.isNoun(Runs.last(words).text()) && !Runs.last(words).hasDigit() && clause.words().size() > words.size();
        if (!noun) {
            return List.of();
        }
        Telling telling = new Telling("you", "have", "have", Retelling.of(words), "");
        return List.of(statements.fact(List.of(Step.ME), "own", false, Set.of("have"), Terms.of(words.subList(1, words.size())), telling, false, Mode.PRESENT, null, clause, source, "v"));
    }

    /** A thing and its number or code. */
    private static List<Fact> coded(
            Statements statements, Clause clause, List<Word> words, Statements.Source source, ClauseReader reader) {
        int at = words.size() - 1;
        Word last = words.get(at);
        boolean isThing = words.size() > 1
                && last.hasDigit()
                && !words.get(at - 1).hasDigit()
                && LEXICON.isNoun(words.get(at - 1).text())
                && !LEXICON.in("preposition", words.get(at - 1).text())
                && !LEXICON.in("month", words.get(at - 1).text());
        if (!isThing) {
            return List.of();
        }
        List<Word> thing = new ArrayList<>(words.subList(0, at));
        thing.removeIf(word -> word.is("new") || word.isMark());
        NounPhrase phrase = thing.isEmpty() ? null : reader.phrase(thing);
        if (phrase == null || phrase.isMe() || phrase.isAnimate()) {
            return List.of();
        }
        reader.mention(phrase);
        Set<String> about = new HashSet<>(Set.of("be"));
        phrase.steps().stream().filter(step -> !step.isAnimate()).forEach(step -> about.addAll(Terms.of(step)));
        String item = String.join(
                " ",
                new java.util.TreeSet<>(
                        about.stream().filter(term -> !term.equals("be")).toList()));
        String told =
                thing.get(0).is("my") || thing.get(0).is("our") || thing.get(0).is("the")
                        ? phrase.told()
                        : "the " + phrase.told();
        Telling telling = new Telling(told, "is", "be", last.raw(), "");
        return List.of(statements.fact(
                Statements.owner(phrase),
                item + "|be",
                true,
                about,
                Set.of(last.text()),
                telling,
                true,
                Mode.PRESENT,
                null,
                clause,
                source,
                "c"));
    }
}
