package dev.pluto.memory.fact;

import dev.pluto.memory.clause.Clause;
import dev.pluto.memory.clause.ClauseReader;
import dev.pluto.memory.clause.NounPhrase;
import dev.pluto.memory.clause.Retelling;
import dev.pluto.memory.clause.Step;
import dev.pluto.memory.clause.VerbGroup;
import dev.pluto.memory.clause.VerbGroup.Tense;
import dev.pluto.memory.clause.Word;
import dev.pluto.memory.fact.Fact.Mode;
import dev.pluto.memory.lexicon.Lexicon;
import dev.pluto.memory.lexicon.Spaces;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Makes facts of clauses: who it is about, what of them, and the value. */
final class Statements {

    private static final Set<String> MARKING = Set.of("favourite", "favorite", "fave");

    private final Lexicon lexicon = Lexicon.english();
    private final ClauseReader reader;
    private final Topics topics;

    Statements(ClauseReader reader) {
        this.reader = reader;
        this.topics = new Topics(reader);
    }

    /** @param zone for the days that are named */
    record Source(String messageId, Instant saidAt, ZoneId zone) {}

    /** @return nothing for what is no fact */
    List<Fact> of(Clause clause, Source source) {
        VerbGroup verb = clause.verb();
        NounPhrase subject = clause.subject();
        if (verb != null && clause.isReported()) {
            return Quoted.of(clause, source, reader, this);
        }
        if (verb == null || subject == null || subject.steps().get(0).head().equals("you")) {
            return own(clause, source);
        }
        if (!Personal.is(clause, subject) || Idle.is(clause)) {
            return List.of();
        }
        List<Fact> facts = new ArrayList<>(own(clause, source));
        if (!facts.isEmpty()) {
            return facts;
        }
        facts.addAll(calledInPassing(subject, clause, source));
        for (String name : Roles.isAddressedByTitle(subject) ? List.<String>of() : subject.names()) {
            facts.add(named(subject.somebody(), name, clause, source));
        }
        List<Word> rest = Attributes.destination(clause, Besides.plain(Cues.withoutTail(clause.rest())));
        if (verb.lemma().equals("be") && (rest.isEmpty() || Roles.isTheOne(rest))) {
            return facts;
        }
        List<Fact> roles = Roles.of(this, subject, clause, source, reader);
        facts.addAll(roles);
        if (!roles.isEmpty() && Roles.isAll(clause)) {
            return facts;
        }
        facts.addAll(Plurals.of(this, subject, clause, source, reader));
        Fact made = made(subject, clause, rest, source, "");
        facts.add(made);
        if (!rest.isEmpty()) {
            facts.addAll(ofOthersToo(made, clause));
        }
        return facts;
    }

    /** "Anna and I live in Leeds": the same of everybody who does it together. */
    private List<Fact> ofOthersToo(Fact made, Clause clause) {
        List<Fact> facts = new ArrayList<>();
        for (NounPhrase one : Joint.of(clause, reader)) {
            List<Step> owner = owner(one);
            if (!owner.equals(made.owner())) {
                facts.add(made.of(owner, "j" + facts.size()));
            }
        }
        return facts;
    }

    /** "our lodger is a guy named Stefan". */
    private List<Fact> calledInPassing(NounPhrase subject, Clause clause, Source source) {
        List<Word> rest = clause.rest();
        int called = indexOfCalled(rest);
        boolean other = subject.isAnimate() && !subject.isMe() && !clause.isNegated();
        boolean placed =
                rest.stream().limit(Math.max(0, called)).anyMatch(word -> lexicon.in("preposition", word.text()));
        if (called <= 0 || placed || !clause.lemma().equals("be") || !other) {
            return List.of();
        }
        String name = Retelling.of(Cues.withoutTail(rest.subList(called + 1, rest.size())));
        NounPhrase named = new NounPhrase(subject.steps(), List.of(), subject.told() + " " + name, false);
        return List.of(named(named, name.toLowerCase(java.util.Locale.ROOT), clause, source));
    }

    private static int indexOfCalled(List<Word> rest) {
        for (int i = 0; i + 1 < rest.size(); i++) {
            if (rest.get(i).is("called") || rest.get(i).is("named")) {
                return i;
            }
        }
        return -1;
    }

    /** How the person is called: "I'm Dr. Oduya", "call me Beth", "this is Harold". */
    private List<Fact> own(Clause clause, Source source) {
        String name = OwnName.of(clause);
        if (name.isEmpty()) {
            return List.of();
        }
        Telling telling = new Telling("your name", "is", "be", name, "");
        Set<String> words = new LinkedHashSet<>(Spaces.split(name.toLowerCase(java.util.Locale.ROOT)));
        var sketch = new Sketch(List.of(Step.ME), Fact.NAME, true, Set.of("name", "be"), words, telling, true);
        return Presented.with(this, sketch, clause, source);
    }

    Fact named(NounPhrase subject, String name, Clause clause, Source source) {
        String told = subject.told();
        int at = told.toLowerCase(java.util.Locale.ROOT).lastIndexOf(name);
        String raw = at >= 0 ? told.substring(at, at + name.length()) : name;
        String before = at > 0 ? told.substring(0, at).strip() : "";
        Set<String> noun = new LinkedHashSet<>(subject.last().modifiers());
        noun.removeAll(Spaces.split(name));
        noun.add(subject.last().head());
        Telling telling =
                new Telling(before.isEmpty() ? "your " + String.join(" ", noun) : before, "is", "be", raw, "");
        Set<String> words = new LinkedHashSet<>(Spaces.split(name));
        var sketch = new Sketch(subject.steps(), Fact.NAME, true, Set.of("name", "call"), words, telling, true);
        return fact(sketch, Mode.PRESENT, null, clause, source, "n");
    }

    Fact made(NounPhrase subject, Clause clause, List<Word> rest, Source source, String suffix) {
        When span = When.of(rest, source.saidAt(), source.zone());
        When when = clause.tense() == Tense.PAST ? span.past(rest) : span;
        List<Step> owner = owner(subject);
        Set<String> about = topics.of(subject, clause, rest);
        String special = Attributes.special(clause, rest, subject.isAnimate());
        String attribute = special.isEmpty() ? AttributeOfVerb.of(subject, clause.said(), rest, about) : special;
        boolean negative = clause.isNegated()
                || startsNo(rest)
                || isGivenUp(clause, rest)
                || isOff(subject, clause, rest)
                || Attributes.isGoneOff(clause, rest);
        Telling telling = Tellings.of(subject, clause, rest, when);
        var sketch = new Sketch(
                owner, attribute, AttributeOfVerb.isSingle(attribute), about, Terms.of(rest), telling, !negative);
        return fact(sketch, Modes.of(clause), when, clause, source, suffix);
    }

    /** "quit smoking", "stopped eating meat". */
    private static boolean isGivenUp(Clause clause, List<Word> rest) {
        return Set.of("quit", "stop", "give").contains(clause.lemma())
                && rest.stream().limit(2).anyMatch(word -> word.text().endsWith("ing") || word.is("up"));
    }

    /** "I'm off dairy". */
    private boolean isOff(NounPhrase subject, Clause clause, List<Word> rest) {
        return clause.lemma().equals("be")
                && rest.size() == 2
                && rest.get(0).is("off")
                && subject.isAnimate()
                && !lexicon.in("off-from", rest.get(1).text())
                && lexicon.isNoun(rest.get(1).text());
    }

    /** The people and animals on the way to what is spoken of; the person where there are none. */
    static List<Step> owner(NounPhrase subject) {
        List<Step> owner = new ArrayList<>();
        for (Step step : subject.steps()) {
            if (!step.isAnimate()) {
                break;
            }
            owner.add(step);
        }
        return owner.isEmpty() ? List.of(Step.ME) : List.copyOf(owner);
    }

    private static boolean startsNo(List<Word> rest) {
        return !rest.isEmpty() && (rest.get(0).is("no") || rest.get(0).is("never"));
    }

    /** "not a fan of olives", "not allowed grapes": said of oneself. */
    List<Fact> denied(Clause clause, Source source) {
        List<Word> rest =
                Cues.withoutTail(clause.words().subList(1, clause.words().size()));
        Telling telling = new Telling("you", "are not", "be", Retelling.of(rest), "");
        var sketch = Sketch.ofMe(AttributeOfBe.of(rest, false), "be", Terms.of(rest), telling, false);
        return List.of(fact(sketch, Mode.PRESENT, null, clause, source, "d"));
    }

    /** "no nuts for me", "new alarm code 9028", "allergic to latex", "Aunt Dymphna too". */
    List<Fact> verbless(Clause clause, Source source) {
        Verbless verbless = new Verbless(reader, clause, source);
        return verbless.read().stream()
                .map(sketch -> fact(sketch, Mode.PRESENT, verbless.span(), clause, source, sketch.mark()))
                .toList();
    }

    Fact fact(Sketch sketch, Mode mode, @Nullable When when, Clause clause, Source source, String suffix) {
        Set<String> about = new HashSet<>(sketch.about());
        if (MARKING.stream().anyMatch(about::contains)) {
            about.add("like");
        }
        boolean positive = Sentiment.isNegative(sketch.telling()) != sketch.isPositive();
        if (sketch.telling().lemma().equals("stand") && !sketch.isPositive()) {
            about.add("like");
            positive = false;
        }
        return new Fact(
                source.messageId() + "#" + clause.start() + suffix,
                sketch.owner(),
                sketch.attribute(),
                sketch.isSingle(),
                Set.copyOf(about),
                Set.copyOf(sketch.values()),
                sketch.telling(),
                positive,
                mode,
                when != null && when.isTemporary(),
                when == null ? null : when.until(),
                source.saidAt(),
                null,
                clause.start(),
                clause.end());
    }
}
