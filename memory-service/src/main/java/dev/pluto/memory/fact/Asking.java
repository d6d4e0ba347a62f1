package dev.pluto.memory.fact;

import dev.pluto.memory.clause.ClauseReader;
import dev.pluto.memory.clause.NounPhrase;
import dev.pluto.memory.clause.Step;
import dev.pluto.memory.clause.Word;
import dev.pluto.memory.fact.Asked.Wanted;
import dev.pluto.memory.lexicon.Lexicon;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** One question while it is read: its opening first, then helping verb, subject and what follows. */
final class Asking {

    private static final List<Step> ME = List.of(Step.ME);

    private final Lexicon lexicon = Lexicon.english();
    private final ClauseReader reader;
    private final List<Word> words;
    private final Set<String> kind = new LinkedHashSet<>();
    private final Set<String> terms = new LinkedHashSet<>();
    private Wanted wanted;
    private String attribute = "";
    private String helper = "";
    private String verb = "be";
    private boolean be;
    private boolean past;
    private boolean loose;
    private boolean ownerAsked;
    private @Nullable List<Step> owner;
    private List<Word> tail = List.of();

    Asking(ClauseReader reader, List<Word> words, Wanted wanted) {
        this.reader = reader;
        this.words = words;
        this.wanted = wanted;
        this.past = AskedCues.isPast(words);
    }

    /** "what pet", "how old", "where": @return behind it */
    int opening() {
        Word first = words.get(0);
        int at = 1;
        if (first.is("how") && words.size() > 1 && !AskedCues.isHelping(words.get(1))) {
            at = 2;
            attribute = wanted == Wanted.HOW_OLD ? "age" : "";
            if (wanted == Wanted.HOW && lexicon.in("measured", words.get(1).text())) {
                wanted = Wanted.HOW_MANY;
            } else if (wanted == Wanted.HOW) {
                terms.add(Terms.term(words.get(1)));
            }
        }
        boolean noun = first.is("what") || first.is("which") || first.is("whose") || first.is("how");
        int end = at;
        boolean verbless = AskedCues.isVerbless(words.subList(Math.min(at, words.size()), words.size()));
        while (noun && end < words.size() && AskedCues.isOfKind(words.get(end), verbless)) {
            end++;
        }
        kind.addAll(Terms.of(words.subList(at, end)));
        if (wanted == Wanted.WHEN) {
            kind.removeIf(term -> lexicon.in("type", term));
        }
        return end;
    }

    /** @param from behind the opening */
    Asked read(int from) {
        int at = from;
        if (at < words.size() && AskedCues.isHelping(words.get(at))) {
            Word word = words.get(at);
            be = lexicon.in("be", word.text()) || word.is("'s");
            helper = be ? "" : word.text();
            at++;
        }
        boolean bare = helper.isEmpty()
                && !be
                && at < words.size()
                && lexicon.in("preposition", words.get(at).text());
        if (bare && !kind.isEmpty()) {
            at++; // "how many eggs in gran's recipe?"
        }
        while (at < words.size() && words.get(at).is("not")) {
            at++;
        }
        List<Word> rest = words.subList(at, words.size());
        subject(AskedCues.withoutUse(past ? AskedCues.withoutTime(rest) : rest));
        int or = Runs.indexOf(tail, "or");
        if (wanted == Wanted.YES_NO && or > 0) {
            wanted = Wanted.WHAT; // "is it petrol or diesel?"
            tail = tail.subList(0, or - 1);
        }
        verb = verb();
        Set<String> behind = Terms.of(tail);
        behind.remove(verb);
        terms.addAll(behind);
        boolean place = AskedCues.isPlace(tail);
        names();
        attributes();
        trim();
        if (wanted == Wanted.WHERE && lexicon.in("stored", verb) && terms.size() > 1) {
            terms.remove(verb);
        }
        return asked(place);
    }

    private Asked asked(boolean place) {
        if (place && wanted == Wanted.WHEN && !kind.isEmpty()) {
            wanted = Wanted.WHAT;
        }
        List<String> years = AskedCues.years(words);
        if (wanted == Wanted.WHERE || wanted == Wanted.WHAT) {
            terms.removeAll(years);
        }
        return new Asked(
                wanted,
                owner,
                ownerAsked,
                attribute,
                Set.copyOf(terms),
                verb,
                Set.copyOf(kind),
                loose,
                place,
                past,
                AskedCues.isNow(words),
                AskedCues.isFuture(words),
                years,
                past ? AskedCues.before(words) : null);
    }

    private void subject(List<Word> rest) {
        if (!rest.isEmpty() && rest.get(0).is("there")) {
            tail = rest.subList(1, rest.size());
            owner = ME;
            return;
        }
        boolean has = wanted == Wanted.WHO
                && lexicon.in("have", helper)
                && rest.stream()
                        .noneMatch(word -> lexicon.verb(word.text()).isPresent() && !lexicon.isNoun(word.text()));
        int end = has ? 0 : new AskedSubject(reader, rest, be).end();
        tail = rest.subList(end, rest.size());
        ownerAsked = (wanted == Wanted.WHO || wanted == Wanted.WHAT) && end == 0;
        if (ownerAsked && lexicon.in("have", helper)) {
            terms.add("have");
        }
        NounPhrase subject = end == 0 ? null : reader.phrase(rest.subList(0, end));
        if (subject == null) {
            owner = wanted == Wanted.HOW_MANY && AskedCues.isOfThoseComing(tail) ? ME : owner;
            return;
        }
        loose = rest.get(0).is("the");
        reader.mention(subject);
        if (subject.steps().get(0).head().equals("you")) {
            owner = ME; // "what do you call my dog"
            return;
        }
        List<Step> whose = Statements.owner(subject);
        int skip = subject.steps().get(0).isAnimate() ? whose.size() : 0;
        subject.steps().stream().skip(skip).forEach(step -> terms.addAll(Terms.of(step)));
        owner = whose;
    }

    private String verb() {
        for (Word word : tail) {
            Optional<String> lemma = lexicon.verb(word.text());
            if (lemma.isPresent() && !lexicon.in("be", word.text())) {
                return lemma.get();
            }
            boolean between = lexicon.in("adverb", word.text()) || lexicon.in("not", word.text());
            if (!between && !word.is("use") && !word.is("used") && !word.is("to")) {
                break;
            }
        }
        return lexicon.in("have", helper) ? "have" : "be";
    }

    private void names() {
        boolean surname = owner != null && terms.remove("surname");
        if (surname) {
            terms.add("name");
        }
        boolean called = tail.stream().anyMatch(word -> word.is("called") || word.is("named"));
        boolean named = terms.contains("name")
                && owner != null
                && (terms.size() == 1 || terms.contains("full"))
                && wanted != Wanted.YES_NO;
        if (called || named) {
            attribute = surname ? Fact.SURNAME : Fact.NAME;
            terms.remove("name");
            terms.remove("call");
            verb = "be";
        } else if (!lexicon.in("asked-generic", verb) && !(verb.equals("own") && !kind.isEmpty())) {
            terms.add(verb);
        }
        if (lexicon.in("report", verb) && !lexicon.in("uttering", verb) || verb.equals("mention")) {
            terms.remove(verb);
            past = false;
        }
        if (verb.equals("call") && Runs.last(words).is("me")) {
            owner = ME;
            attribute = Fact.NAME;
            terms.clear();
        }
    }

    private void attributes() {
        List<Step> whose = owner;
        if (whose != null
                && terms.contains("due")
                && whose.size() > 1
                && whose.get(whose.size() - 1).head().equals("baby")) {
            owner = whose.subList(0, whose.size() - 1);
        }
        if (wanted == Wanted.WHERE && be && terms.isEmpty()) {
            attribute = tail.stream().anyMatch(word -> word.is("from")) ? "origin" : "place";
        }
        if (wanted == Wanted.WHO
                && be
                && whose != null
                && terms.isEmpty()
                && (kind.isEmpty() || AskedCues.isNameOnly(whose))) {
            attribute = Fact.NAME;
        }
        if (words.stream().anyMatch(word -> lexicon.in("usual", word.text()))) {
            terms.add("usual");
        }
        if (tail.stream().anyMatch(word -> word.is("been"))) {
            terms.add("been");
        }
        boolean living = tail.stream().anyMatch(word -> word.is("living") || word.is("work"));
        if (wanted == Wanted.WHAT && verb.equals("do") && (living || terms.isEmpty()) && kind.isEmpty()) {
            attribute = "job";
            terms.clear();
        }
    }

    private void trim() {
        boolean now = AskedCues.isNow(words);
        boolean best = lexicon.concepts(verb).contains("like");
        terms.removeIf(term -> AskedCues.isVague(term, now)
                || term.equals("come") && wanted == Wanted.HOW_MANY
                || lexicon.in("best", term) && best);
    }
}
