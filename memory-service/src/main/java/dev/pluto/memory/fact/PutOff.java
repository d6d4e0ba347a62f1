package dev.pluto.memory.fact;

import dev.pluto.memory.clause.Clause;
import dev.pluto.memory.clause.Word;
import java.util.List;
import java.util.Set;

/** Reads until when something is put off as to when it is moved: "she's put it off till September". */
final class PutOff {

    private static final Set<String> PUTTING = Set.of("put", "push", "postpone", "delay");
    private static final Set<String> UNTIL = Set.of("till", "til", "until");

    private PutOff() {}

    /** What follows the verb with a "to" before the new time; the same where nothing is put off. */
    static List<Word> to(Clause clause, List<Word> rest) {
        boolean off = rest.stream().anyMatch(word -> word.is("off") || word.is("back"))
                || clause.lemma().equals("postpone")
                || clause.lemma().equals("delay");
        boolean puts = PUTTING.contains(clause.lemma()) && off && Runs.indexOf(rest, "to") < 0;
        return puts
                ? rest.stream()
                        .map(word -> UNTIL.contains(word.text()) ? word.mended("to") : word)
                        .toList()
                : rest;
    }
}
