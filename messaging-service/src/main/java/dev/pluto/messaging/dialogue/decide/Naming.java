package dev.pluto.messaging.dialogue.decide;

import dev.pluto.contracts.ReminderAnswer;
import dev.pluto.language.time.DayRange;
import dev.pluto.messaging.act.Target;
import java.time.DayOfWeek;
import java.time.LocalTime;
import java.time.ZonedDateTime;
import java.time.format.TextStyle;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.function.ToDoubleFunction;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** Finds reminders by what was said of them: matter, day, hour. */
final class Naming {

    private static final int HALF_DAY = 12;
    private static final int SHORT = 3;

    private Naming() {}

    /** Those that have the matter, day and hour that were named: all words of the matter before some of them. */
    static List<ReminderAnswer> named(Target target, List<ReminderAnswer> pool, Scene scene) {
        List<ReminderAnswer> timed =
                pool.stream().filter(one -> isThen(target, one, scene)).toList();
        boolean saysWhen = target.days() != null || target.time() != null;
        if (target.words().isBlank()) {
            return Sorts.named(scene.words(), timed);
        }
        List<ReminderAnswer> both = byMatter(target.words(), saysWhen ? timed : pool, scene);
        return both.isEmpty() && saysWhen ? byMatter(target.words(), pool, scene) : both;
    }

    static List<ReminderAnswer> byMatter(String words, List<ReminderAnswer> pool, Scene scene) {
        var locale = scene.person().language();
        Set<String> sought = Stems.of(words, locale);
        List<ReminderAnswer> named = best(pool, what -> Stems.share(sought, Stems.ofAll(what, locale)));
        return named.isEmpty() ? joined(words, pool, locale) : named;
    }

    /** "The lunchbox one" of the lunch boxes, and the other way round. */
    private static List<ReminderAnswer> joined(String words, List<ReminderAnswer> pool, Locale locale) {
        Set<String> sought = Stems.joined(words, locale);
        return best(
                pool,
                what -> Stems.joined(what, locale).stream()
                        .filter(sought::contains)
                        .count());
    }

    /** Those of which a text says most, wherever it says it: all that tie; none where it says nothing of any. */
    static List<ReminderAnswer> mentioned(String text, List<ReminderAnswer> pool, Scene scene) {
        var locale = scene.person().language();
        Set<String> said = Stems.of(text, locale);
        List<ReminderAnswer> found = best(
                pool,
                what -> Stems.of(what, locale).stream().filter(said::contains).count());
        return found.isEmpty() ? byDeed(text, pool, locale) : found;
    }

    /** "When is the call": what is to be done, said as a thing. */
    private static List<ReminderAnswer> byDeed(String text, List<ReminderAnswer> pool, Locale locale) {
        List<String> words = Vocabulary.words(text);
        Set<String> deeds = IntStream.range(1, words.size())
                .filter(i -> Vocabulary.isOf(words.get(i - 1), WordUse.DETERMINER))
                .mapToObj(words::get)
                .filter(word -> Vocabulary.isOf(word, WordUse.TOWARDS_SOMEBODY))
                .collect(Collectors.toSet());
        return best(
                pool,
                what -> Vocabulary.words(what).stream()
                        .limit(1)
                        .filter(deeds::contains)
                        .count());
    }

    /** "Ballet runs till 5:15 so make it 5": those that the rest of the text mentions. */
    static List<ReminderAnswer> beside(List<ReminderAnswer> pool, Scene scene) {
        String whole = scene.read().text().text();
        return whole.length() > scene.words().length() + 1
                ? mentioned(whole, pool, scene)
                : inFront(scene.words(), pool, scene);
    }

    /** "The fence is done, bin it": those that stand before the comma, where nothing is named behind it. */
    private static List<ReminderAnswer> inFront(String words, List<ReminderAnswer> pool, Scene scene) {
        int comma = words.lastIndexOf(',');
        boolean isShort = comma > 0 && Vocabulary.words(words.substring(comma)).size() <= SHORT;
        return isShort ? mentioned(words.substring(0, comma), pool, scene) : List.of();
    }

    /** Those whose matter has the highest score, all that tie; none where none has any. */
    private static List<ReminderAnswer> best(List<ReminderAnswer> pool, ToDoubleFunction<String> score) {
        double best = 0;
        List<ReminderAnswer> all = new ArrayList<>();
        for (ReminderAnswer one : pool) {
            String what = Told.matter(one);
            double own = what == null ? 0 : score.applyAsDouble(what);
            if (own > best) {
                all.clear();
                best = own;
            }
            if (own > 0 && own == best) {
                all.add(one);
            }
        }
        return all;
    }

    /** "That", which may name something besides, where "la" of "la cena" belongs to what is named and points at nothing. */
    static boolean isPointedAt(Target target, Scene scene) {
        List<String> words = Vocabulary.words(scene.words());
        List<String> named = Vocabulary.words(target.words());
        return IntStream.range(0, words.size())
                .filter(i -> Vocabulary.isOf(words.get(i), WordUse.REFERENCE))
                .anyMatch(i -> i + 1 == words.size() || !named.contains(words.get(i + 1)));
    }

    /** Whether it mentions another one that was spoken of, and not this one. */
    static boolean isOfAnother(ReminderAnswer asked, Scene scene) {
        List<ReminderAnswer> others = scene.dialogue().deeds().stream()
                .flatMap(deed -> deed.reminders().stream())
                .filter(one -> !one.taskId().equals(asked.taskId()))
                .toList();
        return mentioned(scene.words(), List.of(asked), scene).isEmpty()
                && !mentioned(scene.words(), others, scene).isEmpty();
    }

    private static boolean isThen(Target target, ReminderAnswer one, Scene scene) {
        ZonedDateTime due = Told.due(one, scene.person());
        var days = target.days();
        boolean isDay = days == null
                || (!due.toLocalDate().isBefore(days.first())
                        && !due.toLocalDate().isAfter(days.last()))
                || isOnThatWeekday(days, one, scene);
        LocalTime time = target.time();
        LocalTime hour = due.toLocalTime();
        boolean isWithin = (target.after() == null || !hour.isBefore(target.after()))
                && (target.before() == null || hour.isBefore(target.before()));
        return isDay && isWithin && (time == null || isAt(time, hour));
    }

    /** "The friday one" of what comes on Fridays, said on a Friday too. */
    private static boolean isOnThatWeekday(DayRange days, ReminderAnswer one, Scene scene) {
        boolean isDay = days.first().equals(days.last());
        Set<String> rule = isDay ? RuleDays.of(one.rrule()) : Set.of();
        DayOfWeek weekday = days.first().getDayOfWeek();
        String name = weekday.getDisplayName(TextStyle.FULL, scene.person().language());
        String front = name.toLowerCase(Locale.ROOT).substring(0, 3);
        return rule.contains(weekday.name().substring(0, 2))
                && Vocabulary.words(scene.words()).stream().anyMatch(word -> word.startsWith(front));
    }

    /** "The 7 one" is at 7:00 or at 19:00. */
    static boolean isAt(LocalTime said, LocalTime due) {
        return said.getMinute() == due.getMinute()
                && (said.getHour() == due.getHour()
                        || (said.getHour() <= HALF_DAY && said.getHour() % HALF_DAY == due.getHour() % HALF_DAY));
    }
}
