package dev.pluto.language.time;

import dev.pluto.language.time.Fragment.Clock;
import dev.pluto.language.time.Fragment.Part;
import dev.pluto.language.time.Fragment.PartOf;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Finds every piece of time in a text, from left to right, the longest reading at each place. */
final class Scanner {

    private final Words w;
    private final HourSigns signs;
    private final List<Piece> pieces = new ArrayList<>();
    private int last = -1;
    private final boolean ends;
    private final boolean counted;
    private boolean afterOpener;

    private Scanner(Words words, boolean ends) {
        this.w = words;
        this.signs = new HourSigns(words);
        this.ends = ends;
        this.counted = ElapsedStart.isCounted(words);
    }

    /** An end counts only where something repeats: "until Friday" ends a rule, "half the taxes went through" does not. */
    static List<Piece> pieces(Words words) {
        List<Piece> all = scan(words, true);
        boolean rule = all.stream().anyMatch(p -> p.isRule() || p.has(Fragment.Seldom.class));
        return rule ? all : scan(words, false);
    }

    /** As of words that answer "when?": a bare number is an hour there. */
    static List<Piece> answer(Words words) {
        Scanner scanner = new Scanner(words, true);
        scanner.afterOpener = true;
        int i = 0;
        while (i < words.size()) {
            boolean counts = i > 0 && words.word(i).equals("one");
            scanner.last = counts ? -1 : i;
            boolean numbered = i > 0 && words.is(i - 1, Kind.NUMBERED) && isNumbering(words.word(i));
            i = numbered ? i + 1 : scanner.next(i); // "they've moved me to bench 7A"
        }
        return List.copyOf(scanner.pieces);
    }

    private static boolean isNumbering(String word) {
        return Character.isDigit(word.charAt(0));
    }

    private static List<Piece> scan(Words words, boolean ends) {
        Scanner scanner = new Scanner(words, ends);
        int i = 0;
        while (i < words.size()) {
            i = scanner.next(i);
        }
        return List.copyOf(scanner.pieces);
    }

    private int next(int i) {
        int opener = w.after(i, Kind.OPENER);
        if (opener > 0) {
            afterOpener = true;
            last = -1;
            return opener;
        }
        Match match = longest(i);
        if (match != null && !isZoneOfNothing(i, match)) {
            Piece rough = pieces.isEmpty() ? null : RoughHour.of(w, pieces.get(pieces.size() - 1), i, match);
            if (rough != null) {
                pieces.set(pieces.size() - 1, rough);
                return match.next();
            }
            boolean weak = w.is(i, Kind.FOR) && !afterOpener;
            pieces.add(new Piece(i, match.next(), match.fragments(), weak));
            boolean hour = match.fragments().stream().anyMatch(Clock.class::isInstance);
            last = hour && !isYear(match.next()) ? -1 : w.skip(w.skipMark(match.next(), ","), Kind.SOFT);
            return match.next();
        }
        afterOpener = afterOpener && w.isAny(i, Kind.POLITE, Kind.SOFT) && !w.is(i, Kind.LINK);
        return i + 1;
    }

    /** "EST" is a zone only right behind a time: "central" is a word of its own. */
    private boolean isZoneOfNothing(int i, Match match) {
        boolean zone = match.fragments().size() == 1 && match.first() instanceof Fragment.InZone;
        boolean behind =
                !pieces.isEmpty() && w.skipMark(pieces.get(pieces.size() - 1).next(), "(") == i;
        return zone && match.next() == i + 1 && !behind;
    }

    private boolean isYear(int i) {
        int digits = Quantities.digits(w, i);
        return w.word(i).length() == 4 && digits >= 1900 && digits < 3000;
    }

    private @Nullable Match longest(int i) {
        if (!w.isSpanish() && w.is(i, Kind.LINK) && w.is(i, Kind.ABOUT) && w.is(w.after(i, Kind.ABOUT), Kind.THE)) {
            return null;
        }
        boolean goesOn = !pieces.isEmpty() && pieces.get(pieces.size() - 1).next() == i;
        Match inARow = goesOn && pieces.get(pieces.size() - 1).has(Clock.class) ? DaysInARow.behindHour(w, i) : null;
        if (inARow != null) {
            return inARow;
        }
        int of = w.isSpanish() && (goesOn || isBeforeHour(w.after(i, Kind.OF))) ? w.after(i, Kind.OF) : -1;
        if (of > 0 && w.isAny(of, Kind.INDAYS, Kind.WEEKDAY, Kind.THIS_PART, Kind.THIS)) {
            Match rule = RepeatGrammar.read(w, i); // "a las 8 de lunes a viernes"
            return rule == null ? DayGrammar.read(w, of) : rule;
        }
        return Stream.of(
                        RepeatGrammar.read(w, i),
                        ends ? BetweenGrammar.hours(w, i) : null,
                        BetweenGrammar.days(w, i),
                        DayGrammar.read(w, i),
                        clock(i),
                        part(i),
                        SpanGrammar.read(w, i, afterOpener && !saysHour(), ends),
                        counted ? ElapsedStart.read(w, i) : null,
                        afterOpener || i == 0 ? BetweenGrammar.dates(w, i) : null)
                .filter(Objects::nonNull)
                .reduce((a, b) -> b.next() > a.next() || b.next() == a.next() && isVagueSpan(i, b) ? b : a)
                .orElse(null);
    }

    /** "La reunión de mañana a las 10" is reminded of then. */
    private boolean isBeforeHour(int of) {
        Match day = of > 0 && w.isAny(of, Kind.INDAYS, Kind.WEEKDAY) ? DayGrammar.read(w, of) : null;
        return day != null && w.is(day.next(), Kind.AT);
    }

    /** Behind an hour or a rule "for 30 minutes" is how long it takes. */
    private boolean saysHour() {
        return pieces.stream().anyMatch(piece -> piece.isRule() || piece.has(Clock.class));
    }

    /** "In the new year" is no day of it. */
    private boolean isVagueSpan(int i, Match match) {
        return w.is(i, Kind.IN) && match.first() instanceof Fragment.Vague;
    }

    private @Nullable Match part(int i) {
        int start = w.skip(i, Kind.ABOUT);
        Lexeme whole = w.find(i, Kind.PART);
        Lexeme part = whole == null ? w.find(start, Kind.PART) : whole;
        boolean beside = last == i || i == 0 && part != null && w.is(part.next(), Kind.OPENER);
        return part == null || part.next() - i < 2 && !beside
                ? null
                : Match.of(part.next(), new PartOf(Part.valueOf(part.value())));
    }

    private @Nullable Match clock(int i) {
        int led = w.skip(i, Kind.AT, Kind.BY);
        int at = w.skip(w.skip(led, Kind.ABOUT), Kind.AT);
        if (signs.saysMore(led) || at == i && (signs.linksMatter(i) || signs.isNumbered(i))) {
            return null;
        }
        boolean introduced = at > i || isIntroduced(i);
        Lengths.Length length = w.is(i, Kind.FOR) ? Lengths.of(w, w.after(i, Kind.FOR)) : null;
        if (length != null && !w.isAny(length.next(), Kind.PAST, Kind.TO)) {
            return null;
        }
        if (at == i && afterOpener && w.is(i, Kind.FOR)) {
            at = w.skip(w.after(i, Kind.FOR), Kind.AT, Kind.ABOUT);
            introduced = true;
        } else if (at == i && w.is(i, Kind.FOR) && !w.isNumber(w.after(i, Kind.FOR) - 1)) {
            at = w.after(i, Kind.FOR);
        }
        if (at == i && last == i && signs.isDoubtfulNumber(i)) {
            return Match.of(i + 1, new Fragment.Vague(Fragment.Doubt.VAGUE));
        }
        Match first = ClockGrammar.read(w, at, introduced);
        boolean bare = first != null
                && at == i
                && last == i
                && signs.isBareNumber(first, at)
                && !afterOpener
                && !signs.isQuarterOfHour(at)
                && signs.isNoun(first.next());
        return first == null || bare || signs.countsMatters(i, first, at)
                ? signs.halfPast(at)
                : HourList.of(w, PartBeside.of(w, first));
    }

    /** Whether what stands around it says that a number is an hour. */
    private boolean isIntroduced(int i) {
        return last == i
                || signs.beforePart(i, afterOpener)
                || signs.namesTrain(i, afterOpener)
                || signs.beforeDays(i)
                || afterOpener && (signs.saysHourAlone(i) || signs.leadsDeed(i) || signs.saysHourAndMinutes(i));
    }
}
