package dev.pluto.messaging.act;

import dev.pluto.language.time.Answers;
import java.util.ArrayList;
import java.util.List;

/** Parts deeds on reminders that are said in one breath: "cancel the tyres and move the tax to 7". */
final class Deeds {

    private static final int LONGEST = 20;
    private static final int FEW = 6;

    private Deeds() {}

    static List<String> apart(List<String> requests, Heard heard) {
        List<String> all = new ArrayList<>();
        for (String said : NamedLast.whole(requests, heard)) {
            String request = withoutWhatStays(said, heard);
            Request r = heard.tongue().request(request);
            int seam = isDeed(r, r.head()) || r.is(r.head(), Kind.SKIP) ? seam(r) : listSeam(r);
            seam = seam < 0 ? deedSeam(r) : seam;
            seam = seam < 0 ? changeSeam(r, heard) : seam;
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

    /** "Glazier at 8:40 rather, and kill the hose one": another time for one, and the end of another. */
    private static int changeSeam(Request r, Heard heard) {
        boolean open = heard.last() == Subject.REMINDERS
                && r.size() <= LONGEST
                && !r.isQuestion()
                && !r.has(Kind.REMIND, Kind.LIST_WORD);
        return open
                ? r.find(2, i -> {
                    int next = r.skip(i, Kind.AND);
                    boolean joins = r.is(i, Kind.AND) || r.word(i).equals(",");
                    return joins
                            && (isDeed(r, next) || r.is(next, Kind.FINISH))
                            && !r.isEnd(r.after(next, Kind.CANCEL, Kind.MOVE, Kind.SNOOZE))
                            && !Targets.matter(r, 0, i).isEmpty()
                            && Answers.saysWhen(r.said(0, i), heard.said());
                })
                : -1;
    }

    /** "Drop the ferry one, the bakery stays": what stays as it is says nothing of what to do. */
    private static String withoutWhatStays(String request, Heard heard) {
        Request r = heard.tongue().request(request);
        int front = heard.last() == Subject.REMINDERS ? r.find(1, Kind.STAYS) : -1;
        int behind = r.after(front, Kind.STAYS);
        boolean leads = front > 0
                && front <= FEW
                && r.word(behind).equals(",")
                && r.is(r.skip(behind), Kind.CANCEL)
                && !Targets.matter(r, 0, front).isEmpty();
        if (leads) {
            return r.said(r.skip(behind)); // "the hens one is enough, drop the ducks"
        }
        int seam = heard.last() != Subject.REMINDERS || !r.has(Kind.STAYS)
                ? -1
                : r.find(2, i -> {
                    int stays = r.find(i + 1, Kind.STAYS);
                    boolean joins = r.is(i, Kind.AND) || r.word(i).equals(",");
                    return joins
                            && stays > 0
                            && stays - i <= FEW
                            && r.find(i + 1, j -> r.word(j).equals(",")) < 0
                            && !Targets.matter(r, i + 1, stays).isEmpty()
                            && !Targets.matter(r, 0, i).isEmpty();
                });
        return seam < 0 ? request : r.said(0, seam);
    }
}
