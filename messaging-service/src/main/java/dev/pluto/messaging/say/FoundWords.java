package dev.pluto.messaging.say;

import dev.pluto.contracts.ReminderAnswer;
import dev.pluto.contracts.RemindersAnswer;
import dev.pluto.messaging.tool.Outcome;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What is said of a tool that changed nothing: what it found, why it was refused, that it does not answer. */
final class FoundWords {

    private final Telling telling;
    private final ReminderWords reminders;
    private final ListWords lists;
    private final FactWords facts;

    FoundWords(Telling telling) {
        this.telling = telling;
        this.reminders = new ReminderWords(telling);
        this.lists = new ListWords(telling);
        this.facts = new FactWords(telling);
    }

    Saying of(Outcome outcome) {
        if (outcome instanceof Outcome.Reminders found) {
            return reminders(found);
        }
        if (outcome instanceof Outcome.FactAnswered answered) {
            return facts.answered(answered.answer());
        }
        if (outcome instanceof Outcome.FactsRecounted recounted) {
            return facts.recounted(recounted.known());
        }
        if (outcome instanceof Outcome.ForgetWhich which) {
            return facts.forgetWhich(which.choice(), reminders);
        }
        if (outcome instanceof Outcome.SubjectKnown) {
            return words("topic.LEFT_ALONE", Map.of()); // asked about by a question of its own
        }
        if (outcome instanceof Outcome.ListShown shown) {
            return lists.shown(shown.list());
        }
        if (outcome instanceof Outcome.Refused refused) {
            return refused(refused);
        }
        if (outcome instanceof Outcome.Unavailable unavailable) {
            return words("unavailable." + unavailable.part(), Map.of());
        }
        throw new IllegalArgumentException(
                "something was done: " + outcome.getClass().getSimpleName());
    }

    private Saying reminders(Outcome.Reminders asked) {
        RemindersAnswer found = asked.found();
        List<ReminderAnswer> all = found.reminders();
        int total = Math.max(found.total(), all.size());
        Map<String, String> values =
                Telling.values("days", days(asked.from(), asked.until()), "count", String.valueOf(total));
        if (all.isEmpty()) {
            return words("found.reminders.none", values);
        }
        if (all.size() > 1) {
            return words("found.reminders.many", values).above(reminders.told(all, total));
        }
        values.put("entry", reminders.entry(all.get(0)));
        int more = total - 1;
        values.put("are_more", telling.fragment(more == 1 ? "are.one" : "are.many", "n", String.valueOf(more)));
        return words(more == 0 ? "found.reminders.one" : "found.reminders.next", values);
    }

    /** " for tomorrow"; empty when no days were asked for. */
    private String days(@Nullable Instant from, @Nullable Instant until) {
        if (until == null) {
            return "";
        }
        ZoneId zone = telling.person().zoneId();
        LocalDate today = telling.now().atZone(zone).toLocalDate();
        LocalDate first = from == null ? today : from.atZone(zone).toLocalDate();
        LocalDate last = until.minusMillis(1).atZone(zone).toLocalDate();
        if (!first.equals(last)) {
            return telling.behind("days.range");
        }
        if (first.equals(today)) {
            return telling.behind("days.today");
        }
        return first.equals(today.plusDays(1))
                ? telling.behind("days.tomorrow")
                : telling.behind("days.day", "day", telling.times().day(first, today));
    }

    private Saying refused(Outcome.Refused refused) {
        Saying said = words("refused." + refused.reason(), Map.of());
        RemindersAnswer open = refused.open();
        return open == null || open.reminders().isEmpty()
                ? said
                : said.above(reminders.told(
                        open.reminders(),
                        Math.max(open.total(), open.reminders().size())));
    }

    private Saying words(String key, Map<String, String> values) {
        return Saying.words(telling.book().words(key), values);
    }
}
