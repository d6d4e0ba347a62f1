package dev.pluto.language.time;

import dev.pluto.language.time.Fragment.Ahead;
import dev.pluto.language.time.Fragment.Clock;
import dev.pluto.language.time.Fragment.Days;
import dev.pluto.language.time.Fragment.Doubt;
import dev.pluto.language.time.Fragment.Now;
import dev.pluto.language.time.Fragment.On;
import dev.pluto.language.time.Fragment.Seldom;
import dev.pluto.language.time.Fragment.Starting;
import dev.pluto.language.time.Fragment.Times;
import dev.pluto.language.time.Fragment.Until;
import dev.pluto.language.time.Fragment.Vague;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One request of a text: which of its pieces of time are its moment, and what is left as its matter. What stands beside it and
 * looks like time without having been read makes it doubtful.
 */
final class Request {

    private final Words w;
    private final Leftovers left;
    private final Taken taken;
    private final @Nullable String kind;

    Request(Words w, Leftovers left, Taken taken, @Nullable String kind) {
        this.w = w;
        this.left = left;
        this.taken = taken;
        this.kind = kind;
    }

    /** "Before bed at 10": the hour says when, and what is vague beside it says why. */
    Draft draft() {
        boolean hour = taken.pieces().stream().anyMatch(p -> p.has(Clock.class) && !p.has(Vague.class));
        boolean beside = taken.pieces().stream().filter(p -> p.has(Vague.class)).allMatch(Request::isVagueAlone);
        Draft draft = hour && beside ? taken.draft().without(Vague.class) : taken.draft();
        return Habits.of(w, beforeMorning(draft), taken.from());
    }

    /** "At 9:30 about my 10am": of the same morning. */
    private Draft beforeMorning(Draft draft) {
        Clock own = draft.clock();
        if (own == null || own.exact() || draft.clocks().size() > 1) {
            return draft;
        }
        int minute = own.minute() % Clock.HALF_DAY;
        boolean leads = minute <= left.morning(taken.from(), taken.to());
        return leads ? draft.at(new Clock(minute, own.second(), true)) : draft;
    }

    private static boolean isVagueAlone(Piece piece) {
        return piece.fragments().stream()
                .allMatch(fragment -> fragment instanceof Vague vague && vague.doubt() == Doubt.HABIT);
    }

    /** "Weekdays at 7 and weekends at 9 to walk": what each hour of the head belongs to; one when there is but one. */
    List<Draft> drafts() {
        List<List<Piece>> groups = new ArrayList<>();
        for (int i = 0; i < taken.pieces().size(); i++) {
            Piece piece = taken.pieces().get(i);
            Draft last = groups.isEmpty() ? Draft.empty() : Draft.of(groups.get(groups.size() - 1));
            boolean whole = last.has(Clock.class) && (last.hasDay() || last.isRule());
            boolean days = isOfDays(piece) || piece.has(Clock.class) && isOfDays(behind(i));
            boolean again = last.has(Ahead.class) && piece.has(Ahead.class);
            boolean joined = w.isAny(piece.start() - 1, Kind.AND, Kind.AGAIN);
            if (groups.isEmpty() || joined && (again || whole && days)) {
                groups.add(new ArrayList<>());
            }
            groups.get(groups.size() - 1).add(piece);
        }
        boolean each = groups.size() > 1
                && groups.stream().map(Draft::of).allMatch(group -> group.has(Clock.class) || group.has(Ahead.class));
        return each ? groups.stream().map(Draft::of).toList() : List.of(draft());
    }

    private static boolean isOfDays(@Nullable Piece piece) {
        return piece != null && (piece.has(On.class) || piece.has(Days.class) || piece.isRule());
    }

    /** The piece right behind another one: "7 tomorrow morning". */
    private @Nullable Piece behind(int i) {
        List<Piece> pieces = taken.pieces();
        Piece next = i + 1 < pieces.size() ? pieces.get(i + 1) : null;
        return next != null && next.start() == pieces.get(i).next() ? next : null;
    }

    boolean isTwo() {
        return taken.isTwo() && drafts().size() == 1;
    }

    /** Whether something beside the moment looks like time and was not read, or ends what does not repeat. */
    boolean isDoubtful() {
        Draft draft = draft();
        boolean ends = draft.has(Until.class)
                || draft.has(Fragment.Except.class)
                || draft.has(Fragment.Between.class)
                || draft.has(Times.class)
                || draft.has(Starting.class) && !draft.hasDay();
        boolean unread = draft.all(Vague.class).stream().anyMatch(vague -> vague.doubt() == Doubt.UNREAD);
        return taken.isDoubtful()
                || drafts().size() == 1
                        && draft.all(Ahead.class).stream().distinct().count() > 1
                || !draft.isRule() && draft.saysWhen() && left.isCutShort(taken.from(), taken.to())
                || unread
                || draft.saysWhen() && !draft.hasHour() && left.holdsHour(taken.from(), taken.to())
                || draft.saysWhen() && !w.isSpanish() && left.holdsSecond(taken.from(), taken.to())
                || !taken.pieces().isEmpty() && left.isOnlyTime(taken.from(), taken.to())
                || ends && !draft.isRule()
                || kind != null && draft.saysWhen() && !draft.hasDay() && !draft.isRule() && left.holdsBoth()
                || draft.has(Now.class)
                        && !draft.isSameTime()
                        && draft.all(Fragment.Repeat.class).stream().noneMatch(Fragment.Repeat::isElapsed);
    }

    @Nullable
    String kind() {
        return kind;
    }

    boolean saysWhen() {
        return taken.draft().saysWhen();
    }

    boolean isSeldom() {
        return taken.draft().has(Seldom.class);
    }

    /** "… at quarter to six to get up": an hour of the morning. */
    boolean isRising() {
        int behind = w.after(taken.from(), Kind.RISING);
        return behind > 0 && !w.is(behind, Kind.STRETCHING);
    }

    boolean isLinked() {
        return taken.isLinked();
    }

    boolean beginsWithTime() {
        return !taken.pieces().isEmpty() && taken.pieces().get(0).start() <= taken.from();
    }

    boolean endsWithTime() {
        return !taken.pieces().isEmpty()
                && taken.pieces().get(taken.pieces().size() - 1).start() >= taken.to();
    }

    @Nullable
    String matter() {
        return Matter.of(w, taken.pieces(), taken.from(), taken.to());
    }
}
