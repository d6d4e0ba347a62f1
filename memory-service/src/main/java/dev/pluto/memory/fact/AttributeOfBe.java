package dev.pluto.memory.fact;

import dev.pluto.memory.clause.Word;
import dev.pluto.memory.lexicon.Lexicon;
import java.util.List;

/** What of somebody a sentence with "is" tells: their age, job, home, what they fear. */
final class AttributeOfBe {

    private static final Lexicon LEXICON = Lexicon.english();

    private AttributeOfBe() {}

    /** @param isPlace whether the words begin like a place */
    static String of(List<Word> rest, boolean isPlace) {
        Word first = rest.get(0);
        boolean number = first.hasDigit() || LEXICON.in("number", first.text());
        if (number
                && (first.text().contains("'")
                        || rest.stream()
                                .anyMatch(word ->
                                        word.is("tall") || word.text().matches(".*(cm|ft)|foot|feet|metres|meters")))) {
            return "height";
        }
        if (number
                && rest.size() > 1
                && rest.get(1).is("and")
                && LEXICON.anyVerb(rest.get(rest.size() - 1).text()).isPresent()) {
            return "age";
        }
        if (number
                && (rest.size() == 1
                        || rest.get(1).text().startsWith("year")
                        || LEXICON.in("time", rest.get(1).text())
                        || rest.get(1).is("old"))) {
            return "age";
        }
        if (isPlace) {
            return "place";
        }
        if (LEXICON.in("status", first.text())) {
            return "status";
        }
        if (LEXICON.in("article", first.text())) {
            for (int i = rest.size() - 1; i > 0; i--) {
                if (LEXICON.in("preposition", rest.get(i).text()) || rest.get(i).is("who")) {
                    return of(rest.subList(0, i), false);
                }
            }
            String last = rest.get(rest.size() - 1).text();
            boolean role = LEXICON.isAnimate(last)
                    || !LEXICON.isWord(last)
                            && !rest.get(rest.size() - 1).capital()
                            && !rest.get(rest.size() - 1).hasDigit();
            return role ? "job" : "be";
        }
        return LEXICON.concepts(first.text()).stream().findFirst().orElse("be");
    }
}
