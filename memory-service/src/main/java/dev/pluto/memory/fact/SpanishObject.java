package dev.pluto.memory.fact;

import dev.pluto.language.Pieces;
import dev.pluto.memory.spanish.Statement;
import java.util.List;
import java.util.Set;

/** What "lo dejé en el piso 5" speaks of: what was told last with the same verb, "el coche en el piso 3". */
final class SpanishObject {

    private static final Set<String> CLITICS = Set.of("lo", "la", "los", "las");
    private static final Set<String> PLACES = Set.of("en", "con", "a", "al", "sobre", "bajo");

    private static final Set<String> LED = Set.of("en", "a", "al", "de", "el", "la");

    private static final List<String> DENIALS = List.of("ya ", "no ");

    private SpanishObject() {}

    /** "El coche en el piso 5"; empty where nothing was told that is pointed at. */
    static String value(Statement told, Fact last) {
        List<String> verb = List.of(Pieces.of(told.verb(), " "));
        boolean points = verb.size() > 1
                && CLITICS.contains(verb.get(verb.size() - 2))
                && told.lemma().equals(last.telling().lemma())
                && told.isPositive()
                && last.isPositive();
        String led = Pieces.of(told.value(), " ")[0];
        List<String> before = List.of(Pieces.of(last.telling().value(), " "));
        int at = place(before);
        return points && PLACES.contains(led) && at > 0
                ? String.join(" ", before.subList(0, at)) + " " + told.value()
                : "";
    }

    /** "Gijón" for "en Lugo" is "en Gijón". */
    static String like(String old, String value) {
        int space = old.indexOf(' ');
        boolean led = space > 0 && LED.contains(old.substring(0, space)) && value.indexOf(' ') < 0;
        return led ? old.substring(0, space) + " " + value : value;
    }

    /** "Están" of "ya no están": where something is now takes the place of where it is no more. */
    static Telling positive(Telling telling) {
        String verb = telling.verb();
        for (String denial : DENIALS) {
            verb = verb.startsWith(denial) ? verb.substring(denial.length()) : verb;
        }
        return new Telling(telling.subject(), verb, telling.lemma(), telling.value(), telling.after());
    }

    private static int place(List<String> words) {
        for (int i = 0; i < words.size(); i++) {
            if (PLACES.contains(words.get(i))) {
                return i;
            }
        }
        return -1;
    }
}
