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
    private static final Set<String> HUMAN_NAMES = Set.of("dr", "mr", "mrs", "ms", "miss", "prof");

    private final Lexicon lexicon = Lexicon.english();
    private final ClauseReader reader;

    Statements(ClauseReader reader) {
        this.reader = reader;
    }

    /** @param zone for the days that are named */
    record Source(String messageId, Instant saidAt, ZoneId zone) {}

    /** @return nothing for what is no fact */
    List<Fact> of(Clause clause, Source source) {
        VerbGroup verb = clause.verb();
        NounPhrase subject = clause.subject();
        if (verb != null && clause.isReported()) {
            return reported(clause, source);
        }
        if (verb == null || subject == null || subject.steps().get(0).head().equals("you")) {
            return own(clause, source);
        }
        if (!Personal.is(clause, subject) || isIdle(clause)) {
            return List.of();
        }
        List<Fact> facts = new ArrayList<>(own(clause, source));
        if (!facts.isEmpty()) {
            return facts;
        }
        facts.addAll(calledInPassing(subject, clause, source));
        for (String name : subject.names()) {
            facts.add(named(subject, name, clause, source));
        }
        List<Word> rest = Attributes.destination(clause, Cues.withoutTail(clause.rest()));
        if (rest.isEmpty() && verb.lemma().equals("be")) {
            return facts;
        }
        facts.addAll(Roles.of(this, subject, clause, source, reader));
        facts.addAll(Plurals.of(this, subject, clause, source, reader));
        facts.add(made(subject, clause, rest, source, ""));
        return facts;
    }

    /** "our lodger is a guy named Stefan". */
    private List<Fact> calledInPassing(NounPhrase subject, Clause clause, Source source) {
        List<Word> rest = clause.rest();
        int called = indexOfCalled(rest);
        boolean other = subject.isAnimate() && !subject.isMe() && !clause.isNegated();
        if (called <= 0 || !clause.lemma().equals("be") || !other) {
            return List.of();
        }
        String name = Retelling.of(Cues.withoutTail(rest.subList(called + 1, rest.size())));
        NounPhrase named = new NounPhrase(subject.steps(), List.of(), subject.told() + " " + name, false);
        return List.of(named(named, name.toLowerCase(java.util.Locale.ROOT), clause, source));
    }

    /** "cant complain", "have a good one". */
    private static boolean isIdle(Clause clause) {
        return !clause.isSubjectGiven() && Cues.withoutTail(clause.rest()).isEmpty();
    }

    private static int indexOfCalled(List<Word> rest) {
        for (int i = 0; i + 1 < rest.size(); i++) {
            if (rest.get(i).is("called") || rest.get(i).is("named")) {
                return i;
            }
        }
        return -1;
    }

    private List<Fact> reported(Clause clause, Source source) {
        VerbGroup verb = clause.verb();
        List<Word> rest = clause.rest();
        if (verb == null || rest.stream().anyMatch(word -> word.raw().startsWith("\u201c"))) {
            return List.of();
        }
        int from = !rest.isEmpty()
                        && (rest.get(0).is("that")
                                || rest.get(0).is("me")
                                || rest.get(0).is("us"))
                ? 1
                : 0;
        StringBuilder text = new StringBuilder();
        rest.subList(from, rest.size())
                .forEach(word -> text.append(word.glued() ? "" : " ").append(word.raw()));
        List<List<Clause>> inner = reader.read(text.toString().strip());
        return inner.stream()
                .flatMap(List::stream)
                .filter(each -> each.verb() != null && each.isSubjectGiven() && !each.isReported())
                .flatMap(each -> of(each, source).stream())
                .toList();
    }

    /** How the person is called: "I'm Dr. Oduya", "call me Beth", "this is Harold". */
    private List<Fact> own(Clause clause, Source source) {
        String name = OwnName.of(clause);
        if (name.isEmpty()) {
            return List.of();
        }
        Telling telling = new Telling("your name", "is", "be", name, "");
        Set<String> words = new LinkedHashSet<>(
                List.of(name.toLowerCase(java.util.Locale.ROOT).split(" ")));
        var sketch = new Sketch(List.of(Step.ME), Fact.NAME, true, Set.of("name", "be"), words, telling, true);
        return List.of(fact(sketch, Mode.PRESENT, null, clause, source, "name"));
    }

    Fact named(NounPhrase subject, String name, Clause clause, Source source) {
        String told = subject.told();
        int at = told.toLowerCase(java.util.Locale.ROOT).lastIndexOf(name);
        String raw = at >= 0 ? told.substring(at, at + name.length()) : name;
        String before = at > 0 ? told.substring(0, at).strip() : "";
        String noun = (String.join(" ", subject.last().modifiers()) + " "
                        + subject.last().head())
                .strip();
        Telling telling = new Telling(before.isEmpty() ? "your " + noun : before, "is", "be", raw, "");
        Set<String> words = new LinkedHashSet<>(List.of(name.split(" ")));
        var sketch = new Sketch(subject.steps(), Fact.NAME, true, Set.of("name", "call"), words, telling, true);
        return fact(sketch, Mode.PRESENT, null, clause, source, "n");
    }

    Fact made(NounPhrase subject, Clause clause, List<Word> rest, Source source, String suffix) {
        When span = When.of(rest, source.saidAt(), source.zone());
        When when = clause.tense() == Tense.PAST ? new When(span.from(), false, null) : span;
        List<Step> owner = owner(subject);
        Set<String> about = about(subject, clause, rest);
        String special = Attributes.special(clause, rest, subject.isAnimate());
        String attribute = special.isEmpty()
                ? attribute(subject, owner, clause.said(), rest, about, !subject.isAnimate())
                : special;
        boolean negative =
                clause.isNegated() || startsNo(rest) || isGivenUp(clause, rest) || isOff(subject, clause, rest);
        Telling telling = telling(subject, clause, rest, when);
        var sketch = new Sketch(owner, attribute, isSingle(attribute), about, Terms.of(rest), telling, !negative);
        return fact(sketch, mode(clause), when, clause, source, suffix);
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
                && !lexicon.in("time", rest.get(1).text())
                && lexicon.isNoun(rest.get(1).text());
    }

    private Set<String> about(NounPhrase subject, Clause clause, List<Word> rest) {
        Set<String> about = new HashSet<>(Attributes.more(clause, rest));
        boolean whole = owner(subject).size() == subject.steps().size();
        subject.steps().stream()
                .skip(whole ? subject.steps().size() : Math.max(0, prefix(subject)))
                .forEach(step -> about.addAll(Terms.of(step)));
        about.add(clause.lemma());
        Step before = reader.itemBefore();
        boolean bare = !subject.isAnimate()
                && subject.last().modifiers().isEmpty()
                && lexicon.in("type", subject.last().head());
        if (bare && before != null) {
            about.addAll(Terms.of(before));
        }
        if (clause.lemma().equals("run") && Runs.indexOf(rest, "out") == 0) {
            about.add("expire");
        }
        if (isNameGiven(subject, clause, rest)) {
            about.add("name");
        }
        if (subject.isAnimate() && !subject.isMe()) {
            ClauseReader.sentences(subject.told()).forEach(words -> about.addAll(Terms.of(words)));
        }
        return about;
    }

    private int prefix(NounPhrase subject) {
        return owner(subject).size() == 1 && !subject.steps().get(0).isAnimate()
                ? 0
                : owner(subject).size();
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

    private Mode mode(Clause clause) {
        VerbGroup verb = clause.said();
        boolean refuses = verb.isNegated() && verb.has("will");
        if ((verb.isDoubted() && !verb.has("could"))
                || (clause.tense() == Tense.FUTURE && !refuses)
                || isPlanned(clause)
                || lexicon.in("wanting", verb.lemma())) {
            return Mode.PLAN;
        }
        return verb.isUsedTo() || (verb.tense() == Tense.PAST && isOver(clause)) ? Mode.PAST : Mode.PRESENT;
    }

    /** "was", "lived": over; "bought", "moved", "quit": done, and so still. */
    private boolean isOver(Clause clause) {
        return Set.of(
                                "be", "have", "live", "work", "like", "love", "go", "ride", "drive", "play", "own",
                                "smoke", "use", "study", "teach", "call", "wear", "reside", "keep")
                        .contains(clause.lemma())
                && !clause.words().stream().anyMatch(word -> word.is("born"));
    }

    private boolean isPlanned(Clause clause) {
        VerbGroup verb = clause.said();
        boolean ing = verb.words().get(verb.words().size() - 1).text().endsWith("ing");
        boolean future = clause.rest().stream()
                        .anyMatch(word -> word.is("next")
                                || word.is("soon")
                                || word.is("tomorrow")
                                || word.is("eventually")
                                || word.is("someday"))
                || Runs.contains(clause.rest(), "in", "spring")
                || Runs.contains(clause.rest(), "in", "summer")
                || Runs.contains(clause.rest(), "in", "the");
        boolean wishes = lexicon.in(
                        "doubtful", verb.words().get(verb.words().size() - 1).text())
                && clause.rest().stream().limit(2).anyMatch(word -> word.is("to") || word.is("of") || word.is("about"));
        return wishes
                || (ing
                        && future
                        && Set.of("move", "get", "buy", "start", "become", "switch", "leave", "adopt")
                                .contains(verb.lemma()));
    }

    private boolean isNameGiven(NounPhrase subject, Clause clause, List<Word> rest) {
        String lemma = clause.lemma();
        if (lemma.equals("call") || lemma.equals("name") && !subject.isMe()) {
            return clause.said().has("called") || clause.said().has("named") || lemma.equals("name");
        }
        return lemma.equals("be") && subject.isAnimate() && !subject.isMe() && isNameLike(rest);
    }

    boolean isNameLike(List<Word> rest) {
        if (rest.isEmpty()
                || lexicon.in("article", rest.get(0).text())
                || lexicon.in("possessive", rest.get(0).text())
                || lexicon.in("preposition", rest.get(0).text())) {
            return false;
        }
        Word first = rest.get(0);
        return !first.hasDigit()
                && !lexicon.in("number", first.text())
                && !lexicon.in("not", first.text())
                && (HUMAN_NAMES.contains(first.text())
                        || first.capital()
                                && first.start() > 0
                                && !lexicon.isOrigin(first.text())
                                && !lexicon.in("diet", first.text())
                        || !lexicon.isWord(first.text()));
    }

    private String attribute(
            NounPhrase subject, List<Step> owner, VerbGroup verb, List<Word> rest, Set<String> about, boolean isThing) {
        boolean name =
                (subject.last().head().equals("name") || subject.last().head().equals("surname"))
                        && subject.last().modifiers().isEmpty();
        if (about.contains("name") && !isThing || name) {
            return Fact.NAME;
        }
        String item = isThing ? item(subject, owner) : "";
        boolean place = Attributes.isPlace(rest);
        if (verb.lemma().equals("be")) {
            if (isThing) {
                return item + (place ? "|place" : "|be");
            }
            return AttributeOfBe.of(rest, place);
        }
        if (about.contains("name")) {
            return item + "|name";
        }
        boolean measured = isThing
                && lexicon.in("measuring", verb.lemma())
                && rest.stream().anyMatch(Word::hasDigit);
        if (measured && rest.stream().anyMatch(word -> word.is("as") || word.is("at"))) {
            return item + "|be";
        }
        if (verb.lemma().equals("stand") && verb.isNegated()) {
            return "like";
        }
        Set<String> concepts = lexicon.concepts(verb.lemma());
        String concept = concepts.isEmpty() ? verb.lemma() : concepts.iterator().next();
        if (lexicon.isSingle(concept) && !place && concept.equals("home")) {
            return verb.lemma();
        }
        return item.isEmpty() ? concept : item + "|" + concept;
    }

    private static String item(NounPhrase subject, List<Step> owner) {
        Set<String> words = new java.util.TreeSet<>();
        subject.steps().stream().filter(step -> !owner.contains(step)).forEach(step -> words.addAll(Terms.of(step)));
        return String.join(" ", words);
    }

    private boolean isSingle(String attribute) {
        return attribute.endsWith("|be")
                || attribute.endsWith("|place")
                || attribute.endsWith("|name")
                || lexicon.isSingle(attribute)
                || attribute.equals("place")
                || attribute.equals("status");
    }

    private Telling telling(NounPhrase subject, Clause clause, List<Word> rest, When when) {
        VerbGroup verb = clause.said();
        String told = subject.isMe() ? "you" : subject.told();
        StringBuilder said = new StringBuilder();
        if (verb.isBare()) {
            boolean past = verb.words().get(0).is("born");
            said.append(told.equals("you") ? (past ? "were" : "are") : past ? "was" : "is");
        }
        for (Word word : verb.words()) {
            String shown = word.is("'s") ? "is" : word.raw();
            if (told.equals("you")) {
                shown = word.is("am") || word.is("is") || word.is("'s") ? "are" : word.is("was") ? "were" : word.raw();
            }
            said.append(said.isEmpty() ? "" : " ").append(shown);
        }
        int to = Math.min(when.from(), rest.size());
        List<Word> value = to == 0 ? rest : rest.subList(0, to);
        List<Word> after = to == 0 ? List.of() : rest.subList(to, rest.size());
        return new Telling(
                told, said.toString(), verb.lemma(), Retelling.of(Cues.withoutTail(value)), Retelling.of(after));
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
                .map(sketch -> fact(sketch, Mode.PRESENT, verbless.span(), clause, source, "v"))
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
