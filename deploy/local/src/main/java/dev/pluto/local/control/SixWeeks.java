package dev.pluto.local.control;

import io.vertx.core.json.JsonObject;
import java.time.Clock;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.temporal.TemporalAdjusters;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.TimeUnit;

/**
 * Six weeks of what somebody said, told with its dates in a moment: a call each Sunday, a run each Tuesday and Thursday, each in other words
 * and at about the same time, and what else happens. What is made of it is up to the services.
 */
final class SixWeeks {

    private static final int WEEKS = 6;
    private static final int TRIES = 80;
    private static final int PAUSE_MILLIS = 250;
    private static final DateTimeFormatter MOMENT = DateTimeFormatter.ofPattern("EEEE d MMMM HH:mm", Locale.ENGLISH);

    private static final List<String> CALLS = List.of(
            "Called mum.",
            "Just spoke to my mother on the phone.",
            "Rang my mum.",
            "Called my mother.",
            "Phoned mum.",
            "Talked to my mum on the phone.");
    private static final List<String> RUNS =
            List.of("Went for a run.", "Back from my run.", "Jogged along the river.", "Just ran 5k.");

    private final OperatorApi api;
    private final Console console;
    private final Clock clock;
    private final JsonObject person;
    private final ZoneId zone;

    /** @param person as identity shows them */
    SixWeeks(OperatorApi api, Console console, Clock clock, JsonObject person) {
        this.api = api;
        this.console = console;
        this.clock = clock;
        this.person = person;
        this.zone = ZoneId.of(person.getString("zone"));
    }

    private record Saying(String words, Instant at) {}

    void tell() throws InterruptedException {
        List<Saying> said = sayings();
        for (Saying one : said) {
            api.send(
                    "POST",
                    "/api/v1/memories?user_id=" + person.getString("id"),
                    new JsonObject()
                            .put("content", one.words())
                            .put("occurred_at", one.at().toString()));
        }
        console.print(
                "   Ana    (%d texts, from %s to %s)",
                said.size(),
                moment(said.get(0).at()),
                moment(said.get(said.size() - 1).at()));
    }

    private List<Saying> sayings() {
        LocalDate today = LocalDate.ofInstant(clock.instant(), zone);
        LocalDate first =
                today.with(TemporalAdjusters.previous(DayOfWeek.SUNDAY)).minusWeeks(WEEKS - 1);
        List<Saying> all = new ArrayList<>();
        for (int week = 0; week < WEEKS; week++) {
            LocalDate sunday = first.plusWeeks(week);
            all.add(at(sunday, LocalTime.of(18, 2 * week), CALLS.get(week)));
            all.add(at(sunday.plusDays(2), LocalTime.of(19, 5 + 3 * week), RUNS.get(week % RUNS.size())));
            all.add(at(sunday.plusDays(4), LocalTime.of(19, 20 - 2 * week), RUNS.get((week + 1) % RUNS.size())));
        }
        all.add(at(first.plusDays(3), LocalTime.of(13, 10), "Had sushi with Tom."));
        all.add(at(first.plusDays(15), LocalTime.of(9, 30), "The boiler is repaired."));
        all.add(at(first.plusDays(26), LocalTime.of(21, 15), "Watched a film about whales."));
        return all.stream()
                .filter(one -> one.at().isBefore(clock.instant()))
                .sorted(Comparator.comparing(Saying::at))
                .toList();
    }

    private Saying at(LocalDate day, LocalTime time, String words) {
        return new Saying(words, day.atTime(time).atZone(zone).toInstant());
    }

    /** @return how many habits were found */
    int showHabits() throws InterruptedException {
        List<JsonObject> found = List.of();
        int same = 0;
        for (int i = 0; i < TRIES && same < 4; i++) {
            List<JsonObject> now = api.list("/api/v1/habits?user_id=" + person.getString("id"));
            same = !now.isEmpty() && now.size() == found.size() ? same + 1 : 0;
            found = now;
            TimeUnit.MILLISECONDS.sleep(PAUSE_MILLIS);
        }
        found.forEach(habit -> console.print(
                "          memory     habit: \"%s\", %s at %s, seen %d times, confidence %.2f",
                habit.getString("title"),
                habit.getString("schedule"),
                habit.getString("time"),
                habit.getJsonArray("evidence").size(),
                habit.getDouble("confidence")));
        return found.size();
    }

    /** Shows when it will be suggested to remind them, and lets that be now. */
    boolean suggestNow() throws InterruptedException {
        Optional<JsonObject> suggestion = Optional.empty();
        for (int i = 0; i < TRIES && suggestion.isEmpty(); i++) {
            TimeUnit.MILLISECONDS.sleep(PAUSE_MILLIS);
            suggestion = api.list("/api/v1/tasks?limit=100&user_id=" + person.getString("id")).stream()
                    .filter(task -> task.getString("kind").equals("habit_suggestion"))
                    .findFirst();
        }
        if (suggestion.isEmpty()) {
            return false;
        }
        JsonObject task = suggestion.get();
        console.print(
                "          scheduler  suggests it on %s; here it is that time now",
                moment(Instant.parse(task.getString("next_run_at"))));
        api.send(
                "PATCH",
                "/api/v1/tasks/" + task.getString("id"),
                new JsonObject()
                        .put("due_at", clock.instant().plusSeconds(2).toString())
                        .put("zone", zone.getId()));
        return true;
    }

    /** Whether it is an hour at which nobody is asked anything unasked for. */
    boolean isNight() {
        int hour = LocalTime.ofInstant(clock.instant(), zone).getHour();
        return hour >= 21 || hour < 8;
    }

    private String moment(Instant at) {
        return MOMENT.format(at.atZone(zone));
    }
}
