package dev.pluto.memory.fact;

import dev.pluto.memory.clause.Clause;
import dev.pluto.memory.clause.VerbGroup.Tense;
import dev.pluto.memory.clause.Word;
import dev.pluto.memory.lexicon.Lexicon;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** What of somebody a clause tells where its verb alone does not say: who moved to York lives there, who turned 35 is so old. */
final class Attributes {

    private static final Lexicon LEXICON = Lexicon.english();
    private static final Set<String> STARTING = Set.of("start", "get", "land", "join", "take", "begin");

    private Attributes() {}

    /** The attribute; empty when the verb says it. */
    static String special(Clause clause, List<Word> rest, boolean isAnimate) {
        if (!isAnimate
                || rest.isEmpty()
                        && !clause.lemma().isEmpty()
                        && clause.verb().words().stream().noneMatch(word -> LEXICON.in("status", word.text()))) {
            return "";
        }
        String lemma = clause.lemma();
        if (rest.isEmpty()) {
            return "status";
        }
        Word first = rest.get(0);
        boolean done = clause.tense() == Tense.PAST
                || clause.verb() != null && clause.verb().has("have")
                || clause.verb().has("has")
                || clause.verb().has("'s");
        if ((lemma.equals("move") || lemma.equals("relocate"))
                && done
                && (first.is("to") || first.is("back") || first.is("into") || first.is("in"))
                && rest.size() > 1) {
            return "home";
        }
        if (clause.verb() != null
                && clause.verb().words().stream().anyMatch(word -> LEXICON.in("status", word.text()))) {
            return "status";
        }
        if (lemma.equals("turn") && (first.hasDigit() || LEXICON.in("number", first.text()))) {
            return "age";
        }
        boolean job = rest.stream()
                .anyMatch(word -> word.is("job") || word.is("work") || word.is("role") || word.is("position"));
        if (STARTING.contains(lemma)
                && clause.tense() != Tense.FUTURE
                && !clause.verb().isBare()
                && (job && rest.size() > 2 || lemma.equals("start") && (first.is("at") || first.is("with")))) {
            return "work";
        }
        return "";
    }

    /** Of "from Ballarat to Perth" only where somebody moved to. */
    static List<Word> destination(Clause clause, List<Word> rest) {
        if (!clause.lemma().equals("move")
                || rest.isEmpty()
                || !(rest.get(0).is("from") || rest.get(0).is("house"))) {
            return rest;
        }
        for (int i = 1; i < rest.size(); i++) {
            if (rest.get(i).is("to")) {
                return rest.subList(i, rest.size());
            }
        }
        return rest;
    }

    /** Further words under which it is asked. */
    static Set<String> more(Clause clause, List<Word> rest) {
        Set<String> more = new LinkedHashSet<>();
        if (!rest.isEmpty() && rest.get(0).is("with") && clause.lemma().equals("be")) {
            more.add("have");
        }
        if (clause.words().stream().anyMatch(word -> LEXICON.in("usual", word.text()))) {
            more.add("usual");
        }
        if (clause.verb() != null
                && clause.verb().has("been")
                && !rest.isEmpty()
                && rest.get(0).is("to")) {
            more.add("been");
        }
        String special = special(clause, rest, true);
        if (special.equals("home")) {
            more.add("live");
        } else if (special.equals("work")) {
            more.add("work");
        }
        return more;
    }

    /** "in Leeds" and "under the pot", not "on the 3rd". */
    static boolean isPlace(List<Word> rest) {
        return rest.size() > 1
                && LEXICON.in("place", rest.get(0).text())
                && !When.hasTime(rest.subList(1, Math.min(rest.size(), 3)));
    }
}
