package dev.pluto.memory.fact;

import dev.pluto.memory.clause.Clause;
import dev.pluto.memory.clause.NounPhrase;
import dev.pluto.memory.clause.VerbGroup;
import dev.pluto.memory.clause.VerbGroup.Tense;
import dev.pluto.memory.clause.Word;
import dev.pluto.memory.lexicon.Lexicon;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** What of somebody a clause tells where its verb alone does not say: who moved to York lives there, who turned 35 is so old. */
final class Attributes {

    /** "Started as a nurse", "started at Lidl". */
    private static final Set<String> PLACES = Set.of("as", "at", "with");

    private static final Lexicon LEXICON = Lexicon.english();
    private static final Set<String> STARTING = Set.of("start", "get", "land", "join", "take", "begin");

    private static final Set<String> SUFFERING = Set.of("have", "get", "be", "suffer");
    private static final Set<String> STUDYING = Set.of("do", "take", "have");

    /** With its article and title. */
    private static final int LONGEST_NAME = 4;

    /** Under which it is asked whom the person is with for their phone, gas or bank. */
    static final String PROVIDER = "provider";

    /** Words under which what a special attribute tells is asked for too. */
    private static final Map<String, List<String>> MEANT = Map.of(
            "home",
            List.of("live"),
            "like",
            List.of("like"),
            "play",
            List.of("play", "do", "learn"),
            "work",
            List.of("work"));

    /** The same of verbs. */
    private static final Map<String, List<String>> BESIDES =
            Map.of("become", List.of("be"), "lend", List.of("have", "borrow"));

    private Attributes() {}

    /** The attribute; empty when the verb says it. */
    static String special(Clause clause, List<Word> rest, boolean isAnimate) {
        VerbGroup verb = clause.verb();
        if (!isAnimate || verb == null) {
            return "";
        }
        boolean status = verb.words().stream().anyMatch(word -> LEXICON.in("status", word.text()));
        if (rest.isEmpty()) {
            return status ? "status" : "";
        }
        if ((Moving.isDone(verb) || MovedIn.is(clause, rest))
                && rest.size() > 1
                && LEXICON.in("moved-to", rest.get(0).text())
                && !isShift(Runs.last(rest))) {
            return "home";
        }
        if (Staying.isHome(clause, rest)) {
            return "home";
        }
        if (status) {
            return "status";
        }
        Word first = rest.get(0);
        if (verb.lemma().equals("turn") && (first.hasDigit() || LEXICON.in("number", first.text()))) {
            return "age";
        }
        if (isStarting(verb, rest)) {
            return first.is("as") ? "job" : "work";
        }
        if (isOfYears(verb, rest)) {
            return "age";
        }
        if (isGoneOff(clause, rest)) {
            return "like";
        }
        return isTakenUp(verb, rest) ? "play" : "";
    }

    /** "Joe's gone right off bananas": he likes them no more. */
    static boolean isGoneOff(Clause clause, List<Word> rest) {
        int off = Runs.indexOf(rest, "off");
        boolean gone = clause.lemma().equals("go") && !clause.said().isBare() && (off == 0 || off == 1);
        return gone
                && off + 1 < rest.size()
                && clause.subject() != null
                && clause.subject().isAnimate();
    }

    private static boolean isShift(Word word) {
        return word.is("shift") || LEXICON.in("shift", word.text());
    }

    /** "my son has 6 years", as many tongues say how old somebody is. */
    private static boolean isOfYears(VerbGroup verb, List<Word> rest) {
        return verb.lemma().equals("have")
                && rest.size() == 2
                && (rest.get(0).hasDigit() || LEXICON.in("number", rest.get(0).text()))
                && rest.get(1).is("years");
    }

    private static boolean isStarting(VerbGroup verb, List<Word> rest) {
        boolean job = rest.size() > 2 && rest.stream().anyMatch(word -> LEXICON.in("job", word.text()));
        boolean at = verb.lemma().equals("start") && PLACES.contains(first(rest));
        return STARTING.contains(verb.lemma()) && verb.tense() != Tense.FUTURE && !verb.isBare() && (job || at);
    }

    /** "started the drums", "took up golf": what is played or done since. */
    private static boolean isTakenUp(VerbGroup verb, List<Word> rest) {
        boolean up = verb.lemma().equals("take") && first(rest).equals("up");
        boolean thing = up
                || !When.hasTime(rest)
                        && !LEXICON.in("preposition", first(rest))
                        && !first(rest).endsWith("ing");
        return (up || verb.lemma().equals("start")) && verb.tense() != Tense.FUTURE && thing;
    }

    private static String first(List<Word> rest) {
        return rest.get(0).text();
    }

    /** Of "from Ballarat to Perth" only where somebody moved to, and of "a Ms Odell" only the name. */
    static List<Word> destination(Clause clause, List<Word> rest) {
        if (isOneByTitle(clause, rest)) {
            return rest.subList(1, rest.size());
        }
        if (!clause.lemma().equals("move")
                || rest.isEmpty()
                || !(rest.get(0).is("from") || rest.get(0).is("house") || Moving.isWay(rest))) {
            return rest;
        }
        for (int i = 1; i < rest.size(); i++) {
            if (rest.get(i).is("to")) {
                return rest.subList(i, rest.size());
            }
        }
        return rest;
    }

    /** "a Ms Odell", where "a nurse" and "a Dr Who fan" say no name. */
    private static boolean isOneByTitle(Clause clause, List<Word> rest) {
        return clause.lemma().equals("be")
                && rest.size() > 2
                && rest.size() <= LONGEST_NAME
                && rest.get(0).is("a")
                && LEXICON.in("by-title", rest.get(1).text())
                && rest.subList(2, rest.size()).stream()
                        .allMatch(word -> word.capital() || !LEXICON.isWord(word.text()));
    }

    /** Further words under which it is asked. */
    static Set<String> more(Clause clause, List<Word> rest) {
        Set<String> more = new LinkedHashSet<>();
        if (!rest.isEmpty() && rest.get(0).is("with") && clause.lemma().equals("be")) {
            more.add("have");
            if (rest.size() > 1 && isFirm(rest.get(1))) {
                more.add(PROVIDER);
            }
        }
        if (!rest.isEmpty() && rest.get(0).is("off") && clause.lemma().equals("be")) {
            more.addAll(List.of("give", "eat"));
        }
        if (clause.words().stream().anyMatch(word -> LEXICON.in("usual", word.text()))) {
            more.add("usual");
        }
        if (clause.verb() != null
                && clause.said().has("been")
                && !rest.isEmpty()
                && rest.get(0).is("to")) {
            more.add("been");
        }
        if (clause.lemma().equals("be") && Treatments.isOn(rest)) {
            more.add("take");
            more.add(Treatments.MEDICINE);
        }
        if (isDwelling(clause, rest)) {
            more.add("live");
        }
        more.addAll(Shifts.worked(clause, rest));
        more.addAll(kinds(clause, rest));
        if (clause.isNegated() && clause.said().has("can") && clause.lemma().equals("have")) {
            more.addAll(List.of("eat", "drink", "take"));
        }
        more.addAll(BESIDES.getOrDefault(clause.lemma(), List.of()));
        boolean fond = clause.lemma().equals("be")
                && rest.stream().limit(2).anyMatch(word -> LEXICON.in("fond", word.text())); // "mad about trains"
        more.addAll(MEANT.getOrDefault(fond ? "like" : special(clause, rest, true), List.of()));
        return more;
    }

    /** Of what kind the value is: asthma is an illness, what is done this semester a subject. */
    private static Set<String> kinds(Clause clause, List<Word> rest) {
        boolean ill = SUFFERING.contains(clause.lemma()) && has(rest, "illness");
        boolean studies = STUDYING.contains(clause.lemma()) && has(rest, "study-time");
        return ill ? Set.of("illness") : studies ? Set.of("subject") : Set.of();
    }

    private static boolean has(List<Word> rest, String kind) {
        return rest.stream().anyMatch(word -> LEXICON.in(kind, word.text()));
    }

    private static boolean isFirm(Word word) {
        return !LEXICON.in("possessive", word.text())
                && !LEXICON.isAnimate(word.text())
                && !LEXICON.isFirstName(word.text());
    }

    /** "I rent a flat in Leeds", "my flat is in Leeds", "we're in Ipswich atm". */
    private static boolean isDwelling(Clause clause, List<Word> rest) {
        NounPhrase subject = clause.subject();
        boolean home = subject != null
                && LEXICON.in("dwelling", subject.last().head())
                && subject.last().modifiers().isEmpty()
                && clause.lemma().equals("be")
                && isPlace(rest)
                && rest.get(0).is("in");
        if (home) {
            return true;
        }
        boolean dwells = rest.stream().anyMatch(word -> LEXICON.in("dwelling", word.text()))
                && rest.stream().anyMatch(word -> LEXICON.in("place", word.text()));
        boolean staying = clause.lemma().equals("be")
                && rest.size() > 1
                && rest.get(0).is("in")
                && rest.get(1).capital()
                && clause.piece().stream()
                        .anyMatch(word -> word.is("still") || LEXICON.in("present-again", word.text()));
        return staying || dwells && LEXICON.in("housing", clause.lemma());
    }

    /** "in Leeds" and "under the pot", not "on the 3rd". */
    static boolean isPlace(List<Word> rest) {
        return rest.size() > 1
                && LEXICON.in("place", rest.get(0).text())
                && (LEXICON.in("numbered", rest.get(1).text())
                        || !When.hasTime(rest.subList(1, Math.min(rest.size(), 3))));
    }
}
