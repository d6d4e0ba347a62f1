package dev.pluto.language.time;

import dev.pluto.language.time.Fragment.Ahead;
import dev.pluto.language.time.Fragment.Between;
import dev.pluto.language.time.Fragment.Clock;
import dev.pluto.language.time.Fragment.Days;
import dev.pluto.language.time.Fragment.Doubt;
import dev.pluto.language.time.Fragment.Except;
import dev.pluto.language.time.Fragment.InZone;
import dev.pluto.language.time.Fragment.Lasting;
import dev.pluto.language.time.Fragment.Lead;
import dev.pluto.language.time.Fragment.Now;
import dev.pluto.language.time.Fragment.On;
import dev.pluto.language.time.Fragment.Part;
import dev.pluto.language.time.Fragment.PartOf;
import dev.pluto.language.time.Fragment.Repeat;
import dev.pluto.language.time.Fragment.Seldom;
import dev.pluto.language.time.Fragment.Starting;
import dev.pluto.language.time.Fragment.Times;
import dev.pluto.language.time.Fragment.Until;
import dev.pluto.language.time.Fragment.Vague;
import dev.pluto.language.time.Fragment.Within;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The pieces that make one moment or rule, in the order of the text. */
final class Draft {

    private final List<Fragment> fragments;

    private Draft(List<Fragment> fragments) {
        this.fragments = List.copyOf(fragments);
    }

    static Draft empty() {
        return new Draft(List.of());
    }

    static Draft of(List<Piece> pieces) {
        return new Draft(pieces.stream().flatMap(p -> p.fragments().stream()).toList());
    }

    Draft with(Draft more) {
        return new Draft(
                Stream.concat(fragments.stream(), more.fragments.stream()).toList());
    }

    /** Without what another one says anew: an answer replaces the hour, the day, or both. */
    Draft without(Class<?>... kinds) {
        List<Fragment> left = new ArrayList<>(fragments);
        for (Class<?> kind : kinds) {
            left.removeIf(kind::isInstance);
        }
        return new Draft(left);
    }

    /** At another hour. */
    Draft at(Clock clock) {
        return without(Clock.class).with(new Draft(List.of(clock)));
    }

    <T extends Fragment> List<T> all(Class<T> kind) {
        return fragments.stream().filter(kind::isInstance).map(kind::cast).toList();
    }

    <T extends Fragment> @Nullable T first(Class<T> kind) {
        for (Fragment fragment : fragments) {
            if (kind.isInstance(fragment)) {
                return kind.cast(fragment);
            }
        }
        return null;
    }

    boolean has(Class<? extends Fragment> kind) {
        return fragments.stream().anyMatch(kind::isInstance);
    }

    boolean isEmpty() {
        return fragments.isEmpty();
    }

    List<Clock> clocks() {
        List<Clock> said = all(Clock.class);
        if (said.size() == 2 && said.get(0).equals(said.get(1)) && !said.get(0).exact()) {
            return bothHalves(said.get(0));
        }
        List<Clock> each = said.stream().distinct().toList();
        List<Clock> all = has(Fragment.PartOf.class) ? each : HourList.overTheDay(said);
        return all.stream().map(clock -> otherThan(all, clock)).distinct().toList();
    }

    /** "At 8 and 8". */
    private static List<Clock> bothHalves(Clock clock) {
        int morning = clock.minute() % Clock.HALF_DAY;
        return List.of(
                new Clock(morning, clock.second(), true), new Clock(morning + Clock.HALF_DAY, clock.second(), true));
    }

    /** In "at 7 and 19" the seven is the one in the morning. */
    private static Clock otherThan(List<Clock> all, Clock clock) {
        return all.stream()
                .filter(other ->
                        !clock.exact() && other.exact() && (other.minute() - clock.minute()) % Clock.HALF_DAY == 0)
                .findFirst()
                .map(other -> new Clock((other.minute() + Clock.HALF_DAY) % Clock.DAY, clock.second(), true))
                .orElse(clock);
    }

    @Nullable
    Clock clock() {
        return first(Clock.class);
    }

    @Nullable
    Part part() {
        PartOf part = first(PartOf.class);
        return part == null ? null : part.part();
    }

    List<Day> days() {
        return all(On.class).stream().map(On::day).toList();
    }

    @Nullable
    Ahead ahead() {
        return first(Ahead.class);
    }

    @Nullable
    Lead lead() {
        return first(Lead.class);
    }

    @Nullable
    Within within() {
        return first(Within.class);
    }

    @Nullable
    Until until() {
        return first(Until.class);
    }

    @Nullable
    Lasting lasting() {
        return first(Lasting.class);
    }

    @Nullable
    Times times() {
        return first(Times.class);
    }

    @Nullable
    Except except() {
        return first(Except.class);
    }

    @Nullable
    Starting starting() {
        return first(Starting.class);
    }

    @Nullable
    Between between() {
        return first(Between.class);
    }

    @Nullable
    InZone zone() {
        return first(InZone.class);
    }

    @Nullable
    Days several() {
        return first(Days.class);
    }

    boolean isRule() {
        return has(Repeat.class) || has(Seldom.class);
    }

    boolean isVague() {
        return all(Vague.class).stream()
                .anyMatch(vague -> vague.doubt() == Doubt.VAGUE || vague.doubt() == Doubt.HABIT);
    }

    boolean isSameTime() {
        Now now = first(Now.class);
        return now != null && now.sameTime();
    }

    /** Whether it says on which day, or counts from now. */
    boolean hasDay() {
        return has(On.class) || has(Ahead.class) || has(Within.class) || has(Days.class);
    }

    boolean hasHour() {
        Ahead ahead = ahead();
        return has(Clock.class) || has(PartOf.class) || ahead != null && ahead.isElapsed();
    }

    /** Whether it says anything that a moment can be made of. */
    boolean saysWhen() {
        return hasDay() || hasHour() || isRule() || has(Now.class) || has(Fragment.NoSuch.class);
    }

    /** "8 in the morning at night" is no hour; evening and night are near enough to be one. */
    void requireOnePart() {
        List<Part> parts =
                all(Fragment.PartOf.class).stream().map(Fragment.PartOf::part).toList();
        for (Part part : parts) {
            Part first = parts.get(0);
            if (part != first && (part.from > first.to || first.from > part.to)) {
                throw new Contradiction(part + " and " + first);
            }
        }
    }
}
