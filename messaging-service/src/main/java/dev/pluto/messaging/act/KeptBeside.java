package dev.pluto.messaging.act;

import org.jspecify.annotations.Nullable;

/** What goes and what stays in one breath: "drop it, keep the cashews", "scrap the gym, the dentist stays". */
final class KeptBeside {

    private static final int LONGEST = 14;

    private KeptBeside() {}

    /** Two clauses. @param gone where what goes begins, {@code kept} where what stays does, {@code what} where that is named */
    private record Clauses(Request r, int gone, int kept, int what) {

        Target goes(Heard heard) {
            return Targets.of(r, gone, end(gone, kept), heard.said());
        }

        Target stays(Heard heard) {
            return Targets.of(r, what, end(what, gone), heard.said());
        }

        /** "Keep the cashews", not "keep quiet". */
        boolean isOfThing() {
            return r.is(what, Kind.ARTICLE, Kind.OWN, Kind.ORDINAL) || r.isNumber(what);
        }

        /** At the mark of the clause, or where the other one begins. */
        private int end(int from, int other) {
            int mark = r.find(from, r::isMark);
            int end = mark < 0 ? r.size() : mark;
            return other > from ? Math.min(end, other) : end;
        }

        String goesAlone() {
            return gone > kept ? r.said(gone) : r.said(0, end(gone, kept));
        }
    }

    /** The text without what stays, where what goes has a name of its own; otherwise the same text. */
    static String without(Request r, Heard heard) {
        Clauses both = clauses(r, heard);
        return both == null || !both.isOfThing() || !isNamed(both.goes(heard)) ? r.text() : both.goesAlone();
    }

    /** "It" goes, which is never what stays; null for anything else. */
    static Act.@Nullable CancelReminder act(Request r, Heard heard) {
        Clauses both = clauses(r, heard);
        return both == null || isNamed(both.goes(heard))
                ? null
                : new Act.CancelReminder(both.stays(heard).butIt());
    }

    private static @Nullable Clauses clauses(Request r, Heard heard) {
        int gone = OnlyTold.order(r);
        int verb = r.find(0, i -> r.is(i, Kind.KEEP) && !r.is(i, Kind.CANCEL, Kind.NOT) && begins(r, i));
        int kept = verb >= 0 ? verb : staying(r);
        boolean other =
                r.is(gone - 1, Kind.NOT) || r.size() > LONGEST || r.isQuestion() || r.has(Kind.REMIND, Kind.ALL);
        if (heard.last() != Subject.REMINDERS || gone < 0 || kept < 0 || other) {
            return null;
        }
        Clauses both = new Clauses(r, gone, kept, verb >= 0 ? r.after(verb, Kind.KEEP) : kept);
        Target stays = both.stays(heard);
        boolean timed =
                stays.time() != null && (r.is(both.what(), Kind.ARTICLE) || r.find(kept, Kind.ONE, Kind.REMINDER) > 0);
        return !stays.isAll() && (!stays.words().isEmpty() || timed) ? both : null;
    }

    /** Where the clause begins that ends in "can stay"; -1 without. */
    private static int staying(Request r) {
        int from = r.find(0, Kind.STAYS);
        while (from > 0 && !begins(r, from)) {
            from--;
        }
        return from;
    }

    private static boolean begins(Request r, int i) {
        boolean scrapped = r.is(i - 1, Kind.IT) && r.is(i - 2, Kind.CANCEL); // "scrap that keep the cashews"
        return scrapped || i == r.head() || r.isMark(i - 1) || r.is(i - 1, Kind.AND, Kind.SOFT, Kind.LATE_ON);
    }

    private static boolean isNamed(Target target) {
        return !target.words().isEmpty() || target.ordinal() != null || target.time() != null || target.days() != null;
    }
}
