package dev.pluto.messaging.act;

import java.util.ArrayList;
import java.util.List;

/** Parts deeds on reminders that are said in one breath: "cancel the tyres and move the tax to 7". */
final class Deeds {

    private Deeds() {}

    static List<String> apart(List<String> requests, Tongue tongue) {
        List<String> all = new ArrayList<>();
        for (String request : requests) {
            Request r = tongue.request(request);
            int seam = isDeed(r, r.head()) || r.is(r.head(), Kind.SKIP) ? seam(r) : listSeam(r);
            seam = seam < 0 ? deedSeam(r) : seam;
            if (seam < 0) {
                all.add(request);
            } else {
                all.add(r.said(0, seam));
                all.add(r.said(r.skip(seam, Kind.AND)));
            }
        }
        return all;
    }

    private static boolean isDeed(Request r, int i) {
        return r.is(i, Kind.CANCEL, Kind.MOVE, Kind.SNOOZE) && !r.is(i, Kind.REMIND);
    }

    /** "Remind me to ring Jo at 4 and put rolls on the list": what goes on a list is no part of what a reminder is for. */
    private static int listSeam(Request r) {
        if (!r.has(Kind.REMIND) || !r.has(Kind.LIST, Kind.LIST_WORD)) {
            return -1;
        }
        return r.find(r.head() + 2, i -> {
            int list = r.find(i + 2, Kind.LIST, Kind.LIST_WORD);
            boolean joins = r.is(i, Kind.AND) || r.word(i).equals(",");
            return joins && r.is(r.skip(i, Kind.AND), Kind.ADD) && list > 0 && r.find(list, Kind.TIME, Kind.UNTO) < 0;
        });
    }

    /** Where the second deed is joined on. */
    private static int seam(Request r) {
        return r.find(r.head() + 2, i -> {
            boolean joins = r.is(i, Kind.AND) || r.word(i).equals(",");
            int next = r.skip(i, Kind.AND);
            boolean lists =
                    r.is(next, Kind.REMOVE) && r.isEnd(r.size() - 1, Kind.INTO, Kind.LIST_WORD) && r.size() - next > 2;
            boolean asks = joins && r.is(r.word(next).equals("instead") ? next + 1 : next, Kind.REMIND);
            return asks
                    || joins
                            && (isDeed(r, next) || lists)
                            && !r.isEnd(r.after(next, Kind.CANCEL, Kind.MOVE, Kind.SNOOZE));
        });
    }

    /** "Wood glue on the list, and make the depot one 5:45": nothing of a list stands behind it. */
    private static int deedSeam(Request r) {
        int list = r.find(r.head() + 1, Kind.LIST_WORD);
        boolean named = list > 0 && !r.has(Kind.REMIND) && !r.is(r.head(), Kind.CANCEL);
        return named
                ? r.find(list + 1, i -> {
                    int next = r.skip(i, Kind.AND);
                    boolean joins = r.is(i, Kind.AND) || r.word(i).equals(",");
                    return joins && r.is(next, Kind.MOVE) && r.find(next, r::isNumber) > 0;
                })
                : -1;
    }
}
