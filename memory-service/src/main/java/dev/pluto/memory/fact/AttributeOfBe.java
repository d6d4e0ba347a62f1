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
        if (first.hasDigit() || LEXICON.in("number", first.text())) {
            String measure = ofNumber(rest);
            if (!measure.isEmpty()) {
                return measure;
            }
        }
        if (LEXICON.in("around", first.text())) {
            return "place";
        }
        if (isPlace) {
            return Treatments.isOn(rest) ? Treatments.MEDICINE : "place";
        }
        if (LEXICON.in("status", first.text())) {
            return "status";
        }
        return LEXICON.in("article", first.text()) || isBareRole(rest)
                ? ofNoun(rest)
                : LEXICON.concepts(first.text()).stream().findFirst().orElse("be");
    }

    /** "receptionist", "cleaner in a hotel", as those say it in whose tongue there is no article. */
    private static boolean isBareRole(List<Word> rest) {
        Word first = rest.get(0);
        boolean alone =
                rest.size() == 1 || LEXICON.in("preposition", rest.get(1).text());
        return alone
                && LEXICON.isCommonNoun(first.text())
                && LEXICON.isAnimate(first.text())
                && LEXICON.kin(first.text()).isEmpty()
                && LEXICON.singular(first.text()).equals(first.text())
                && !LEXICON.isAdjective(first.text())
                && LEXICON.concepts(first.text()).isEmpty();
    }

    private static String ofNumber(List<Word> rest) {
        boolean tall = rest.get(0).text().contains("'")
                || rest.stream().anyMatch(word -> LEXICON.in("length", unit(word.text())));
        if (tall) {
            return "height";
        }
        if (rest.size() == 1) {
            return "age";
        }
        String second = rest.get(1).text();
        boolean verb = LEXICON.anyVerb(rest.get(rest.size() - 1).text()).isPresent();
        boolean years = second.startsWith("year") || second.equals("old") || LEXICON.in("time", second);
        return years || second.equals("and") && verb ? "age" : "";
    }

    /** "cm" of "180cm". */
    private static String unit(String word) {
        int at = 0;
        while (at < word.length() && Character.isDigit(word.charAt(at))) {
            at++;
        }
        return word.substring(at);
    }

    /** "a nurse at St Luke's" is a job, "a mess" is not. */
    private static String ofNoun(List<Word> rest) {
        int end = rest.size();
        for (int i = rest.size() - 1; i > 0; i--) {
            end = LEXICON.in("preposition", rest.get(i).text()) || rest.get(i).is("who") ? i : end;
        }
        Word last = rest.get(end - 1);
        boolean unknown = !LEXICON.isWord(last.text()) && !last.capital() && !last.hasDigit();
        return LEXICON.isAnimate(last.text()) || unknown ? "job" : "be";
    }
}
