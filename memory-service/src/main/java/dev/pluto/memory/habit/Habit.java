package dev.pluto.memory.habit;

import io.vertx.core.buffer.Buffer;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.List;
import java.util.UUID;

/** A habit of a person as it is kept. */
final class Habit {
    /** Associated data of the sealed value. */
    static final String FIELD = "habit.title";

    /** A time that moves less is the same. */
    private static final int SAME_TIME = 10;

    /** So many suggestions without an answer are a no. */
    private static final int IGNORED = 2;

    final UUID id;
    final UUID userId;
    final Buffer activity;
    final String kind;
    final Buffer sealedTitle;
    Schedule schedule;
    LocalDateTime startsAt;
    String zone;
    double confidence;
    State state;
    int ignored;
    List<UUID> evidence;
    final Instant foundAt;
    Instant changedAt;
    int version;

    /** What became of it. */
    enum State {
        /** Found, and nobody said a word about it. */
        SUGGESTED,
        CONFIRMED,
        /** The person does not want to hear of it. */
        DECLINED,
        PAUSED,
        ENDED;

        boolean isLive() {
            return this == SUGGESTED || this == CONFIRMED || this == PAUSED;
        }
    }

    /**
     * What is done.
     *
     * @param activity keyed hash of it
     * @param sealedTitle for the row of the habit
     */
    record What(Buffer activity, String kind, Buffer sealedTitle) {}

    /** When it is done: {@code startsAt} is on the clock of the zone. */
    record When(Schedule schedule, LocalDateTime startsAt, String zone) {}

    Habit(UUID id, UUID userId, What what, When when, State state, Instant foundAt) {
        this.id = id;
        this.userId = userId;
        this.activity = what.activity();
        this.kind = what.kind();
        this.sealedTitle = what.sealedTitle();
        this.schedule = when.schedule();
        this.startsAt = when.startsAt();
        this.zone = when.zone();
        this.state = state;
        this.foundAt = foundAt;
        this.changedAt = foundAt;
        this.evidence = List.of();
    }

    LocalTime time() {
        return startsAt.toLocalTime();
    }

    /**
     * Takes over what is found of it now.
     *
     * @param rests the occurrences it rests on now
     * @return whether there is something to tell
     */
    boolean follow(FoundHabit found, List<UUID> rests, String zoneNow) {
        confidence = found.confidence();
        evidence = List.copyOf(rests);
        State before = state;
        if (found.ended() && (state == State.SUGGESTED || state == State.CONFIRMED)) {
            state = State.ENDED;
        } else if (state == State.ENDED && found.isSuggested()) {
            state = State.SUGGESTED;
        }
        double moved = ClockTime.offset(ClockTime.minuteOf(found.startsAt()), ClockTime.minuteOf(startsAt));
        boolean isOther = !schedule.equals(found.schedule()) || Math.abs(moved) > SAME_TIME || !zone.equals(zoneNow);
        if (isOther) {
            schedule = found.schedule();
            startsAt = found.startsAt();
            zone = zoneNow;
        }
        return state != before || isOther && state.isLive();
    }

    /** The same, new as it is, with its title sealed for its own row. */
    Habit titled(Buffer sealed) {
        Habit titled = new Habit(
                id, userId, new What(activity, kind, sealed), new When(schedule, startsAt, zone), state, foundAt);
        titled.confidence = confidence;
        titled.evidence = evidence;
        return titled;
    }

    /**
     * It is not found any more.
     *
     * @return whether there is something to tell: what the person confirmed stays
     */
    boolean vanish() {
        boolean isOver = state == State.SUGGESTED;
        if (isOver) {
            state = State.ENDED;
        }
        return isOver;
    }

    /** @return whether that changed anything */
    boolean become(State wanted) {
        boolean isOther = state != wanted;
        state = wanted;
        return isOther;
    }

    /**
     * What the person said to a suggestion.
     *
     * @param answer {@code accepted}, {@code declined} or {@code ignored}
     * @return whether that changed anything
     */
    boolean answer(String answer) {
        return switch (answer) {
            case "accepted" -> become(State.CONFIRMED);
            case "declined" -> become(State.DECLINED);
            default -> ignore();
        };
    }

    private boolean ignore() {
        ignored++;
        return state == State.SUGGESTED && ignored >= IGNORED && become(State.DECLINED);
    }
}
