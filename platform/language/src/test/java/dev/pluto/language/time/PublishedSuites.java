package dev.pluto.language.time;

import dev.pluto.language.time.Reading.Ask;
import dev.pluto.language.time.Reading.Once;
import dev.pluto.language.time.Reading.Refused;
import dev.pluto.language.time.Reading.Repeating;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;

/**
 * Measures the grammar on cases of other projects' suites (Recognizers-Text, duckling, chrono), which are not part of this
 * repository. The only argument is a file with one case a line, parted by tabs: suite, local time of speaking, zone, locale, phrase,
 * grain ({@code day}, {@code hour}, {@code minute} or {@code set}) and what is right: local times parted by {@code |}, or a TIMEX for a rule.
 * A phrase is read as "remind me PHRASE to call Bob". A second argument prints what was not read right.
 */
final class PublishedSuites {

    private record Case(ZoneId zone, String phrase, String grain, String right) {}

    private PublishedSuites() {}

    public static void main(String[] arguments) throws IOException {
        Map<String, int[]> counts = new TreeMap<>();
        for (String line : Files.readAllLines(Path.of(arguments[0]), StandardCharsets.UTF_8)) {
            String[] fields = line.split("\t");
            LocalDateTime now = LocalDateTime.parse(fields[1]);
            ZoneId zone = ZoneId.of(fields[2]);
            Said said = new Said(now.atZone(zone).toInstant(), zone, Locale.forLanguageTag(fields[3]));
            List<Plan> plans = TimeReader.read("remind me " + fields[4] + " to call Bob", said);
            Verdict verdict = verdict(new Case(zone, fields[4], fields[5], fields[6]), plans);
            counts.computeIfAbsent(fields[0], unused -> new int[4])[verdict.ordinal()]++;
            counts.computeIfAbsent("all", unused -> new int[4])[verdict.ordinal()]++;
            if (arguments.length > 1 && verdict != Verdict.RIGHT) {
                System.out.println(verdict + "\t" + line + "\t" + plans.get(0).reading());
            }
        }
        counts.forEach((suite, n) -> System.out.printf(
                "%-8s %4d: right %.1f %%, asked %.1f %%, refused %.1f %%, planned wrong %.1f %%%n",
                suite, sum(n), share(n, 0), share(n, 1), share(n, 2), share(n, 3)));
    }

    private static int sum(int[] counts) {
        return Arrays.stream(counts).sum();
    }

    private static double share(int[] counts, int index) {
        return 100.0 * counts[index] / sum(counts);
    }

    private static Verdict verdict(Case one, List<Plan> plans) {
        Reading reading = plans.get(0).reading();
        if (reading instanceof Ask) {
            return Verdict.ASKED;
        }
        if (reading instanceof Refused) {
            return Verdict.REFUSED;
        }
        if (reading instanceof Repeating rule) {
            return one.grain.equals("set") && isRule(one.right, rule) ? Verdict.RIGHT : Verdict.WRONG;
        }
        Once once = (Once) reading;
        LocalDateTime at = once.due().atZone(one.zone).toLocalDateTime();
        boolean fits = plans.size() == 1
                && !one.grain.equals("set")
                && Arrays.stream(one.right.split("\\|"))
                        .anyMatch(right -> isMoment(one, LocalDateTime.parse(right), at));
        return fits ? Verdict.RIGHT : Verdict.WRONG;
    }

    /** A bare hour may be the one of either half of the day. */
    private static boolean isMoment(Case one, LocalDateTime right, LocalDateTime at) {
        if (one.grain.equals("day")) {
            return right.toLocalDate().equals(at.toLocalDate());
        }
        if (one.grain.equals("hour") && at.truncatedTo(ChronoUnit.HOURS).equals(right)) {
            return true;
        }
        String lower = one.phrase.toLowerCase(Locale.ROOT);
        boolean half = lower.matches(".*(\\d ?[ap]\\.?m?\\b|morning|noon|evening|night).*");
        return right.equals(at)
                || !half
                        && (right.plusHours(12).equals(at)
                                || right.minusHours(12).equals(at));
    }

    private static boolean isRule(String timex, Repeating rule) {
        String text = rule.rrule();
        String hour = timex.contains("T") && !timex.startsWith("PT") ? timex.substring(timex.indexOf('T') + 1) : "";
        boolean atHour = hour.isEmpty()
                || !Character.isDigit(hour.charAt(0))
                || rule.startsAt().toLocalTime().toString().startsWith(hour);
        String day = timex.contains("T") && !timex.startsWith("PT") ? timex.substring(0, timex.indexOf('T')) : timex;
        return atHour
                && switch (day) {
                    case "", "P1D" -> text.equals("FREQ=DAILY");
                    case "P2D" -> text.equals("FREQ=DAILY;INTERVAL=2");
                    case "P1W" -> text.startsWith("FREQ=WEEKLY") && !text.contains("INTERVAL");
                    case "P2W" -> text.startsWith("FREQ=WEEKLY;INTERVAL=2");
                    case "P3W" -> text.startsWith("FREQ=WEEKLY;INTERVAL=3");
                    case "P1M" -> text.startsWith("FREQ=MONTHLY") && !text.contains("INTERVAL");
                    case "P3M" -> text.startsWith("FREQ=MONTHLY;INTERVAL=3");
                    case "P1Y" -> text.startsWith("FREQ=YEARLY");
                    case "P0.5Y" -> text.startsWith("FREQ=MONTHLY;INTERVAL=6");
                    case "P1WD" -> text.equals("FREQ=WEEKLY;BYDAY=MO,TU,WE,TH,FR");
                    case "P1WE", "XXXX-WXX-WE" -> text.equals("FREQ=WEEKLY;BYDAY=SA,SU");
                    case "P2WE" -> text.equals("FREQ=WEEKLY;INTERVAL=2;BYDAY=SA,SU");
                    case "XXXX-XX-19" -> text.equals("FREQ=MONTHLY;BYMONTHDAY=19");
                    default ->
                        day.startsWith("XXXX-WXX-") && text.matches("FREQ=WEEKLY(;INTERVAL=2)?;BYDAY=" + weekday(day));
                };
    }

    private static String weekday(String timex) {
        return List.of("MO", "TU", "WE", "TH", "FR", "SA", "SU").get(timex.charAt("XXXX-WXX-".length()) - '1');
    }
}
