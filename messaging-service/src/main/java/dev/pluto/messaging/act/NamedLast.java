package dev.pluto.messaging.act;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Things first and the list behind them: "flour sugar butter add to list please", "picks. guitar picks. on the list". */
final class NamedLast {

    private static final int MOST = 24;

    private NamedLast() {}

    /** Null for anything else. */
    static Act.@Nullable AddToList act(Request r, Heard heard) {
        int list = r.find(1, i -> isList(r, i));
        int first = r.head();
        boolean open = list > first
                && r.size() <= MOST
                && !r.isQuestion()
                && !r.has(Kind.REMIND, Kind.REMINDER)
                && r.find(first, Kind.REMOVE, Kind.GOT, Kind.CLEAR) < 0
                && !r.is(first, Kind.THEIRS, Kind.AUXILIARY, Kind.STATES, Kind.SHOW, Kind.MOVE);
        int from = r.is(first, Kind.ADD) ? r.after(first, Kind.ADD) : first;
        if (!open || from >= list || r.find(from, i -> i < list && r.is(i, Kind.OWN, Kind.AUXILIARY, Kind.TIME)) >= 0) {
            return null;
        }
        List<String> items = things(r, from, list);
        return items.isEmpty() ? null : new Act.AddToList(ListWords.name(r, heard.last()), items);
    }

    /** Where a deed and the list stand at the very end: "put on list"; the deed may be left out behind a full stop. */
    private static boolean isList(Request r, int i) {
        int deed = r.after(i, Kind.ADD);
        int to = deed > 0 ? deed : i;
        boolean named = deed > 0 || r.isMark(i - 1);
        int behind = named && r.is(to, Kind.INTO) ? ListWords.behindList(r, to, true) : -1;
        return behind > 0 && r.isEnd(behind);
    }

    /** What is said again in more words is one thing: "picks. guitar picks". */
    private static List<String> things(Request r, int from, int to) {
        List<String> all = new ArrayList<>();
        int start = from;
        for (int i = from; i <= to; i++) {
            if (i == to || r.word(i).equals(".")) {
                for (String item : ListWords.between(r, start, i)) {
                    all.removeIf(other -> item.endsWith(" " + other));
                    all.add(item);
                }
                start = i + 1;
            }
        }
        return List.copyOf(all);
    }

    /** "Picks. guitar picks. on the list": the list alone belongs to what stands before it. */
    static List<String> whole(List<String> requests, Heard heard) {
        int last = requests.size() - 1;
        if (last < 1) {
            return requests;
        }
        Request r = heard.tongue().request(requests.get(last));
        int at = r.is(r.head(), Kind.ADD) ? r.after(r.head(), Kind.ADD) : r.head();
        boolean alone = r.is(at, Kind.INTO) && r.isEnd(ListWords.behindList(r, at, true)) && !r.isQuestion();
        String joined = String.join(" ", requests);
        return alone && act(heard.tongue().request(joined), heard) != null ? List.of(joined) : requests;
    }
}
