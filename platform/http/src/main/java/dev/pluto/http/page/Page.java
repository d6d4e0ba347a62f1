package dev.pluto.http.page;

import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * One page of a list, walked by keyset: {@code ?cursor=<next_cursor of the page before>&limit=<1..200>}.
 *
 * @param items at most {@code limit} items in the list's order
 * @param nextCursor where the next page begins, null on the last page
 */
public record Page<T>(List<T> items, @Nullable String nextCursor) {

    /** The page size when the client names none. As text, so that it fits {@code @DefaultValue}. */
    public static final String DEFAULT_LIMIT = "50";

    /** The largest page size a client may ask for. */
    public static final int MAX_LIMIT = 200;

    public Page {
        items = List.copyOf(items);
    }

    /**
     * A page from {@code limit + 1} fetched rows: the extra row is not shown and only tells that there is more.
     *
     * @param cursorOf the cursor that continues after the given, last shown, item
     */
    public static <T> Page<T> of(List<T> fetched, int limit, Function<T, String> cursorOf) {
        if (fetched.size() <= limit) {
            return new Page<>(fetched, null);
        }
        List<T> shown = fetched.subList(0, limit);
        return new Page<>(shown, cursorOf.apply(shown.get(limit - 1)));
    }

    /** The same page with each item turned into what the client sees. */
    public <R> Page<R> map(Function<? super T, ? extends R> view) {
        return new Page<>(items.stream().<R>map(view).toList(), nextCursor);
    }
}
