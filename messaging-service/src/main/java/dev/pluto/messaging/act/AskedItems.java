package dev.pluto.messaging.act;

import dev.pluto.language.goods.Goods;
import java.util.List;
import java.util.Locale;

/** What somebody asked to be on a list: "do I need butter?", "got milk and eggs on the list?". */
public final class AskedItems {

    private AskedItems() {}

    /**
     * @param question as it was said
     * @param locale the language it was said in; another one than those that are read counts as English
     * @return in their order; none where it asks for nothing by name
     */
    public static List<String> of(String question, Locale locale) {
        Request r = Tongue.of(Languages.home(locale)).request(question);
        int from = from(r);
        int list = r.find(from, Kind.LIST_WORD, Kind.LIST);
        int upon = r.find(from, i -> r.is(i, Kind.INTO) && (list < 0 || i < list));
        boolean names = r.isQuestion() && from > 0 && r.isIn(from);
        return names ? ListWords.between(r, from, upon > from ? upon : r.size()) : List.of();
    }

    /** "Bread", "bin bags": a thing that people put on lists. */
    public static boolean isSold(String thing, Locale locale) {
        return Goods.of(locale).isOne(thing);
    }

    /** As {@link #of}, where it asks plainly whether they stand there, and neither for all nor for anything. */
    public static List<String> whether(String question, Locale locale) {
        Request r = Tongue.of(Languages.home(locale)).request(question);
        int from = from(r);
        int next = r.find(from, i -> r.isMark(i) || r.is(i, Kind.INTO));
        boolean plain = from > 0
                && next != from
                && r.find(from, i -> (next < 0 || i < next) && isOpen(r, i)) < 0
                && r.find(next, Kind.REMIND, Kind.TIME) < 0;
        return plain ? of(question, locale) : List.of();
    }

    private static int from(Request r) {
        int from =
                r.skip(r.after(r.head(), Kind.UPON_LIST, Kind.GOT, Kind.AUXILIARY), Kind.OWN, Kind.GOT, Kind.ARTICLE);
        boolean has = r.word(from).equals("have"); // "do we have flux on there"
        return has ? r.skip(from + 1, Kind.GOT, Kind.ARTICLE) : from;
    }

    private static boolean isOpen(Request r, int i) {
        return r.is(
                i,
                Kind.ALL,
                Kind.IT,
                Kind.OWN,
                Kind.THEIRS,
                Kind.THEM,
                Kind.THERE,
                Kind.QUESTION,
                Kind.NOTHING,
                Kind.LIST,
                Kind.LIST_WORD,
                Kind.UPON_LIST,
                Kind.NOT,
                Kind.OTHER_ONE,
                Kind.CLEAR);
    }
}
