package dev.pluto.memory.habit;

import dev.pluto.memory.habit.Occurrences.Occurrence;
import dev.pluto.memory.memory.ChangedTexts;
import dev.pluto.memory.person.People;
import dev.pluto.memory.person.People.Unlearnt;
import dev.pluto.protection.PersonKey;
import io.smallrye.mutiny.Uni;
import io.vertx.core.buffer.Buffer;
import io.vertx.mutiny.sqlclient.SqlConnection;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Map;

/** Finds the habits of a person in all that counts, writes down what became of them and tells it. */
@ApplicationScoped
class HabitFinder {
    private final People people;
    private final ChangedTexts texts;
    private final Occurrences occurrences;
    private final Habits habits;
    private final HabitNews news;
    private final Clock clock;

    HabitFinder(
            People people, ChangedTexts texts, Occurrences occurrences, Habits habits, HabitNews news, Clock clock) {
        this.people = people;
        this.texts = texts;
        this.occurrences = occurrences;
        this.habits = habits;
        this.news = news;
        this.clock = clock;
    }

    Uni<Void> find(SqlConnection tx, Unlearnt person, PersonKey key) {
        return occurrences
                .of(tx, person.userId())
                .chain(done -> habits.of(tx, person.userId())
                        .chain(kept -> texts.latest(tx, person.userId()).chain(latest -> {
                            long live = kept.stream()
                                    .filter(habit -> habit.state.isLive())
                                    .count();
                            HabitSearch search = HabitSearch.of(
                                    person.userId(),
                                    person.zone(),
                                    done,
                                    kept,
                                    until(HabitLearner.local(latest.orElse(Instant.EPOCH), person), done),
                                    clock.instant());
                            return write(tx, key, search).chain(() -> told(tx, person, live != search.live(kept)));
                        })));
    }

    /** The last thing told, by words or by a task. */
    private static LocalDateTime until(LocalDateTime said, List<Occurrence> done) {
        LocalDateTime last = done.isEmpty() ? said : done.get(done.size() - 1).at();
        return last.isAfter(said) ? last : said;
    }

    private Uni<Void> write(SqlConnection tx, PersonKey key, HabitSearch search) {
        return HabitLearner.each(search.quiet(), habit -> habits.put(tx, habit))
                .chain(() -> HabitLearner.each(search.told(), habit -> news.tell(tx, key, habit)))
                .chain(() -> HabitLearner.each(
                        List.copyOf(search.fresh().entrySet()), fresh -> news.tell(tx, key, titled(key, fresh))));
    }

    private Habit titled(PersonKey key, Map.Entry<Habit, Occurrence> fresh) {
        Habit habit = fresh.getKey();
        return habit.titled(Buffer.buffer(key.seal(Habit.FIELD, habit.id, occurrences.title(key, fresh.getValue()))));
    }

    /** Another number of habits is told as another number of memories is. */
    private Uni<Void> told(SqlConnection tx, Unlearnt person, boolean isOther) {
        Uni<Long> revision =
                isOther ? people.change(tx, person.userId()) : Uni.createFrom().item(person.to());
        return revision.chain(all -> people.learnt(tx, person.userId(), all));
    }
}
