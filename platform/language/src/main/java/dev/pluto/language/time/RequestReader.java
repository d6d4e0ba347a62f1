package dev.pluto.language.time;

import dev.pluto.language.time.Fragment.Ahead;
import dev.pluto.language.time.Fragment.Clock;
import dev.pluto.language.time.Fragment.Days;
import dev.pluto.language.time.Fragment.Lead;
import dev.pluto.language.time.Fragment.On;
import dev.pluto.language.time.Fragment.PartOf;
import dev.pluto.language.time.Fragment.Within;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Reads one request of a text. Time counts at the head of the request, right behind "remind me", and at its end; in the middle
 * only when nothing else names a moment.
 */
final class RequestReader {

    private final Words w;
    private final List<Piece> pieces;
    private final int start;
    private final int opener;
    private final int end;
    private final @Nullable String kind;
    private final Leftovers left;
    private final Taken taken;
    private final Unread unread;
    private final Tail tail;

    private RequestReader(Words w, List<Piece> pieces, int start, int end, @Nullable String inherited) {
        this.w = w;
        this.pieces = pieces;
        this.end = end;
        this.opener = Openers.opener(w, start, end);
        Lexeme found = opener < 0 ? null : w.find(opener, Kind.OPENER);
        this.kind = found == null ? inherited : found.value();
        this.start = Openers.withoutIntroduction(w, start, opener < 0 ? end : opener);
        this.left = new Leftovers(w, pieces);
        this.taken = new Taken(this.start);
        this.unread = new Unread(w, left, taken);
        this.tail = new Tail(w, pieces, left, taken, opener, kind != null);
    }

    /** @param inherited how the request before it was introduced, if this one is not */
    static Request read(Words w, List<Piece> pieces, int start, int end, @Nullable String inherited) {
        RequestReader reader = new RequestReader(w, pieces, start, end, inherited);
        reader.read();
        return new Request(w, reader.left, reader.taken, reader.kind);
    }

    private void read() {
        if (opener < 0) {
            Body body = Body.of(w, pieces, start, end);
            taken.matter(body);
            take(body);
            return;
        }
        Lexeme found = w.find(opener, Kind.OPENER);
        Body before = Body.of(w, pieces, start, opener);
        Body after = Body.of(w, pieces, found == null ? opener : found.next(), end);
        boolean statement = before.hasMatter();
        taken.doubt(statement && isConditional(before));
        if (!statement || after.hasMatter() && after.linked()) {
            taken.matter(after);
            take(withHead(before, after));
            fromStatement(before);
            taken.doubt(isOfToldDay(before));
            taken.doubt(!statement && before.hasMatter());
        } else if (after.hasMatter()) {
            boolean called = isCalled(after);
            taken.matter(called || after.head().isEmpty() && !before.outer().isEmpty() ? before : after);
            take(withHead(before, after));
        } else {
            taken.matter(before);
            ownAndContext(before, after);
            if (isConditional(before)) {
                taken.doubt(true);
                taken.beginAt(Math.min(taken.to(), taken.from() + 3));
            }
        }
    }

    /** "If I haven't rung Mal by six, remind me". */
    private boolean isConditional(Body before) {
        return w.is(before.from(), Kind.CLAUSE);
    }

    /** "Choir reminder please, thursday at 6, bach": one word behind when, and behind a comma, is whom it is said to. */
    private boolean isCalled(Body after) {
        return !after.head().isEmpty()
                && !after.linked()
                && after.to() - after.from() == 1
                && after.tail().isEmpty()
                && w.word(after.from() - 1).equals(",");
    }

    private static Body withHead(Body before, Body after) {
        List<Piece> head = new ArrayList<>(before.hasMatter() ? List.of() : before.outer());
        head.addAll(after.head());
        return new Body(head, after.from(), after.to(), after.tail(), after.middle(), after.linked());
    }

    /** "My flight's at six, remind me three hours before to leave", "it ends at three, remind me then to go": when is told before. */
    private void fromStatement(Body before) {
        Draft own = taken.draft();
        Lexeme found = w.find(opener, Kind.OPENER);
        boolean then = own.isEmpty() && found != null && w.is(found.next(), Kind.THEN);
        boolean lead = own.has(Lead.class) && !own.has(Clock.class) && !own.has(On.class);
        if (!before.hasMatter() || !then && !lead) {
            return;
        }
        List<Piece> context = before.outer().isEmpty() ? lastRun(before.middle()) : before.outer();
        Draft told = Draft.of(context);
        if (told.has(Clock.class) && !told.isRule()) {
            taken.become(Draft.empty());
            taken.addAll(context);
            taken.become(own.with(taken.draft()));
        }
    }

    /** "Work 2-10 tomorrow, remind me at 1 to leave": at one today, or on the day that was told of? */
    private boolean isOfToldDay(Body before) {
        Draft own = taken.draft();
        if (!before.hasMatter() || !own.has(Clock.class) || own.hasDay() || own.isRule() || own.has(Lead.class)) {
            return false;
        }
        Draft told = Draft.of(before.outer().isEmpty() ? lastRun(before.middle()) : before.outer());
        boolean laterDay = told.isRule() || told.days().stream().anyMatch(day -> !day.equals(new Day.InDays(0)));
        return laterDay && (told.has(Clock.class) || left.holdsDashed(before.from(), before.to()));
    }

    /** The last pieces of time that stand right behind each other: "at 9 tonight". */
    private static List<Piece> lastRun(List<Piece> pieces) {
        int from = Math.max(0, pieces.size() - 1);
        while (from > 0 && pieces.get(from - 1).next() == pieces.get(from).start()) {
            from--;
        }
        return pieces.subList(from, pieces.size());
    }

    /** What is said behind "remind me" counts; what a statement before it says fills in what is missing. */
    private void ownAndContext(Body before, Body after) {
        take(after);
        Draft own = taken.draft();
        List<Piece> context = new ArrayList<>(before.outer());
        if (context.isEmpty() && own.isEmpty() && before.middle().size() > 0) {
            context.addAll(lastRun(before.middle()));
        } else if (context.isEmpty() && own.has(Lead.class)) {
            context.addAll(before.middle());
        }
        if (own.isEmpty() || own.has(Lead.class)) {
            taken.become(Draft.empty());
            taken.addAll(context);
            taken.become(own.with(taken.draft()));
            return;
        }
        if (own.hasDay() && left.isDue(before.tail())) {
            taken.giveBack(before.tail());
            return;
        }
        if (own.has(Ahead.class) || own.isRule()) {
            return;
        }
        Draft rest = Draft.of(context);
        own = Hours.within(Hours.before(own, rest), rest);
        taken.pieces().addAll(context);
        rest = own.has(Clock.class) || own.has(PartOf.class)
                ? rest.without(Clock.class, PartOf.class, Fragment.Vague.class)
                : rest;
        rest = own.hasDay() ? rest.without(On.class, Within.class, Days.class, Ahead.class) : rest;
        taken.become(own.with(rest.has(Ahead.class) ? Draft.empty() : rest));
    }

    private void take(Body body) {
        taken.addAll(body.head());
        if (body.hasMatter()) {
            if (body.linked()) {
                unread.link(body);
            } else {
                unread.head(body);
            }
        }
        if (taken.draft().isEmpty()
                || !taken.draft().saysWhen() && !taken.draft().isVague()) {
            tail.take(body);
        } else {
            tail.complete(body);
        }
        if (!taken.draft().saysWhen() && !taken.draft().isVague() && !taken.isDoubtful()) {
            tail.takeMiddle(body);
        }
        if (taken.draft().isEmpty()) {
            unread.clause(body);
        }
    }
}
