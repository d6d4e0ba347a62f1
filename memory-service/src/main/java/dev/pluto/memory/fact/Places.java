package dev.pluto.memory.fact;

import dev.pluto.memory.clause.Word;
import dev.pluto.memory.lexicon.Lexicon;
import dev.pluto.memory.lexicon.Spaces;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.IntStream;

/** What is elsewhere now lies in no part of where it lay: "on level 4 row C", then "on level 2". */
final class Places {

    private static final Lexicon LEXICON = Lexicon.english();

    private static final String BACK = "back ";

    private Places() {}

    /**
     * @param old where it was
     * @param now where it is
     * @param mixed the old place with the new words in it
     * @return the new place alone where the rest of the old one is a row, bay or number within it; otherwise the mixed one
     */
    static String moved(String old, String now, String mixed) {
        List<String> was = Spaces.split(old.toLowerCase(Locale.ROOT));
        boolean places = !now.isBlank()
                && LEXICON.in("place", was.get(0))
                && LEXICON.in(
                        "place", Spaces.split(now.toLowerCase(Locale.ROOT)).get(0));
        boolean within = places
                && mixed.length() > now.length()
                && mixed.startsWith(now)
                && isPart(mixed.substring(now.length()));
        return within ? now : mixed;
    }

    /** "row C", ", bay 12": a word and what it is called. */
    private static boolean isPart(String rest) {
        List<String> words = Spaces.split(rest.replace(",", " ").strip());
        if (words.size() % 2 != 0) {
            return false;
        }
        for (int i = 1; i < words.size(); i += 2) {
            String code = words.get(i);
            boolean hour = words.get(i - 1).equals("at"); // "on fridays at 6"
            if (hour || code.length() > 1 && code.chars().noneMatch(Character::isDigit)) {
                return false;
            }
        }
        return true;
    }

    /** "In Hull" of "back in Hull". */
    static Telling withoutBack(Fact fact) {
        String value = fact.telling().value();
        return value.startsWith(BACK) ? fact.telling().with(value.substring(BACK.length())) : fact.telling();
    }

    /** "In the hall", where "took the tent down", "on nights" and "ends in 7021" say no place. */
    static boolean isTold(Fact fact) {
        List<Word> words = fact.telling().words();
        String done = fact.telling().lemma();
        int end = done.equals("be") || words.isEmpty() ? words.size() : words.size() - 1;
        return IntStream.range(0, end)
                .filter(at -> !Shifts.isNamed(words, at + 1))
                .filter(at -> !done.equals("end")
                        || !words.get(Math.min(at + 1, words.size() - 1)).hasDigit())
                .mapToObj(words::get)
                .filter(word -> !LEXICON.in("carrying", done) || !LEXICON.in("direction", word.text()))
                .anyMatch(word -> LEXICON.in("place", word.text()) || word.is("to"));
    }

    /** "is at your aunt's", "is with Sal": whoever that is has it. */
    static boolean isWithSomebody(Fact fact) {
        List<Word> words = fact.telling().words();
        int at = Math.max(Runs.indexOf(words, "at"), Runs.indexOf(words, "with"));
        boolean there = Set.of("be", "live", "stay").contains(fact.telling().lemma());
        boolean theirs = fact.telling().lemma().equals("be")
                && !words.isEmpty()
                && words.get(0).capital()
                && Runs.last(words).is("'s"); // "locker 5 is Ann's"
        boolean placed = there
                && at >= 0
                && at + 1 < words.size()
                && (words.get(at).is("with") || Runs.last(words).is("'s"));
        return fact.isPositive() && (theirs || placed);
    }
}
