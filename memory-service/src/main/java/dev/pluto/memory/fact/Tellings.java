package dev.pluto.memory.fact;

import dev.pluto.memory.clause.Clause;
import dev.pluto.memory.clause.NounPhrase;
import dev.pluto.memory.clause.Retelling;
import dev.pluto.memory.clause.VerbGroup;
import dev.pluto.memory.clause.Word;
import dev.pluto.memory.lexicon.Lexicon;
import java.util.List;
import java.util.Locale;

/** How what a clause says is said back to the person. */
final class Tellings {

    private Tellings() {}

    /** In the second person, up to where it says when. */
    static Telling of(NounPhrase subject, Clause clause, List<Word> rest, When when) {
        VerbGroup verb = clause.said();
        String told = subject.told();
        StringBuilder said = new StringBuilder();
        if (verb.isBare()) {
            boolean past = verb.words().get(0).is("born");
            said.append(told.equals("you") ? (past ? "were" : "are") : past ? "was" : "is");
        }
        clause.words().subList(0, verb.from()).stream()
                .filter(word -> word.is("never") || word.is("not") || word.is("no-longer"))
                .findFirst()
                .ifPresent(word ->
                        said.append(said.isEmpty() ? "" : " ").append(word.raw().toLowerCase(Locale.ROOT)));
        boolean has = Lexicon.english().in("has-done", Runs.last(verb.words()).text());
        for (Word word : verb.words()) {
            String shown = word.is("'s") ? (has ? "has" : "is") : raw(word);
            if (told.equals("you")) {
                shown = word.is("am") || word.is("is") || word.is("'s") && !has
                        ? "are"
                        : word.is("was") ? "were" : raw(word);
            }
            said.append(said.isEmpty() ? "" : " ").append(shown);
        }
        int to = Math.min(when.from(), rest.size());
        List<Word> value = to == 0 ? rest : rest.subList(0, to);
        List<Word> after = to == 0 ? List.of() : rest.subList(to, rest.size());
        return new Telling(
                told, said.toString(), verb.lemma(), Retelling.of(Cues.withoutTail(value)), Retelling.of(after));
    }

    /** As it was written, but for the capital that began the sentence: "Moved to Hull" is "you moved to Hull". */
    private static String raw(Word word) {
        return word.raw().toLowerCase(Locale.ROOT);
    }
}
