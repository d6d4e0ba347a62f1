package dev.pluto.memory.ranking;

import dev.pluto.language.Excerpt;
import dev.pluto.language.TextPattern;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.Month;
import java.time.YearMonth;
import java.time.format.TextStyle;
import java.time.temporal.TemporalAdjusters;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The days a question names: "on 7 May 2023", "in June", "last summer", "yesterday", "three weeks ago", "between 3 and 9 March".
 *
 * <p>It looks back, since memories lie in the past: a date without a year is the last such date that has begun. Seasons are those
 * of the northern half of the earth. English only; other languages simply name no day.
 */
final class DateMentions {
    private static final Map<String, Month> MONTHS = months();
    private static final Map<String, DayOfWeek> DAYS = Arrays.stream(DayOfWeek.values())
            .collect(Collectors.toMap(day -> lower(day.getDisplayName(TextStyle.FULL, Locale.ENGLISH)), day -> day));
    private static final List<String> NUMBERS =
            List.of("zero", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten");
    private static final String MONTH = "("
            + MONTHS.keySet().stream()
                    .map(DateMentions::capital)
                    .flatMap(month -> month.equals("May") || month.equals("March")
                            ? Stream.of(month)
                            : Stream.of(month, lower(month)))
                    .sorted(Comparator.comparing(String::length).reversed())
                    .collect(Collectors.joining("|"))
            + ")\\.?";
    private static final String DAY = "([0-3]?\\d)(?:st|nd|rd|th)?";
    private static final String YEAR = "((?:19|20)\\d\\d)";
    private static final String COUNT = "(\\d{1,3}|an?|" + String.join("|", NUMBERS) + ")";

    private static final Pattern ISO_DATE = TextPattern.of("\\b(\\d{4})-(\\d\\d)-(\\d\\d)\\b");
    private static final Pattern DAY_MONTH_YEAR =
            TextPattern.of("\\b" + DAY + " (?:of )?" + MONTH + ",? ?" + YEAR + "\\b");
    private static final Pattern MONTH_DAY_YEAR = TextPattern.of("\\b" + MONTH + " " + DAY + ",? ?" + YEAR + "\\b");
    private static final Pattern DAY_MONTH = TextPattern.of("\\b" + DAY + " (?:of )?" + MONTH + "(?= |\\W|$)");
    private static final Pattern MONTH_DAY = TextPattern.of("\\b" + MONTH + " " + DAY + "\\b(?! ?(?:am|pm|:))");
    private static final Pattern MONTH_YEAR = TextPattern.of("\\b" + MONTH + ",? (?:of )?" + YEAR + "\\b");
    private static final Pattern IN_MONTH =
            TextPattern.of("\\b(?:last|this|in|since|during|of|for|early|late|mid) " + MONTH + "(?= |\\W|$)");
    private static final Pattern SEASON_YEAR =
            TextPattern.of("\\b(spring|summer|autumn|fall|winter)(?: of)? " + YEAR + "\\b");
    private static final Pattern LAST_SEASON =
            TextPattern.ofAnyCase("\\b(?:last|this|the|in|during) (spring|summer|autumn|fall|winter)\\b");
    private static final Pattern WHOLE_YEAR = TextPattern.of("\\b" + YEAR + "\\b");
    private static final Pattern BEFORE_YESTERDAY = TextPattern.ofAnyCase("\\bday before yesterday\\b");
    private static final Pattern YESTERDAY = TextPattern.ofAnyCase("\\byesterday\\b");
    private static final Pattern TODAY = TextPattern.ofAnyCase("\\b(?:today|tonight|this morning)\\b");
    private static final Pattern THIS_PERIOD = TextPattern.ofAnyCase("\\bthis (week|weekend|month|year)\\b");
    private static final Pattern LAST_PERIOD =
            TextPattern.ofAnyCase("\\b(?:last|previous|past) (week|weekend|month|year)\\b");
    private static final Pattern AGO = TextPattern.ofAnyCase("\\b" + COUNT + " (day|week|month|year)s? ago\\b");
    private static final Pattern LAST_WEEKDAY =
            TextPattern.ofAnyCase("\\b(?:last|on|this|past) (" + String.join("|", DAYS.keySet()) + ")\\b");
    private static final Pattern RANGE =
            TextPattern.ofAnyCase("\\b(?:between|from) \u0000 (?:and|to|until|till) \u0000");

    private final LocalDate today;
    private final List<TimeSpan> spans = new ArrayList<>();
    private String rest;

    private DateMentions(String question, LocalDate today) {
        this.today = today;
        this.rest = question;
    }

    /**
     * @param question as asked, its first 1,600 characters; capital letters help to tell the month of May from the verb
     * @param today the person's date at the time of asking
     * @return every span named, in no special order; two days joined by "between" or "from" make one span
     */
    static List<TimeSpan> in(String question, LocalDate today) {
        return new DateMentions(Excerpt.of(question), today).read();
    }

    private List<TimeSpan> read() {
        take(ISO_DATE, m -> date(number(m, 1), number(m, 2), number(m, 3)));
        take(DAY_MONTH_YEAR, m -> date(number(m, 3), month(m, 2), number(m, 1)));
        take(MONTH_DAY_YEAR, m -> date(number(m, 3), month(m, 1), number(m, 2)));
        take(DAY_MONTH, m -> lastDate(month(m, 2), number(m, 1)));
        take(MONTH_DAY, m -> lastDate(month(m, 1), number(m, 2)));
        take(MONTH_YEAR, m -> month(YearMonth.of(number(m, 2), month(m, 1))));
        take(IN_MONTH, m -> lastMonth(month(m, 1)));
        take(SEASON_YEAR, m -> season(word(m, 1), number(m, 2)));
        take(LAST_SEASON, m -> lastSeason(word(m, 1)));
        take(WHOLE_YEAR, m -> year(number(m, 1)));
        readRelative();
        return joined();
    }

    private void readRelative() {
        take(BEFORE_YESTERDAY, m -> day(today.minusDays(2)));
        take(YESTERDAY, m -> day(today.minusDays(1)));
        take(TODAY, m -> day(today));
        take(THIS_PERIOD, m -> period(word(m, 1), today));
        take(LAST_PERIOD, m -> period(word(m, 1), before(word(m, 1), 1)));
        take(AGO, m -> ago(word(m, 2), count(m)));
        take(LAST_WEEKDAY, this::weekday);
    }

    /** Reads every match and blanks it out, so that "7 May 2023" is not read again as "May 2023". */
    private void take(Pattern pattern, Function<MatchResult, Optional<TimeSpan>> meaning) {
        Matcher matcher = pattern.matcher(rest);
        StringBuilder left = new StringBuilder();
        while (matcher.find()) {
            meaning.apply(matcher.toMatchResult()).ifPresent(spans::add);
            matcher.appendReplacement(left, "\u0000");
        }
        rest = matcher.appendTail(left).toString();
    }

    private List<TimeSpan> joined() {
        boolean range = RANGE.matcher(rest).find();
        if (range && spans.size() == 2) {
            LocalDate first = spans.get(0).first().isBefore(spans.get(1).first())
                    ? spans.get(0).first()
                    : spans.get(1).first();
            LocalDate last = spans.get(0).last().isAfter(spans.get(1).last())
                    ? spans.get(0).last()
                    : spans.get(1).last();
            return List.of(new TimeSpan(first, last));
        }
        return List.copyOf(spans);
    }

    private static Optional<TimeSpan> day(LocalDate day) {
        return Optional.of(TimeSpan.day(day));
    }

    private static Optional<TimeSpan> date(int year, int month, int day) {
        if (month < 1
                || month > 12
                || day < 1
                || day > YearMonth.of(year, month).lengthOfMonth()) {
            return Optional.empty();
        }
        return day(LocalDate.of(year, month, day));
    }

    private Optional<TimeSpan> lastDate(int month, int day) {
        Optional<TimeSpan> thisYear = date(today.getYear(), month, day);
        return thisYear.isPresent() && thisYear.get().first().isAfter(today)
                ? date(today.getYear() - 1, month, day)
                : thisYear;
    }

    private static Optional<TimeSpan> month(YearMonth month) {
        return Optional.of(new TimeSpan(month.atDay(1), month.atEndOfMonth()));
    }

    private Optional<TimeSpan> lastMonth(int month) {
        int year = month > today.getMonthValue() ? today.getYear() - 1 : today.getYear();
        return month(YearMonth.of(year, month));
    }

    private static Optional<TimeSpan> year(int year) {
        return Optional.of(new TimeSpan(LocalDate.of(year, 1, 1), LocalDate.of(year, 12, 31)));
    }

    private static Optional<TimeSpan> season(String name, int year) {
        int start = switch (name) {
            case "spring" -> 3;
            case "summer" -> 6;
            case "autumn", "fall" -> 9;
            default -> 12;
        };
        YearMonth first = YearMonth.of(year, start);
        return Optional.of(new TimeSpan(first.atDay(1), first.plusMonths(2).atEndOfMonth()));
    }

    private Optional<TimeSpan> lastSeason(String name) {
        return season(name, today.getYear())
                .filter(span -> !span.first().isAfter(today))
                .or(() -> season(name, today.getYear() - 1));
    }

    private LocalDate before(String unit, int count) {
        return switch (unit) {
            case "day" -> today.minusDays(count);
            case "month" -> today.minusMonths(count);
            case "year" -> today.minusYears(count);
            default -> today.minusWeeks(count);
        };
    }

    private static Optional<TimeSpan> period(String unit, LocalDate within) {
        LocalDate monday = within.with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY));
        return switch (unit) {
            case "week" -> Optional.of(TimeSpan.days(monday, 7));
            case "weekend" -> Optional.of(TimeSpan.days(monday.plusDays(5), 2));
            case "month" -> month(YearMonth.from(within));
            default -> year(within.getYear());
        };
    }

    private Optional<TimeSpan> ago(String unit, int count) {
        LocalDate then = before(unit, count);
        return unit.equals("day") ? day(then) : period(unit, then);
    }

    private Optional<TimeSpan> weekday(MatchResult match) {
        DayOfWeek day = Objects.requireNonNull(DAYS.get(word(match, 1)));
        return day(today.with(TemporalAdjusters.previous(day)));
    }

    private static int count(MatchResult match) {
        String word = word(match, 1);
        if (word.startsWith("a")) {
            return 1;
        }
        int named = NUMBERS.indexOf(word);
        return named >= 0 ? named : Integer.parseInt(word);
    }

    private static int number(MatchResult match, int group) {
        return Integer.parseInt(match.group(group));
    }

    private static int month(MatchResult match, int group) {
        return Objects.requireNonNull(MONTHS.get(word(match, group))).getValue();
    }

    private static String word(MatchResult match, int group) {
        return lower(match.group(group));
    }

    private static Map<String, Month> months() {
        Map<String, Month> months = new HashMap<>();
        for (Month month : Month.values()) {
            String name = lower(month.getDisplayName(TextStyle.FULL, Locale.ENGLISH));
            months.put(name, month);
            months.put(name.substring(0, 3), month);
        }
        months.put("sept", Month.SEPTEMBER);
        return Map.copyOf(months);
    }

    private static String capital(String word) {
        return word.substring(0, 1).toUpperCase(Locale.ROOT) + word.substring(1);
    }

    private static String lower(String word) {
        return word.toLowerCase(Locale.ROOT);
    }
}
