package dev.pluto.language.time;

import dev.pluto.language.time.Fragment.Ahead;
import dev.pluto.language.time.Fragment.Clock;
import dev.pluto.language.time.Fragment.InZone;
import dev.pluto.language.time.Fragment.Lasting;
import dev.pluto.language.time.Fragment.Lead;
import dev.pluto.language.time.Fragment.Starting;
import dev.pluto.language.time.Fragment.Times;
import dev.pluto.language.time.Fragment.Until;
import dev.pluto.language.time.Fragment.Vague;
import java.util.ArrayList;
import java.util.List;

/** Time at the end of a request, or in its middle when nothing else names a moment. */
final class Tail {

    private final Words w;
    private final List<Piece> pieces;
    private final Leftovers left;
    private final Taken taken;
    private final int opener;
    private final boolean asked;

    /** @param asked whether "remind me" or the like is said */
    Tail(Words w, List<Piece> pieces, Leftovers left, Taken taken, int opener, boolean asked) {
        this.w = w;
        this.pieces = pieces;
        this.left = left;
        this.taken = taken;
        this.opener = opener;
        this.asked = asked;
    }

    void take(Body body) {
        List<Piece> tail = withoutLength(body.tail());
        if (Taken.contradict(tail)) {
            taken.addAll(tail);
            taken.doubt(body.linked());
            if (body.linked()) {
                taken.oneAfterAll();
            }
            return;
        }
        boolean lasting = tail.stream().noneMatch(p -> Draft.of(List.of(p)).saysWhen() || p.has(Vague.class));
        if (lasting) {
            taken.giveBack(tail);
            return;
        }
        taken.addAll(tail);
        boolean weak = tail.get(0).weak() && asked && tail.stream().allMatch(Piece::weak);
        int first = tail.get(0).start();
        taken.doubt(
                pieces.stream().anyMatch(p -> p.next() == first && p.start() >= taken.from() && !p.has(Lasting.class)));
        taken.doubt(weak && body.linked() || left.beside(tail.get(0).start() - 1, taken.from()));
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
        taken.endAt(tail.get(0).next());
        return tail.subList(1, tail.size());
    }

    private static boolean isElapsedRule(List<Piece> tail) {
        return Draft.of(tail).all(Fragment.Repeat.class).stream().anyMatch(Fragment.Repeat::isElapsed);
    }

    /** The end of a request may say what its head leaves open: "remind me at 9 to call Mum tomorrow". */
    void complete(Body body) {
        List<Piece> tail = body.tail();
        Draft draft = taken.draft();
        Draft more = Draft.of(tail);
        if (tail.isEmpty() || isWhatFor(body)) {
            taken.giveBack(tail);
            return;
        }
        boolean wholly =
                draft.has(Ahead.class) || draft.has(Vague.class) || draft.has(Lead.class) && more.has(Clock.class);
        boolean ends = draft.isRule() && bounds(more);
        boolean apart = !body.linked() || isApart(tail.get(0).start());
        boolean open = !draft.hasHour() || apart && Hours.isOpen(draft, more);
        boolean hour = open && more.hasHour() && !more.hasDay() && !more.has(Ahead.class);
        boolean rule =
                more.isRule() && !draft.isRule() && !draft.hasDay() && !(draft.hasHour() && more.has(Clock.class));
        boolean zone = more.has(InZone.class) && !more.saysWhen();
        boolean day =
                !draft.hasDay() && !draft.isRule() && more.hasDay() && !more.has(Ahead.class) && !more.has(Clock.class);
        boolean named = day && more.days().stream().anyMatch(d -> !(d instanceof Day.InDays)) && !draft.has(Lead.class);
        if (!wholly
                && (ends
                        || hour
                        || rule
                        || zone
                        || day
                        || repeats(draft, more, tail.get(0).start()))) {
            boolean introduced =
                    w.isAny(tail.get(0).start(), Kind.ON, Kind.INDAYS, Kind.THIS_PART, Kind.AT, Kind.IN) || !named;
            if (named && !introduced) {
                taken.giveBack(tail);
                return;
            }
            taken.doubt(named);
            taken.addAll(tail);
        } else {
            taken.giveBack(tail);
        }
    }

    /** "At 7 to iron the blouse for tomorrow": the hour is of today, and the day says what it is done for. */
    private boolean isWhatFor(Body body) {
        int start = body.tail().get(0).start();
        return taken.draft().has(Clock.class)
                && body.linked()
                && body.hasMatter()
                && !w.isSpanish()
                && !w.is(body.from() - 1, Kind.FOR)
                && body.tail().size() == 1
                && body.tail().get(0).isDayOnly()
                && w.is(start, Kind.FOR)
                && !isApart(start);
    }

    /** "…, 2ish", "… - say 8": a mark parts it from the matter. */
    private boolean isApart(int start) {
        int before = start - 1;
        while (w.isAny(before, Kind.SOFT, Kind.POLITE)) {
            before--;
        }
        return w.token(before) != null && !w.isWord(before) && !w.isNumber(before);
    }

    /** Where a rule begins or ends, or what is out of it. */
    private static boolean bounds(Draft draft) {
        return draft.has(Lasting.class)
                || draft.has(Until.class)
                || draft.has(Times.class)
                || draft.has(Starting.class)
                || draft.has(Fragment.Except.class);
    }

    /** "First Saturday of the month, change the filter, every month": a rule that the day goes with, or told behind a mark. */
    private boolean repeats(Draft draft, Draft more, int start) {
        boolean open = more.isRule() && !draft.isRule() && draft.hasDay() && !more.has(Clock.class) && !more.hasDay();
        return open
                && new RuleDays(draft.with(more))
                        .repeat()
                        .filter(repeat -> !repeat.isPlain() || !repeat.isElapsed() && !w.isWord(start - 1))
                        .isPresent();
    }

    void takeMiddle(Body body) {
        List<Piece> able = able(body);
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
            taken.doubt(left.isTimely(i) && !left.isInPiece(i) || w.is(i, Kind.WEEKDAY));
        }
        boolean deed = w.is(body.from(), Kind.DEED) && !left.isTo(after); // "call the parts guy at 3 about the gearbox"
        boolean head = !body.linked() && !deed && w.is(after, Kind.LINK) && opener >= 0 && !w.isSpanish();
        if (head) {
            taken.doubt(true);
            taken.beginAt(w.after(after, Kind.LINK));
        }
        taken.doubt(run.size() < able.size()
                || left.beside(run.get(0).start() - 1, taken.from())
                || left.isTimeWord(run.get(run.size() - 1).next()));
        taken.addAll(run);
    }

    /** What is led in, and an hour right beside it: "ring him tomorrow 10am about the boiler". */
    private List<Piece> able(Body body) {
        List<Piece> timely = body.middle().stream()
                .filter(p -> Draft.of(List.of(p)).saysWhen() && !Body.isOfMatter(w, p, taken.from()))
                .toList();
        return timely.stream()
                .filter(p -> isIntroduced(p)
                        || p.has(Clock.class) && timely.stream().anyMatch(day -> isIntroduced(day) && isBeside(day, p)))
                .toList();
    }

    private static boolean isBeside(Piece one, Piece other) {
        return one.next() == other.start() || other.next() == one.start();
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
}
