package dev.pluto.memory.habit;

import dev.pluto.access.Access;
import dev.pluto.access.Deed;
import dev.pluto.access.Permission;
import dev.pluto.events.SuggestionAnswered;
import dev.pluto.http.page.Cursor;
import dev.pluto.http.page.Page;
import dev.pluto.http.problem.Problem;
import dev.pluto.memory.habit.Habit.State;
import dev.pluto.memory.person.People;
import dev.pluto.protection.PersonKeys;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.SqlConnection;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Habits as their person sees and judges them: change, audit line and event are one transaction, which holds the person's row. */
@ApplicationScoped
class HabitsService {
    private static final String ALL = "habits";

    private final Access access;
    private final PersonKeys keys;
    private final People people;
    private final Habits habits;
    private final Occurrences occurrences;
    private final HabitNews news;
    private final Clock clock;

    HabitsService(
            Access access,
            PersonKeys keys,
            People people,
            Habits habits,
            Occurrences occurrences,
            HabitNews news,
            Clock clock) {
        this.access = access;
        this.keys = keys;
        this.people = people;
        this.habits = habits;
        this.occurrences = occurrences;
        this.news = news;
        this.clock = clock;
    }

    Uni<Page<HabitView>> list(UUID userId, @Nullable State state, Optional<Cursor> after, int limit) {
        return access.audited(
                new Deed(Permission.READ_MEMORIES, "habit.list", ALL, "memory-service"),
                userId,
                tx -> habits.list(tx, userId, state, after, limit)
                        .map(found -> Page.of(found, limit, Habits::cursorOf))
                        .chain(page ->
                                views(tx, userId, page.items()).map(views -> new Page<>(views, page.nextCursor()))));
    }

    Uni<HabitView> read(UUID id) {
        return access.audited(
                new Deed(Permission.READ_MEMORIES, "habit.read", one(id), "memory-service"),
                ownerOf(id),
                (tx, owner) -> habits.get(tx, id).chain(habit -> view(tx, habit)));
    }

    /** Lets a habit be what the person says, from now on. */
    Uni<HabitView> become(UUID id, State wanted, String action) {
        return become(id, wanted, action, habit -> {});
    }

    /** @throws Problem 409 {@code memory:habit.not-live} for one that is declined or ended */
    Uni<HabitView> pause(UUID id) {
        return become(id, State.PAUSED, "habit.pause", HabitsService::requireLive);
    }

    private Uni<HabitView> become(UUID id, State wanted, String action, Consumer<Habit> requirement) {
        return access.audited(
                writing(action, id),
                ownerOf(id),
                (tx, owner) -> lock(tx, owner, id)
                        .invoke(requirement)
                        .call(habit -> tellIfNew(tx, habit, wanted))
                        .chain(habit -> view(tx, habit)));
    }

    private static void requireLive(Habit habit) {
        if (!habit.state.isLive()) {
            throw new Problem(409, "memory:habit.not-live", "This habit is declined or has ended");
        }
    }

    /** Forgets a habit; what it rests on counts for no other. */
    Uni<Void> delete(UUID id) {
        return access.audited(
                writing("habit.delete", id),
                ownerOf(id),
                (tx, owner) -> lock(tx, owner, id)
                        .call(habit -> tellIfNew(tx, habit, State.ENDED))
                        .call(habit -> occurrences.discount(tx, owner, habit.activity))
                        .chain(() -> habits.delete(tx, id)));
    }

    /** What the person said to a suggestion; of a habit that is gone nothing comes. */
    Uni<Void> answered(SqlConnection tx, SuggestionAnswered answer) {
        return people.change(tx, answer.userId())
                .chain(() -> habits.find(tx, answer.habitId()))
                .chain(found -> found.filter(habit -> habit.userId.equals(answer.userId()))
                        .map(habit -> habit.answer(answer.answer()) ? tell(tx, habit) : habits.put(tx, habit))
                        .orElseGet(() -> Uni.createFrom().voidItem()));
    }

    private Uni<Habit> lock(SqlConnection tx, UUID owner, UUID id) {
        return habits.get(tx, id).chain(() -> people.change(tx, owner)).chain(() -> habits.get(tx, id));
    }

    private Uni<Void> tellIfNew(SqlConnection tx, Habit habit, State wanted) {
        return habit.become(wanted) ? tell(tx, habit) : Uni.createFrom().voidItem();
    }

    private Uni<Void> tell(SqlConnection tx, Habit habit) {
        return keys.of(tx, habit.userId).chain(key -> news.tell(tx, key, habit));
    }

    private Uni<HabitView> view(SqlConnection tx, Habit habit) {
        return views(tx, habit.userId, List.of(habit)).map(views -> views.get(0));
    }

    private Uni<List<HabitView>> views(SqlConnection tx, UUID userId, List<Habit> found) {
        UUID[] ids = found.stream().flatMap(habit -> habit.evidence.stream()).toArray(UUID[]::new);
        return keys.of(tx, userId)
                .chain(key -> occurrences
                        .evidence(tx, userId, ids)
                        .map(evidence -> found.stream()
                                .map(habit -> HabitView.of(habit, news.title(key, habit), evidence, clock))
                                .toList()));
    }

    private Function<SqlConnection, Uni<UUID>> ownerOf(UUID id) {
        return tx -> habits.get(tx, id).map(habit -> habit.userId);
    }

    private static Deed writing(String action, UUID id) {
        return new Deed(Permission.WRITE_MEMORIES, action, one(id), "memory-service");
    }

    private static String one(UUID id) {
        return ALL + "/" + id;
    }
}
