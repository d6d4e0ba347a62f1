package dev.pluto.language.time;

import dev.pluto.language.time.Fragment.Ahead;
import dev.pluto.language.time.Fragment.Clock;
import dev.pluto.language.time.Fragment.Days;
import dev.pluto.language.time.Fragment.Doubt;
import dev.pluto.language.time.Fragment.InZone;
import dev.pluto.language.time.Fragment.Lasting;
import dev.pluto.language.time.Fragment.Lead;
import dev.pluto.language.time.Fragment.Now;
import dev.pluto.language.time.Fragment.On;
import dev.pluto.language.time.Fragment.PartOf;
import dev.pluto.language.time.Fragment.Seldom;
import dev.pluto.language.time.Fragment.Starting;
import dev.pluto.language.time.Fragment.Times;
import dev.pluto.language.time.Fragment.Until;
import dev.pluto.language.time.Fragment.Vague;
import dev.pluto.language.time.Fragment.Within;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One request of a text: which of its pieces of time are its moment, and what is left as its matter. Time counts at the head of
 * the request, right behind "remind me", and at its end; in the middle only when nothing else names a moment. What stands beside
 * it and looks like time without having been read makes it doubtful.
 */
final class Request {

    private static final int LONGEST_NAME = 3;
    private static final int MOST_LINKED = 12;

    private final Words w;
    private final List<Piece> pieces;
    private final Leftovers left;
    private final int start;
    private final int opener;
    private final int end;
    private final @Nullable String kind;
    private Draft draft = Draft.empty();
    private final List<Piece> taken = new ArrayList<>();
    private int from;
    private int to;
    private boolean doubtful;
    private boolean linked;
    private boolean two;

    private Request(Words w, List<Piece> pieces, int start, int end, @Nullable String inherited) {
        this.w = w;
        this.pieces = pieces;
        this.left = new Leftovers(w, pieces);
        this.end = end;
        this.opener = opener(w, start, end);
        Lexeme found = opener < 0 ? null : w.find(opener, Kind.OPENER);
        this.kind = found == null ? inherited : found.value();
        this.start = withoutIntroduction(w, start, opener < 0 ? end : opener);
        this.from = start;
        this.to = start;
    }

    static Request of(Words w, List<Piece> pieces, int start, int end, @Nullable String inherited) {
        Request request = new Request(w, pieces, start, end, inherited);
        request.read();
        return request;
    }

    static int opener(Words w, int start, int end) {
        int weak = -1;
        for (int i = start; i < end; i++) {
            Lexeme found = w.find(i, Kind.OPENER);
            if (found != null && found.next() <= end) {
                if (!found.value().startsWith("WEAK") && !found.value().equals("CALL")) {
                    return i;
                }
                weak = weak < 0 ? i : weak;
            }
        }
        return weak;
    }

    /** "This is Noor, …" says who speaks. */
    private static int withoutIntroduction(Words w, int start, int end) {
        int at = start;
        while (at < end && Body.soft(w, at, end) > at) {
            at = Body.soft(w, at, end);
        }
        int name = w.after(at, Kind.INTRO);
        for (int i = name; name > 0 && i <= Math.min(end, name + LONGEST_NAME); i++) {
            if (i > name && (i == end || !w.isWord(i))) {
                return i;
            }
        }
        return start;
    }

    private void read() {
        if (opener < 0) {
            Body body = Body.of(w, pieces, start, end);
            matter(body);
            take(body);
            return;
        }
        Lexeme found = w.find(opener, Kind.OPENER);
        Body before = Body.of(w, pieces, start, opener);
        Body after = Body.of(w, pieces, found == null ? opener : found.next(), end);
        boolean statement = before.hasMatter();
        doubtful |= statement && isConditional(before);
        if (!statement || after.hasMatter() && after.linked()) {
            matter(after);
            take(withHead(before, after));
            doubtful |= !statement && before.hasMatter();
        } else if (after.hasMatter()) {
            matter(after.head().isEmpty() && !before.outer().isEmpty() ? before : after);
            take(withHead(before, after));
        } else {
            matter(before);
            ownAndContext(before, after);
            if (isConditional(before)) {
                doubtful = true;
                from = Math.min(to, from + 3);
            }
        }
    }

    /** "If I haven't rung Mal by six, remind me". */
    private boolean isConditional(Body before) {
        return w.is(before.from(), Kind.CLAUSE);
    }

    private static Body withHead(Body before, Body after) {
        List<Piece> head = new ArrayList<>(before.hasMatter() ? List.of() : before.outer());
        head.addAll(after.head());
        return new Body(head, after.from(), after.to(), after.tail(), after.middle(), after.linked());
    }

    /** What is said behind "remind me" counts; what a statement before it says fills in what is missing. */
    private void ownAndContext(Body before, Body after) {
        take(after);
        Draft own = draft;
        List<Piece> context = new ArrayList<>(before.outer());
        if (context.isEmpty() && own.isEmpty() && before.middle().size() > 0) {
            context.addAll(before.middle()
                    .subList(before.middle().size() - 1, before.middle().size()));
        } else if (context.isEmpty() && own.has(Lead.class)) {
            context.addAll(before.middle());
        }
        if (own.isEmpty() || own.has(Lead.class)) {
            draft = Draft.empty();
            takeAll(context);
            draft = own.with(draft);
            return;
        }
        if (own.has(Ahead.class) || own.isRule()) {
            return;
        }
        Draft rest = Draft.of(context);
        taken.addAll(context);
        rest = own.has(Clock.class) || own.has(PartOf.class) ? rest.without(Clock.class, PartOf.class) : rest;
        rest = own.hasDay() ? rest.without(On.class, Within.class, Days.class, Ahead.class) : rest;
        draft = own.with(rest.has(Ahead.class) ? Draft.empty() : rest);
    }

    private void matter(Body body) {
        linked = body.linked();
        from = body.from();
        to = body.to();
    }

    private void take(Body body) {
        takeAll(body.head());
        if (body.hasMatter()) {
            if (body.linked()) {
                unreadLink(body);
            } else {
                unreadHead(body);
            }
        }
        if (draft.isEmpty() || !draft.saysWhen() && !draft.isVague()) {
            takeTail(body);
        } else {
            complete(body);
        }
        if (!draft.saysWhen() && !draft.isVague() && !doubtful) {
            takeMiddle(body);
        }
        if (draft.isEmpty()) {
            withoutClause(body);
        }
    }

    /** "… when I get home": nobody here knows when that is. */
    private void withoutClause(Body body) {
        for (int i = body.from() + 1; i < body.to(); i++) {
            if (w.isAny(i, Kind.CLAUSE, Kind.BEFORE, Kind.AFTER) && i + 1 < body.to()) {
                to = i;
                doubtful = true;
                return;
            }
        }
    }

    private void takeAll(List<Piece> more) {
        draft = draft.with(Draft.of(more));
        taken.addAll(more);
        two |= contradict(taken);
    }

    /** Two hours from two pieces are two moments; "8pm tonight at 8" is one. */
    private static boolean contradict(List<Piece> taken) {
        List<Clock> seen = new ArrayList<>();
        for (Piece piece : taken) {
            if (piece.has(Lead.class) || piece.has(Fragment.Between.class)) {
                continue;
            }
            List<Clock> own = Draft.of(List.of(piece)).clocks();
            if (!seen.isEmpty() && !own.isEmpty() && own.stream().noneMatch(clock -> agrees(seen, clock))) {
                return true;
            }
            seen.addAll(own);
        }
        return false;
    }

    private static boolean agrees(List<Clock> seen, Clock clock) {
        return seen.stream().anyMatch(other -> other.equals(clock));
    }

    /** "… for the rest of the week to run": what "for" leads in was still about when. */
    private void unreadLink(Body body) {
        int end = Math.min(body.to(), body.from() + MOST_LINKED);
        for (int i = body.from() + 1; i < end && !draft.isEmpty() && !w.isSpanish(); i++) {
            if (left.isTo(i) && w.is(body.from() - 1, Kind.FOR) && left.isShortTime(body.from(), i)) {
                doubtful = true;
                from = w.after(i, Kind.LINK);
                return;
            }
        }
    }

    /** Words between "remind me" and "to" that look like time and were not read. */
    private void unreadHead(Body body) {
        int link = -1;
        for (int i = body.from(); i < body.to() && link < 0; i++) {
            boolean infinitive = w.isSpanish() && i > body.from() && Leftovers.isInfinitive(w.word(i));
            link = (infinitive || left.isTo(i)) && !left.isInPiece(i) ? i : -1;
        }
        // "8am tom to pay", "7pm madrid to pay": one word before "to" is more likely of the time than of the matter
        boolean one = link == body.from() + 1 && !draft.isEmpty() && !w.isSpanish();
        boolean or = !draft.isEmpty() && w.is(body.from(), Kind.OR);
        boolean unread = one
                || or
                || left.isTimely(body.from())
                || !draft.isEmpty() && left.isNumberAlone(body.from(), to)
                || !w.isSpanish() && link >= 0 && left.isShortTime(body.from(), link);
        if (!unread && !draft.isVague()) {
            return;
        }
        doubtful |= unread;
        if (link >= 0) {
            from = w.isSpanish() ? link : w.after(link, Kind.LINK);
        } else if (w.isAny(body.from(), Kind.CLAUSE, Kind.BEFORE, Kind.AFTER)) {
            from = to;
        }
    }

    private void takeTail(Body body) {
        List<Piece> tail = withoutLength(body.tail());
        if (contradict(tail)) {
            takeAll(tail);
            doubtful |= body.linked();
            two &= !body.linked();
            return;
        }
        boolean lasting = tail.stream().noneMatch(p -> Draft.of(List.of(p)).saysWhen() || p.has(Vague.class));
        if (lasting) {
            giveBack(tail);
            return;
        }
        takeAll(tail);
        boolean weak = tail.get(0).weak() && kind != null && tail.stream().allMatch(Piece::weak);
        int first = tail.get(0).start();
        doubtful |= pieces.stream().anyMatch(p -> p.next() == first && p.start() >= from && !p.has(Lasting.class));
        doubtful |= weak && body.linked() || left.beside(tail.get(0).start() - 1, from);
    }

    /** "… for 20 minutes every day": so long it takes, not so long it comes again. */
    private List<Piece> withoutLength(List<Piece> tail) {
        boolean length = tail.size() > 1
                && tail.get(0).has(Lasting.class)
                && !tail.get(0).isRule();
        Lasting lasting = length ? Draft.of(tail).lasting() : null;
        if (lasting == null || lasting.duration().isZero() || isElapsedRule(tail)) {
            return tail;
        }
        to = tail.get(0).next();
        return tail.subList(1, tail.size());
    }

    private static boolean isElapsedRule(List<Piece> tail) {
        return Draft.of(tail).all(Fragment.Repeat.class).stream().anyMatch(Fragment.Repeat::isElapsed);
    }

    private void giveBack(List<Piece> tail) {
        if (!tail.isEmpty()) {
            to = Math.max(to, tail.get(tail.size() - 1).next());
        }
    }

    /** The end of a request may say what its head leaves open: "remind me at 9 to call Mum tomorrow". */
    private void complete(Body body) {
        List<Piece> tail = body.tail();
        Draft more = Draft.of(tail);
        if (tail.isEmpty()) {
            return;
        }
        boolean wholly =
                draft.has(Ahead.class) || draft.has(Vague.class) || draft.has(Lead.class) && more.has(Clock.class);
        boolean ends = draft.isRule()
                && (more.has(Lasting.class)
                        || more.has(Until.class)
                        || more.has(Times.class)
                        || more.has(Starting.class));
        boolean hour = !draft.hasHour() && more.hasHour() && !more.hasDay() && !more.has(Ahead.class);
        boolean rule =
                more.isRule() && !draft.isRule() && !draft.hasDay() && !(draft.hasHour() && more.has(Clock.class));
        boolean zone = more.has(InZone.class) && !more.saysWhen();
        boolean day =
                !draft.hasDay() && !draft.isRule() && more.hasDay() && !more.has(Ahead.class) && !more.has(Clock.class);
        boolean named = day && more.days().stream().anyMatch(d -> !(d instanceof Day.InDays)) && !draft.has(Lead.class);
        if (!wholly && (ends || hour || rule || zone || day)) {
            boolean introduced =
                    w.isAny(tail.get(0).start(), Kind.ON, Kind.INDAYS, Kind.THIS_PART, Kind.AT, Kind.IN) || !named;
            if (named && !introduced) {
                giveBack(tail);
                return;
            }
            doubtful |= named;
            takeAll(tail);
        } else {
            giveBack(tail);
        }
    }

    private void takeMiddle(Body body) {
        List<Piece> able = body.middle().stream()
                .filter(p -> Draft.of(List.of(p)).saysWhen() && isIntroduced(p) && !Body.isOfMatter(w, p, from))
                .toList();
        if (able.isEmpty()) {
            return;
        }
        List<Piece> run = new ArrayList<>(List.of(able.get(0)));
        for (Piece piece : able.subList(1, able.size())) {
            if (run.get(run.size() - 1).next() == piece.start()) {
                run.add(piece);
            }
        }
        int after = run.get(run.size() - 1).next();
        for (int i = body.from();
                !body.linked() && opener >= 0 && i < run.get(0).start();
                i++) {
            doubtful |= left.isTimely(i) && !left.isInPiece(i) || w.is(i, Kind.WEEKDAY);
        }
        boolean head = !body.linked() && w.is(after, Kind.LINK) && opener >= 0 && !w.isSpanish();
        if (head) {
            doubtful = true;
            from = w.after(after, Kind.LINK);
        }
        doubtful |= run.size() < able.size()
                || left.beside(run.get(0).start() - 1, from)
                || left.isTimeWord(run.get(run.size() - 1).next());
        takeAll(run);
    }

    private boolean isIntroduced(Piece piece) {
        return !piece.weak()
                && (piece.isRule()
                        || piece.has(Ahead.class)
                        || w.isAny(
                                piece.start(),
                                Kind.AT,
                                Kind.ON,
                                Kind.BY,
                                Kind.IN,
                                Kind.INDAYS,
                                Kind.THIS_PART,
                                Kind.NEXT));
    }

    Draft draft() {
        return draft;
    }

    /** "Weekdays at 7 and weekends at 9 to walk": what each hour of the head belongs to; one when there is but one. */
    List<Draft> drafts() {
        List<List<Piece>> groups = new ArrayList<>();
        for (Piece piece : taken) {
            Draft last = groups.isEmpty() ? Draft.empty() : Draft.of(groups.get(groups.size() - 1));
            boolean whole = last.has(Clock.class) && (last.hasDay() || last.isRule());
            boolean days = piece.has(On.class) || piece.has(Days.class) || piece.isRule();
            if (groups.isEmpty() || whole && days && w.is(piece.start() - 1, Kind.AND)) {
                groups.add(new ArrayList<>());
            }
            groups.get(groups.size() - 1).add(piece);
        }
        boolean each = groups.size() > 1
                && groups.stream().allMatch(group -> Draft.of(group).has(Clock.class));
        return each ? groups.stream().map(Draft::of).toList() : List.of(draft);
    }

    boolean isTwo() {
        return two && drafts().size() == 1;
    }

    /** Whether something beside the moment looks like time and was not read, or ends what does not repeat. */
    boolean isDoubtful() {
        boolean ends = draft.has(Until.class)
                || draft.has(Fragment.Except.class)
                || draft.has(Fragment.Between.class)
                || draft.has(Times.class)
                || draft.has(Starting.class) && !draft.hasDay();
        boolean unread = draft.all(Vague.class).stream().anyMatch(vague -> vague.doubt() == Doubt.UNREAD);
        return doubtful
                || !draft.isRule() && draft.saysWhen() && left.isCutShort(from, to)
                || unread
                || !taken.isEmpty() && left.isOnlyTime(from, to)
                || ends && !draft.isRule()
                || draft.has(Now.class) && !draft.isSameTime();
    }

    @Nullable
    String kind() {
        return kind;
    }

    boolean saysWhen() {
        return draft.saysWhen();
    }

    boolean isSeldom() {
        return draft.has(Seldom.class);
    }

    boolean isLinked() {
        return linked;
    }

    boolean beginsWithTime() {
        return !taken.isEmpty() && taken.get(0).start() <= from;
    }

    @Nullable
    String matter() {
        return Matter.of(w, taken, from, to);
    }
}
