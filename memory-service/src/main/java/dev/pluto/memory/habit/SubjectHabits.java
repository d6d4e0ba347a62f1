package dev.pluto.memory.habit;

import dev.pluto.memory.habit.Habit.State;
import dev.pluto.protection.PersonKey;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.SqlConnection;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.UUID;
import java.util.function.Predicate;
import java.util.stream.Stream;

/** Habits that have to do with what a person wants forgotten. */
@ApplicationScoped
public class SubjectHabits {
    private static final String WITHOUT_EVIDENCE = """
            update habit h
               set evidence = array(select o.id from occurrence o where o.user_id = $1 and o.id = any(h.evidence))
             where user_id = $1""";

    private final Habits habits;
    private final Occurrences occurrences;
    private final HabitNews news;

    SubjectHabits(Habits habits, Occurrences occurrences, HabitNews news) {
        this.habits = habits;
        this.occurrences = occurrences;
        this.news = news;
    }

    /**
     * Habits, and what tasks told of what they are made of.
     *
     * @param isAbout of a title, as it follows "you usually"
     */
    public Uni<List<UUID>> find(SqlConnection tx, UUID userId, PersonKey key, Predicate<String> isAbout) {
        return habits.of(tx, userId)
                .map(all -> all.stream()
                        .filter(habit -> isAbout.test(news.title(key, habit)))
                        .map(habit -> habit.id))
                .chain(found -> occurrences
                        .ofTasks(tx, userId, key, isAbout)
                        .map(told -> Stream.concat(found, told.stream()).toList()));
    }

    /** Deletes what was found for good, and tells that habits ended; no other rests any more on what is gone by now. */
    public Uni<Void> forget(SqlConnection tx, UUID userId, PersonKey key, List<UUID> ids) {
        return HabitLearner.each(
                        ids,
                        id -> habits.find(tx, id)
                                .chain(habit -> habit.map(one -> end(tx, key, one))
                                        .orElse(Uni.createFrom().voidItem())))
                .chain(() -> occurrences.delete(tx, userId, ids))
                .chain(() -> tx.preparedQuery(WITHOUT_EVIDENCE).execute(Tuple.of(userId)))
                .replaceWithVoid();
    }

    private Uni<Void> end(SqlConnection tx, PersonKey key, Habit habit) {
        Uni<Void> told = habit.become(State.ENDED)
                ? news.tell(tx, key, habit)
                : Uni.createFrom().voidItem();
        return told.chain(() -> habits.delete(tx, habit.id));
    }
}
