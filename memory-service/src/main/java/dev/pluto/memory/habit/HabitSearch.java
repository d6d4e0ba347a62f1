package dev.pluto.memory.habit;

import dev.pluto.memory.habit.Habit.State;
import dev.pluto.memory.habit.Occurrences.Occurrence;
import io.vertx.core.buffer.Buffer;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/**
 * What becomes of a person's habits by all that counts. A function of the occurrences and the habits kept: it does not matter in which
 * pieces the occurrences came.
 */
final class HabitSearch {

    private final UUID userId;
    private final ZoneId zone;
    private final LocalDateTime until;
    private final Instant now;
    private final List<Habit> told = new ArrayList<>();
    private final List<Habit> quiet = new ArrayList<>();
    private final Map<Habit, Occurrence> fresh = new LinkedHashMap<>();

    private HabitSearch(UUID userId, ZoneId zone, LocalDateTime until, Instant now) {
        this.userId = userId;
        this.zone = zone;
        this.until = until;
        this.now = now;
    }

    /**
     * @param until up to when the person told what they did, on their clock
     * @param now when a habit that is new was found
     */
    static HabitSearch of(
            UUID userId,
            ZoneId zone,
            List<Occurrence> occurrences,
            List<Habit> kept,
            LocalDateTime until,
            Instant now) {
        HabitSearch search = new HabitSearch(userId, zone, until, now);
        Map<Buffer, List<Occurrence>> done = new LinkedHashMap<>();
        kept.forEach(habit -> done.put(habit.activity, new ArrayList<>()));
        occurrences.forEach(one -> done.computeIfAbsent(one.activity(), activity -> new ArrayList<>())
                .add(one));
        done.forEach((activity, times) -> search.look(
                times,
                kept.stream().filter(habit -> habit.activity.equals(activity)).toList()));
        return search;
    }

    private void look(List<Occurrence> times, List<Habit> kept) {
        HabitBook book = new HabitBook(kept);
        List<FoundHabit> found =
                HabitDetector.detect(times.stream().map(Occurrence::at).toList(), until);
        for (FoundHabit one : found) {
            List<UUID> rests =
                    one.evidence().stream().map(times::get).map(Occurrence::id).toList();
            Optional<Habit> known = book.take(one);
            if (known.isPresent()) {
                (known.get().follow(one, rests, zone.getId()) ? told : quiet).add(known.get());
            } else if (one.isSuggested()) {
                begin(one, times.get(times.size() - 1), rests);
            }
        }
        book.rest().stream().filter(Habit::vanish).forEach(told::add);
    }

    private void begin(FoundHabit found, Occurrence like, List<UUID> rests) {
        Habit habit = new Habit(
                UUID.randomUUID(),
                userId,
                new Habit.What(like.activity(), like.kind(), like.sealedTitle()),
                new Habit.When(found.schedule(), found.startsAt(), zone.getId()),
                State.SUGGESTED,
                now);
        habit.confidence = found.confidence();
        habit.evidence = rests;
        fresh.put(habit, like);
    }

    /** How many habits there are now, with the new ones. */
    long live(List<Habit> kept) {
        return fresh.size()
                + kept.stream().filter(habit -> habit.state.isLive()).count();
    }

    /** Kept ones that became something to tell. */
    List<Habit> told() {
        return told;
    }

    /** Kept ones of which nothing is to be told. */
    List<Habit> quiet() {
        return quiet;
    }

    /** New ones, each with what it is called after: its title is still to be sealed. */
    Map<Habit, Occurrence> fresh() {
        return fresh;
    }
}
