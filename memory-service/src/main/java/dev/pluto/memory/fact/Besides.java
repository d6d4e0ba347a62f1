package dev.pluto.memory.fact;

import dev.pluto.memory.clause.Word;
import dev.pluto.memory.lexicon.Lexicon;
import dev.pluto.memory.lexicon.Spaces;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** A value that holds besides another one and leaves out how that begins. */
final class Besides {

    private static final Lexicon LEXICON = Lexicon.english();

    private Besides() {}

    /** What is told besides: "allergic to kiwi" and "cashews" leave out the same beginning. */
    static String of(String old, String value) {
        List<String> words = Spaces.split(old);
        List<String> news = Spaces.split(value);
        if (Values.isOfSomething(words) && !Values.isOfSomething(news)) {
            return words.get(0) + " " + words.get(1) + " " + value;
        }
        boolean opens = LEXICON.in("preposition", words.get(0).toLowerCase(Locale.ROOT))
                && !LEXICON.in("preposition", news.get(0).toLowerCase(Locale.ROOT));
        return opens ? words.get(0) + " " + value : value;
    }

    /** "On statins" of "also on statins" and "on statins as well"; "also a dad" stays as it is, so that it takes no other's place. */
    static List<Word> plain(List<Word> rest) {
        int well = Runs.indexOf(rest, "well");
        boolean asWell =
                well > 2 && well == rest.size() - 1 && rest.get(well - 1).is("as");
        if (asWell && Treatments.isOn(rest.subList(0, well - 1))) {
            return rest.subList(0, well - 1);
        }
        if (rest.size() < 2 || !rest.get(0).is("also")) {
            return rest;
        }
        List<Word> plain = rest.subList(1, rest.size());
        boolean allergic = plain.size() > 1
                && !LEXICON.in("preposition", plain.get(0).text())
                && LEXICON.isAdjective(plain.get(0).text());
        return allergic || Treatments.isOn(plain) ? plain : rest;
    }

    /** A list of names with one more behind it. */
    static String joined(String list, String name) {
        List<String> items = new ArrayList<>(List.of(Values.BETWEEN.split(list)));
        items.add(name);
        return String.join(", ", items.subList(0, items.size() - 1)) + " and " + name;
    }
}
