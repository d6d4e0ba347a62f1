package dev.pluto.messaging.say;

import dev.pluto.contracts.ListAnswer;
import dev.pluto.language.Pieces;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** A person's lists: their names, and what stands on them. */
final class ListWords {

    /** Of more items than these the rest is counted. */
    static final int MOST = 30;

    private static final int LONGEST_ITEM = 60;

    private final Telling telling;

    ListWords(Telling telling) {
        this.telling = telling;
    }

    /** {@code list}: "your shopping list"; {@code items}: "milk, eggs and bread"; {@code is_are}. */
    Map<String, String> values(String list, List<String> items) {
        List<String> shortened = items.stream()
                .map(item -> Matter.cut(item.strip(), LONGEST_ITEM))
                .toList();
        boolean one = items.size() == 1 && !items.get(0).endsWith("s");
        return Telling.values(
                "list",
                name(list),
                "items",
                telling.joined(shortened, MOST),
                "is_are",
                telling.fragment(one ? "items.one" : "items.many"));
    }

    Saying shown(ListAnswer shown) {
        String key = shown.items().isEmpty() ? "found.list.none" : "found.list";
        return Saying.words(telling.book().words(key), values(shown.list(), shown.items()));
    }

    private String name(String list) {
        String lower = list.strip().toLowerCase(Locale.ROOT);
        List<String> shopping = Arrays.asList(Pieces.of(telling.book().fragment("list.shopping.names"), " | "));
        if (shopping.contains(lower)) {
            return telling.fragment("list.shopping");
        }
        boolean named = lower.endsWith("list") || lower.startsWith("lista");
        return telling.fragment(named ? "list.plain" : "list.named", "list", Matter.cut(list.strip(), LONGEST_ITEM));
    }
}
