package dev.pluto.memory.habit;

import dev.pluto.events.EventType;
import dev.pluto.events.TaskChanged;
import dev.pluto.language.sensitive.SensitiveReader;
import dev.pluto.memory.habit.Occurrences.TaskMoment;
import dev.pluto.memory.person.People;
import dev.pluto.memory.person.People.Unlearnt;
import dev.pluto.protection.Addressee;
import dev.pluto.protection.EventSeal;
import dev.pluto.protection.PersonKeys;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.SqlConnection;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/**
 * Writes down what people do by the tasks they ask for: one that comes once was done when it was sent, whichever was done when they say
 * so. What repeats by itself tells nothing until then. Who does not consent to be learnt from is passed over.
 */
@ApplicationScoped
class TaskActs {
    private final People people;
    private final PersonKeys keys;
    private final Occurrences occurrences;
    private final EventSeal seal;
    private final ActReader reader = new ActReader();
    private final SensitiveReader sensitive = SensitiveReader.get();

    TaskActs(People people, PersonKeys keys, Occurrences occurrences, EventSeal seal) {
        this.people = people;
        this.keys = keys;
        this.occurrences = occurrences;
        this.seal = seal;
    }

    Uni<Void> told(SqlConnection tx, TaskChanged event) {
        Instant dueAt = event.dueAt();
        if (dueAt == null) {
            return Uni.createFrom().voidItem();
        }
        TaskMoment moment = new TaskMoment(event.taskId(), dueAt);
        return switch (event.change()) {
            case "made", "changed" -> comesStill(tx, event.userId(), moment);
            case "sent" ->
                event.rrule() == null
                        ? done(tx, event, moment, dueAt)
                        : Uni.createFrom().voidItem();
            case "done" ->
                done(tx, event, moment, event.changedAt().isBefore(dueAt) ? event.changedAt() : dueAt);
            default -> Uni.createFrom().voidItem();
        };
    }

    /** What is to come was not done yet, whatever was said. */
    private Uni<Void> comesStill(SqlConnection tx, UUID userId, TaskMoment moment) {
        return people.learning(tx, userId)
                .chain(() -> occurrences.takeBack(tx, userId, moment))
                .chain(isOther -> isOther ? learnAgain(tx, userId) : Uni.createFrom().voidItem());
    }

    private Uni<Void> done(SqlConnection tx, TaskChanged event, TaskMoment moment, Instant at) {
        return people.learning(tx, event.userId()).chain(person -> person.filter(Unlearnt::learns)
                .flatMap(known -> act(event, at, known))
                .map(act -> put(tx, event.userId(), moment, act))
                .orElse(Uni.createFrom().voidItem()));
    }

    private Uni<Void> put(SqlConnection tx, UUID userId, TaskMoment moment, Act act) {
        return keys.of(tx, userId)
                .chain(key -> occurrences.put(tx, key, userId, moment, act))
                .chain(() -> learnAgain(tx, userId));
    }

    private Optional<Act> act(TaskChanged event, Instant at, Unlearnt person) {
        String sealed = event.titleSealed();
        if (sealed == null) {
            return Optional.empty();
        }
        String title =
                seal.open(Addressee.of(EventType.TASK_CHANGED.topic(), event.userId(), event.taskId()), sealed);
        return sensitive.kinds(title).isEmpty()
                ? reader.wanted(title, HabitLearner.local(at, person))
                : Optional.empty();
    }

    private Uni<Void> learnAgain(SqlConnection tx, UUID userId) {
        return people.changeAll(tx, List.of(userId)).chain(() -> people.learnAgain(tx, List.of(userId)));
    }
}
