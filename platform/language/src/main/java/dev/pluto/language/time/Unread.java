package dev.pluto.language.time;

/** Words between "remind me" and the matter, or in it, that look like time and were not read. */
final class Unread {

    private static final int MOST_LINKED = 12;

    private final Words w;
    private final Leftovers left;
    private final Taken taken;

    Unread(Words w, Leftovers left, Taken taken) {
        this.w = w;
        this.left = left;
        this.taken = taken;
    }

    /** "… for the rest of the week to run": what "for" leads in was still about when. */
    void link(Body body) {
        int end = Math.min(body.to(), body.from() + MOST_LINKED);
        for (int i = body.from() + 1; i < end && !taken.draft().isEmpty() && !w.isSpanish(); i++) {
            if (left.isTo(i) && w.is(body.from() - 1, Kind.FOR) && left.isShortTime(body.from(), i)) {
                taken.doubt(true);
                taken.beginAt(w.after(i, Kind.LINK));
                return;
            }
        }
    }

    /** Words between "remind me" and "to" that look like time and were not read. */
    void head(Body body) {
        int link = -1;
        for (int i = body.from(); i < body.to() && link < 0; i++) {
            boolean infinitive = w.isSpanish() && i > body.from() && Leftovers.isInfinitive(w.word(i));
            link = (infinitive || left.isTo(i)) && !left.isInPiece(i) ? i : -1;
        }
        boolean way = w.is(body.from(), Kind.TOWARDS);
        link = way ? -1 : link; // "7am go to the market"
        boolean thing = link < 0 && w.is(body.from(), Kind.NEXT) && left.isThing(body.from() + 1);
        // "8am tom to pay", "7pm madrid to pay": one word before "to" is more likely of the time than of the matter
        boolean one = link == body.from() + 1 && !taken.draft().isEmpty() && !w.isSpanish() && !isForThat(link);
        boolean or = !taken.draft().isEmpty() && w.is(body.from(), Kind.OR);
        boolean unread = one
                || or
                || left.isTimely(body.from()) && !thing
                || !taken.draft().isEmpty() && left.isNumberAlone(body.from(), taken.to())
                || !w.isSpanish() && link >= 0 && left.isShortTime(body.from(), link);
        if (!unread && !taken.draft().isVague()) {
            return;
        }
        taken.doubt(unread);
        if (link >= 0) {
            taken.beginAt(w.isSpanish() ? link : w.after(link, Kind.LINK));
        } else if (w.isAny(body.from(), Kind.CLAUSE, Kind.BEFORE, Kind.AFTER)) {
            taken.beginAt(taken.to());
        }
    }

    /** "Keys to the agent": whose they are to be. */
    private boolean isForThat(int link) {
        return w.isAny(w.after(link, Kind.LINK), Kind.THE, Kind.A);
    }

    /** "… when I get home": nobody here knows when that is. */
    void clause(Body body) {
        for (int i = body.from() + 1; i < body.to(); i++) {
            if (w.isAny(i, Kind.CLAUSE, Kind.BEFORE, Kind.AFTER) && i + 1 < body.to()) {
                taken.endAt(i);
                taken.doubt(true);
                return;
            }
        }
    }
}
