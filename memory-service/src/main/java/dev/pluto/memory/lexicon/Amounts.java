package dev.pluto.memory.lexicon;

import java.util.Locale;
import java.util.Map;
import java.util.Set;

/** Words for how much of a thing, and for lists of things, in one language. Words are in lower case. Safe for threads. */
public final class Amounts {

    private static final Amounts ENGLISH = new Amounts("en");
    private static final Amounts SPANISH = new Amounts("es");

    private final Map<String, Set<String>> words;
    private final Map<String, String> lists;

    private Amounts(String language) {
        words = Lists.sections("amounts." + language + ".txt");
        lists = Lists.keys("lists." + language + ".txt");
    }

    /** @param locale one of a language we have no words of is read as English */
    public static Amounts of(Locale locale) {
        return locale.getLanguage().equals("es") ? SPANISH : ENGLISH;
    }

    /** Whether a word says nothing about what the thing is, nor how much: "the", "some". */
    public boolean isSmall(String word) {
        return in("small", word);
    }

    /** "three", "dozen". */
    public boolean isAmount(String word) {
        return in("amount", word);
    }

    /** "loaf", "kg". */
    public boolean isMeasure(String word) {
        return in("measure", word);
    }

    /** What stands between a measure and the thing: "of". */
    public boolean isLink(String word) {
        return in("link", word);
    }

    /** "list" itself. */
    public boolean isList(String word) {
        return in("list", word);
    }

    /** The name under which a list is kept: groceries are shopping. @param name in one word */
    public String listNamed(String name) {
        return lists.getOrDefault(name, name);
    }

    private boolean in(String section, String word) {
        return words.getOrDefault(section, Set.of()).contains(word);
    }
}
