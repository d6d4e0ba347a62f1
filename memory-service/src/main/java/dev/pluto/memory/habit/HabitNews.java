package dev.pluto.memory.habit;

import dev.pluto.events.EventType;
import dev.pluto.events.HabitChanged;
import dev.pluto.language.TextPattern;
import dev.pluto.outbox.Outbox;
import dev.pluto.protection.Addressee;
import dev.pluto.protection.EventSeal;
import dev.pluto.protection.PersonKey;
import dev.pluto.protection.RowByRow;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.SqlConnection;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.format.DateTimeFormatter;
import java.util.regex.Pattern;

/** Writes down what became of a habit and tells it, in one transaction. */
@ApplicationScoped
class HabitNews {
    private static final Pattern YOUR = TextPattern.of("\\byour\\b");
    private static final DateTimeFormatter LOCAL = DateTimeFormatter.ofPattern("uuuu-MM-dd'T'HH:mm");

    private final Habits habits;
    private final Outbox outbox;
    private final EventSeal seal;
    private final RowByRow rowByRow;
    private final Clock clock;

    HabitNews(Habits habits, Outbox outbox, EventSeal seal, RowByRow rowByRow, Clock clock) {
        this.habits = habits;
        this.outbox = outbox;
        this.seal = seal;
        this.rowByRow = rowByRow;
        this.clock = clock;
    }

    /** As the habit is now. */
    Uni<Void> tell(SqlConnection tx, PersonKey key, Habit habit) {
        habit.changedAt = clock.instant();
        habit.version++;
        return habits.put(tx, habit).chain(() -> outbox.add(tx, eventOf(key, habit), habit.version));
    }

    /** What is done, as it follows "you usually"; empty when it does not open. */
    String title(PersonKey key, Habit habit) {
        return rowByRow.read("habit", habit.id, () -> key.open(Habit.FIELD, habit.id, habit.sealedTitle.getBytes()))
                .orElse("");
    }

    /** "call my mother" of "call your mother": others are told it in the person's words. */
    private static String own(String title) {
        return YOUR.matcher(title).replaceAll("my");
    }

    private HabitChanged eventOf(PersonKey key, Habit habit) {
        Addressee addressee = Addressee.of(EventType.HABIT_CHANGED.topic(), habit.userId, habit.id);
        return new HabitChanged(
                habit.userId,
                habit.id,
                habit.kind,
                seal.seal(addressee, own(title(key, habit))),
                habit.schedule.rrule(),
                LOCAL.format(habit.startsAt),
                habit.zone,
                habit.confidence,
                Habits.nameOf(habit.state),
                habit.changedAt);
    }
}
