package dev.pluto.memory.fact;

import dev.pluto.memory.clause.Clause;
import dev.pluto.memory.clause.ClauseReader;
import dev.pluto.memory.clause.NounPhrase;
import dev.pluto.memory.clause.Retelling;
import dev.pluto.memory.clause.Step;
import dev.pluto.memory.clause.TimedNoun;
import dev.pluto.memory.clause.Word;
import dev.pluto.memory.lexicon.Lexicon;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** Facts in words without a verb: "no nuts for me", "allergic to latex", "new alarm code 9028". */
final class Verbless {

    private static final Lexicon LEXICON = Lexicon.english();
    private static final int MOST_NOUN = 6;
    private static final int SHORT = 4;
    private static final List<String> NO_THING = List.of("preposition", "month", "clock-opening");

    private final ClauseReader reader;
    private final int saidWords;
    private final List<Word> words;
    private final When span;
    private final boolean isStill;

    Verbless(ClauseReader reader, Clause clause, Statements.Source source) {
        this.reader = reader;
        this.saidWords = clause.words().size();
        this.words = Cues.withoutTail(withoutStill(clause.words()));
        this.isStill = isStill(clause);
        boolean isNew = !words.isEmpty() && words.get(0).is("new"); // "since this week": from then on
        this.span = When.of(isNew ? Since.without(words) : words, source.saidAt(), source.zone());
    }

    private static List<Word> withoutStill(List<Word> words) {
        boolean still =
                words.size() > 1 && LEXICON.in("before-verbless", words.get(0).text());
        return still ? words.subList(1, words.size()) : words;
    }

    /** "still in Croydon", "with EDF atm": so it is now. */
    private static boolean isStill(Clause clause) {
        return clause.piece().stream().anyMatch(word -> word.is("still") || LEXICON.in("present-again", word.text()));
    }

    When span() {
        return span;
    }

    List<Sketch> read() {
        List<Sketch> lacks = Lacks.in(words);
        return lacks.isEmpty() ? one().stream().toList() : lacks;
    }

    private Optional<Sketch> one() {
        if (words.isEmpty() || Timed.isOnDay(words)) {
            return Optional.empty();
        }
        String first = words.get(0).text();
        if (first.equals("no") && words.size() > 1) {
            return refused();
        }
        if (LEXICON.in("verbless", first)) {
            return Optional.of(mine(AttributeOfBe.of(words, false)));
        }
        boolean place = words.size() > 1 && LEXICON.in("verbless-place", first); // "off meat for lent"
        boolean off =
                place && first.equals("off") && LEXICON.isNoun(words.get(1).text()) && span.isTemporary();
        if (off && !LEXICON.in("time", words.get(1).text())) {
            return Optional.of(had("are", Retelling.of(words), false, "be", "give", "eat", "have", "take"));
        }
        if (place && (span.isTemporary() && span.from() > 0 || isStill)) {
            return Optional.of(mine(AttributeOfBe.of(words, Attributes.isPlace(words))));
        }
        // "flat in reading til then"
        boolean then = Runs.last(words).is("then") || span.isTemporary() || isStill;
        if (then && words.size() > 2 && LEXICON.in("dwelling", first) && Attributes.isPlace(words.subList(1, 3))) {
            return Optional.of(had("have", "a " + Retelling.of(words), true, "have", "live", "be"));
        }
        Optional<Sketch> named = Introduced.in(words, reader).or(() -> Placed.in(words, reader));
        if (named.isPresent()) {
            return named;
        }
        int time = saidWords == words.size() ? TimedNoun.timeFrom(words) : -1;
        if (time > 0) {
            return timed(time);
        }
        int colon = Runs.indexOf(words, ":");
        boolean listed = colon > 0 && colon <= MOST_NOUN && colon + 1 < words.size();
        return listed && words.size() - colon <= MOST_NOUN ? listed(colon) : coded();
    }

    private Sketch mine(String attribute) {
        Telling telling = new Telling("you", "are", "be", Retelling.of(words), "");
        boolean lives = isStill
                && words.size() > 1
                && words.get(0).is("in")
                && words.get(1).capital();
        return Sketch.ofMe(attribute, lives ? "live" : "be", Terms.of(words), telling, true);
    }

    private Sketch had(String verb, String value, boolean isPositive, String... about) {
        Telling telling = new Telling("you", verb, verb.equals("are") ? "be" : verb, value, "");
        return new Sketch(List.of(Step.ME), "place", false, Set.of(about), Terms.of(words), telling, isPositive);
    }

    /** "no nuts for me", "no sugar for mum". */
    private Optional<Sketch> refused() {
        int whom = -1;
        for (int i = 1; i < words.size(); i++) {
            whom = words.get(i).is("for") ? i : whom;
        }
        if (whom < 2) {
            return Prohibition.in(words).or(this::none);
        }
        int end = whom + 1;
        while (end < words.size() && (end == whom + 1 || isOfWhom(words.get(end)))) {
            end++;
        }
        NounPhrase who = reader.phrase(words.subList(whom + 1, end));
        if (who == null || !who.isAnimate()) {
            return Optional.empty();
        }
        Telling telling = new Telling(
                who.isMe() ? "you" : who.told(),
                who.isMe() ? "have" : "has",
                "have",
                Retelling.of(words.subList(0, whom)),
                Retelling.of(words.subList(end, words.size())));
        Set<String> about = Set.of("eat", "have", "take", "allow");
        Set<String> values = Terms.of(words.subList(1, whom));
        return Optional.of(new Sketch(Statements.owner(who), "eat", false, about, values, telling, false));
    }

    private static boolean isOfWhom(Word word) {
        return !word.isMark() && !LEXICON.in("article", word.text()) && !LEXICON.in("preposition", word.text());
    }

    /** "no chickens now". */
    private Optional<Sketch> none() {
        Word last = Runs.last(words);
        boolean noun = words.size() <= SHORT && LEXICON.isNoun(last.text()) && !last.hasDigit();
        boolean own = words.stream().anyMatch(word -> word.is("my") || word.is("our"));
        if (own && words.size() > SHORT - 1 && words.size() <= MOST_NOUN) {
            Telling telling = new Telling("you", "take", "take", Retelling.of(words), "");
            return Optional.of(Sketch.ofMe("eat", "take", Terms.of(words.subList(1, words.size())), telling, false));
        }
        if (!noun || saidWords <= words.size()) {
            return Optional.empty();
        }
        Telling telling = new Telling("you", "have", "have", Retelling.of(words), "");
        return Optional.of(Sketch.ofMe("own", "have", Terms.of(words.subList(1, words.size())), telling, false));
    }

    /** "new lab partner: Esther", "wifi code: 2much". */
    private Optional<Sketch> listed(int colon) {
        int from = 0;
        for (int i = 0; i < colon; i++) {
            from = words.get(i).is("new") ? i + 1 : from;
        }
        List<Word> noun = words.subList(from, colon);
        boolean isNoun = !noun.isEmpty() && LEXICON.isNoun(Runs.last(noun).text());
        NounPhrase phrase = isNoun ? reader.phrase(noun) : null;
        if (phrase == null || phrase.isMe()) {
            return Optional.empty();
        }
        List<Word> value = words.subList(colon + 1, words.size());
        Telling telling = new Telling(told(phrase, noun.get(0), "your "), "is", "be", Retelling.of(value), "");
        if (phrase.isAnimate()) {
            Set<String> name = Set.of("be", "name");
            return Optional.of(new Sketch(phrase.steps(), Fact.NAME, true, name, Terms.of(value), telling, true));
        }
        return Optional.of(item(phrase, Terms.of(phrase.last()), Terms.of(value), telling));
    }

    /** "choir practice thursdays 7pm", "bins on tuesday". */
    private Optional<Sketch> timed(int time) {
        NounPhrase phrase = reader.phrase(words.subList(0, time));
        if (phrase == null || phrase.isMe() || phrase.isAnimate()) {
            return Optional.empty();
        }
        reader.mention(phrase);
        List<Word> value = words.subList(time, words.size());
        Telling telling = new Telling(
                told(phrase, words.get(0), "your "), phrase.isPlural() ? "are" : "is", "be", Retelling.of(value), "");
        return Optional.of(item(phrase, Terms.of(phrase.last()), Terms.of(value), telling));
    }

    private static String told(NounPhrase phrase, Word first, String owner) {
        boolean determined = LEXICON.in("possessive", first.text()) || LEXICON.in("article", first.text());
        return determined ? phrase.told() : owner + phrase.told();
    }

    private static Sketch item(NounPhrase phrase, Set<String> words, Set<String> values, Telling telling) {
        Set<String> about = new HashSet<>(words);
        about.add("be");
        String attribute = String.join(" ", new TreeSet<>(words)) + "|be";
        return new Sketch(Statements.owner(phrase), attribute, true, about, values, telling, true);
    }

    /** A thing and its number or code. */
    private Optional<Sketch> coded() {
        NounPhrase phrase = codedThing();
        if (phrase == null || phrase.isMe() || phrase.isAnimate()) {
            return Optional.empty();
        }
        reader.mention(phrase);
        Set<String> item = new HashSet<>();
        phrase.steps().stream().filter(step -> !step.isAnimate()).forEach(step -> item.addAll(Terms.of(step)));
        List<Word> code = words.subList(numberAt(), words.size());
        Telling telling = new Telling(told(phrase, words.get(0), "the "), "is", "be", Retelling.of(code), "");
        return Optional.of(item(phrase, item, Terms.of(code), telling));
    }

    /** Where the number of "blood pressure 138 over 82" begins; the last word where that is the number. */
    private int numberAt() {
        int at = 0;
        while (at < words.size() && !words.get(at).hasDigit()) {
            at++;
        }
        boolean plain = at > 0
                && at < words.size()
                && words.size() <= MOST_NOUN + 2
                && words.subList(0, at).stream()
                        .noneMatch(word -> word.isMark() || LEXICON.in("preposition", word.text()));
        return plain ? at : words.size() - 1;
    }

    private @Nullable NounPhrase codedThing() {
        int at = numberAt();
        if (at < 1 || !words.get(at).hasDigit()) {
            return null;
        }
        Word before = words.get(at - 1);
        boolean thing = !before.hasDigit()
                && !LEXICON.in("preposition", words.get(0).text())
                && LEXICON.isNoun(before.text())
                && NO_THING.stream().noneMatch(list -> LEXICON.in(list, before.text())); // "half 6"
        List<Word> noun = new ArrayList<>(words.subList(0, at));
        noun.removeIf(word -> word.is("new") || word.isMark());
        return thing && !noun.isEmpty() ? reader.phrase(noun) : null;
    }
}
