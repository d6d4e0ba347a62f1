package dev.pluto.memory.fact;

import dev.pluto.memory.clause.NounPhrase;
import dev.pluto.memory.clause.Step;
import dev.pluto.memory.clause.VerbGroup;
import dev.pluto.memory.clause.Word;
import dev.pluto.memory.lexicon.Lexicon;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/** What of somebody or something a verb with its value tells. */
final class AttributeOfVerb {

    private static final Lexicon LEXICON = Lexicon.english();

    private AttributeOfVerb() {}

    /**
     * What of whom or what a clause speaks of it tells.
     *
     * @param about base forms of the words that say what it is about
     */
    static String of(NounPhrase subject, VerbGroup verb, List<Word> rest, Set<String> about) {
        boolean isThing = !subject.isAnimate();
        if (Surnames.isOne(subject)) {
            return Fact.SURNAME;
        }
        boolean name = subject.last().head().equals("name")
                && subject.last().modifiers().isEmpty();
        if (about.contains("name") && !isThing || name) {
            return Fact.NAME;
        }
        String item = isThing ? item(subject, Statements.owner(subject)) : "";
        boolean place = Attributes.isPlace(rest);
        if (verb.lemma().equals("be") || verb.lemma().equals("become") && !isThing && !rest.isEmpty()) {
            if (isThing) {
                return item + (place ? "|place" : Condition.of(item, rest));
            }
            return AttributeOfBe.of(rest, place);
        }
        if (about.contains("name")) {
            return item + "|name";
        }
        boolean measured = isThing
                && LEXICON.in("measuring", verb.lemma())
                && rest.stream().anyMatch(Word::hasDigit);
        if (measured && rest.stream().anyMatch(word -> word.is("as") || word.is("at"))) {
            return item + "|be";
        }
        if (verb.lemma().equals("stand") && verb.isNegated()) {
            return "like";
        }
        Set<String> concepts = LEXICON.concepts(verb.lemma());
        String concept = concepts.isEmpty() ? verb.lemma() : concepts.iterator().next();
        if (LEXICON.isSingle(concept) && !place && concept.equals("home")) {
            return verb.lemma();
        }
        return item.isEmpty() ? concept : item + "|" + concept;
    }

    private static String item(NounPhrase subject, List<Step> owner) {
        Set<String> words = new TreeSet<>();
        subject.steps().stream().filter(step -> !owner.contains(step)).forEach(step -> words.addAll(Terms.of(step)));
        return String.join(" ", words);
    }

    /** Whether only one value of it holds at a time. */
    static boolean isSingle(String attribute) {
        return attribute.endsWith("|be")
                || attribute.endsWith("|state")
                || attribute.endsWith("|colour")
                || attribute.endsWith("|place")
                || attribute.endsWith("|name")
                || LEXICON.isSingle(attribute)
                || attribute.equals("place")
                || attribute.equals("status");
    }
}
