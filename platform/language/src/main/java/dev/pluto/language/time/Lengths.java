package dev.pluto.language.time;

import dev.pluto.language.time.Fragment.Unit;
import dev.pluto.language.time.Quantities.Value;
import java.time.Duration;
import java.time.Period;
import org.jspecify.annotations.Nullable;

/** Lengths of time: "two hours and 30 minutes", "an hour and a half", "1h30m", "three quarters of an hour". */
final class Lengths {

    private static final int MOST_DIGITS = 7;
    private static final int MOST_PARTS = 4;

    private Lengths() {}

    /** @param vague when it is one of those that have no end: "a few hours", "10-15 minutes" */
    record Length(Period period, Duration duration, boolean vague, int next) {
        static Length none(int next) {
            return new Length(Period.ZERO, Duration.ZERO, false, next);
        }

        boolean isZero() {
            return period.isZero() && duration.isZero();
        }
    }

    /** One amount of a unit after another: "2 hours and 30 minutes". */
    static @Nullable Length of(Words w, int i) {
        Length sum = part(w, i);
        for (int parts = 1; sum != null && parts < MOST_PARTS; parts++) {
            Length more = part(w, w.skip(w.skipMark(sum.next, ","), Kind.AND, Kind.PLUS));
            if (more == null || more.isZero() || biggest(more) >= biggest(sum)) {
                break;
            }
            sum = new Length(
                    sum.period.plus(more.period), sum.duration.plus(more.duration), sum.vague || more.vague, more.next);
        }
        return sum == null ? null : withMinutes(w, sum);
    }

    /** "An hour twenty", "1 hour and 20": minutes without a unit, at the end of a time. */
    private static Length withMinutes(Words w, Length sum) {
        boolean hours = !sum.vague && sum.duration.toHours() > 0 && sum.duration.toMinutes() % 60 == 0;
        Value minutes = hours && sum.period.isZero() ? Quantities.cardinal(w, w.skip(sum.next, Kind.AND)) : null;
        boolean fits = minutes != null
                && minutes.whole() > 4
                && minutes.whole() < 60
                && Quantities.unit(w, minutes.next()) == null;
        boolean closed = minutes != null
                && (minutes.next() >= w.size() || w.isAny(minutes.next(), Kind.LINK, Kind.POLITE, Kind.OPENER));
        return minutes != null && fits && closed
                ? new Length(sum.period, sum.duration.plusMinutes(minutes.whole()), false, minutes.next())
                : sum;
    }

    private static long biggest(Length length) {
        Period p = length.period;
        return length.duration.toSeconds() + 86_400L * (p.getDays() + 31L * p.getMonths() + 366L * p.getYears());
    }

    private static @Nullable Length part(Words w, int i) {
        Length fraction = fraction(w, i);
        if (fraction != null) {
            return fraction;
        }
        Length decimal = decimal(w, i);
        if (decimal != null) {
            return decimal;
        }
        Length glued = glued(w, i);
        if (glued != null) {
            return glued;
        }
        int few = w.after(i, Kind.FEW);
        if (few > 0) {
            Lexeme unit = w.find(w.skip(few, Kind.OF), Kind.UNIT);
            return unit == null ? null : times(unit, 1, unit.next(), true);
        }
        Lexeme hour = w.find(i, Kind.UNIT);
        int plus = hour != null && hour.value().equals("HOUR") ? w.after(hour.next(), Kind.PLUS, Kind.AND) : -1;
        int half = plus < 0 || w.isSpanish() ? plus : w.after(plus, Kind.A);
        if (hour != null && half > 0 && w.isAny(half, Kind.HALF, Kind.QUARTER)) {
            return behind(w, hour, 1);
        }
        Value value = Quantities.cardinal(w, i);
        int a = w.after(i, Kind.A);
        if (value == null && a > 0) {
            Value counted = Quantities.cardinal(w, a);
            value = counted == null ? new Value(1, a) : counted;
        }
        return value == null ? null : counted(w, value);
    }

    /** "2 hours", "two and a half hours", "10 to 15 minutes". */
    private static @Nullable Length counted(Words w, Value value) {
        int next = w.skip(w.skip(value.next(), Kind.OTHER), Kind.OF);
        int half = w.after(w.skip(w.skip(next, Kind.AND, Kind.PLUS), Kind.A), Kind.HALF);
        Lexeme halved = half < 0 ? null : Quantities.unit(w, half);
        if (halved != null) {
            return plusHalf(halved, value.whole(), halved.next());
        }
        Value most =
                w.isAny(next, Kind.TO, Kind.OR, Kind.THROUGH) || w.word(next).equals("-")
                        ? Quantities.cardinal(w, next + 1)
                        : null;
        Lexeme ranged = most == null || most.whole() <= value.whole() ? null : Quantities.unit(w, most.next());
        if (ranged != null) {
            return times(ranged, value.whole(), ranged.next(), true);
        }
        Lexeme unit = Quantities.unit(w, next);
        if (unit == null) {
            return null;
        }
        return behind(w, unit, value.whole());
    }

    /** "An hour and a half", "una hora y media", "an hour and a quarter". */
    private static Length behind(Words w, Lexeme unit, int count) {
        int and = w.after(unit.next(), Kind.AND, Kind.PLUS);
        int a = and < 0 ? -1 : w.skip(and, Kind.A);
        if (a > 0 && w.is(a, Kind.HALF) && Quantities.unit(w, w.after(a, Kind.HALF)) == null) {
            return plusHalf(unit, count, w.after(a, Kind.HALF));
        }
        if (a > 0 && w.is(a, Kind.QUARTER) && unit.value().equals("HOUR")) {
            return new Length(Period.ZERO, Duration.ofMinutes(60L * count + 15), false, w.after(a, Kind.QUARTER));
        }
        return times(unit, count, unit.next(), false);
    }

    private static Length plusHalf(Lexeme unit, int count, int next) {
        Length whole = times(unit, count, next, false);
        return switch (unit.value()) {
            case "HOUR" -> new Length(Period.ZERO, whole.duration.plusMinutes(30), false, next);
            case "MINUTE" -> new Length(Period.ZERO, whole.duration.plusSeconds(30), false, next);
            case "DAY" -> new Length(Period.ZERO, Duration.ofHours(24L * count + 12), false, next);
            case "WEEK" -> new Length(Period.ofDays(7 * count + 3), Duration.ZERO, true, next);
            case "YEAR" -> new Length(Period.ofMonths(12 * count + 6), Duration.ZERO, false, next);
            default -> new Length(whole.period, whole.duration, true, next);
        };
    }

    /** "Half an hour", "a quarter of an hour", "three quarters of an hour", "half a day". */
    private static @Nullable Length fraction(Words w, int i) {
        int a = w.skip(i, Kind.A);
        int half = w.after(a, Kind.HALF);
        if (half > 0) {
            Lexeme unit = w.find(w.skip(w.skip(half, Kind.OF), Kind.A), Kind.UNIT);
            return unit == null || unit.value().equals("MONTH") ? null : plusHalf(unit, 0, unit.next());
        }
        Value count = Quantities.cardinal(w, a);
        int quarter = w.after(count == null ? a : w.skipMark(count.next(), "-"), Kind.QUARTER);
        if (quarter > 0) {
            Lexeme unit = w.find(w.skip(w.skip(quarter, Kind.OF), Kind.A), Kind.UNIT);
            if (unit != null && unit.value().equals("HOUR")) {
                int quarters = count == null ? 1 : count.whole();
                return new Length(Period.ZERO, Duration.ofMinutes(15L * quarters), false, unit.next());
            }
        }
        return null;
    }

    /** "1.5 hours", "2,5 horas", "10-15 minutes", "1/2 hour". */
    private static @Nullable Length decimal(Words w, int i) {
        String word = w.word(i);
        if (word.equals("1/2") || word.equals("1/4") || word.equals("3/4")) {
            Lexeme part = w.find(w.skip(w.skip(i + 1, Kind.OF), Kind.A), Kind.UNIT);
            int minutes = word.equals("1/2") ? 30 : word.equals("1/4") ? 15 : 45;
            return part != null && part.value().equals("HOUR")
                    ? new Length(Period.ZERO, Duration.ofMinutes(minutes), false, part.next())
                    : null;
        }
        Lexeme unit = w.isNumber(i) ? Quantities.unit(w, i + 1) : null;
        if (unit == null || word.length() > MOST_DIGITS) {
            return null;
        }
        int dash = word.indexOf('-');
        if (dash > 0) {
            return times(unit, 1, unit.next(), true);
        }
        int point = Math.max(word.indexOf('.'), word.indexOf(','));
        if (point < 1 || word.indexOf(':') >= 0 || word.indexOf('/') >= 0 || word.indexOf('.', point + 1) > 0) {
            return null;
        }
        double amount = Double.parseDouble(word.replace(',', '.'));
        long seconds = switch (unit.value()) {
            case "HOUR" -> Math.round(amount * 3600);
            case "MINUTE" -> Math.round(amount * 60);
            case "DAY" -> Math.round(amount * 86_400);
            default -> 0;
        };
        return new Length(Period.ZERO, Duration.ofSeconds(seconds), seconds == 0, unit.next());
    }

    /** "1h30": the minutes have no unit of their own. */
    private static @Nullable Length glued(Words w, int i) {
        int hours = Quantities.digits(w, i);
        boolean hour = hours >= 0 && w.touches(i) && w.word(i + 1).equals("h") && w.touches(i + 1);
        int minutes = hour ? Quantities.digits(w, i + 2) : -1;
        if (minutes < 0 || minutes > 59) {
            return null;
        }
        int end = w.touches(i + 2) && w.word(i + 3).equals("m") ? i + 4 : i + 3;
        return new Length(Period.ZERO, Duration.ofMinutes(60L * hours + minutes), false, end);
    }

    private static Length times(@Nullable Lexeme unit, int count, int next, boolean vague) {
        if (unit == null) {
            return Length.none(next);
        }
        String[] named = unit.value().split("\\*");
        int n = count * (named.length > 1 ? Integer.parseInt(named[1]) : 1);
        return switch (Unit.valueOf(named[0])) {
            case SECOND -> new Length(Period.ZERO, Duration.ofSeconds(n), vague, next);
            case MINUTE -> new Length(Period.ZERO, Duration.ofMinutes(n), vague, next);
            case HOUR -> new Length(Period.ZERO, Duration.ofHours(n), vague, next);
            case DAY -> new Length(Period.ofDays(n), Duration.ZERO, vague, next);
            case WEEK -> new Length(Period.ofDays(7 * n), Duration.ZERO, vague, next);
            case MONTH -> new Length(Period.ofMonths(n), Duration.ZERO, vague, next);
            case YEAR -> new Length(Period.ofYears(n), Duration.ZERO, vague, next);
        };
    }
}
