package dev.pluto.memory.habit;

import dev.pluto.events.EventType;
import dev.pluto.events.TaskChanged;
import dev.pluto.memory.embedding.Embeddings;
import dev.pluto.memory.habit.Occurrences.TaskMoment;
import dev.pluto.memory.memory.SealedBodies;
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
import java.util.UUID;

/**
 * Writes down what people do by the tasks they ask for: one that comes once was done when it was sent, whichever was done when they say
 * so. What repeats by itself tells nothing until then. Who does not consent to be learnt from is passed over, and so is what is sensitive.
 */
@ApplicationScoped
class TaskActs {
    private static final Uni<Void> NOTHING = Uni.createFrom().voidItem();

    private final People people;
    private final PersonKeys keys;
    private final Occurrences occurrences;
    private final EventSeal seal;
    private final Embeddings embeddings;
    private final SealedBodies bodies;
    private final ActReader reader = new ActReader();

    TaskActs(
            People people,
            PersonKeys keys,
            Occurrences occurrences,
            EventSeal seal,
            Embeddings embeddings,
            SealedBodies bodies) {
        this.people = people;
        this.keys = keys;
        this.occurrences = occurrences;
        this.seal = seal;
        this.embeddings = embeddings;
        this.bodies = bodies;
    }

    Uni<Void> told(SqlConnection tx, TaskChanged event) {
        Instant dueAt = event.dueAt();
        if (dueAt == null) {
            return NOTHING;
        }
        TaskMoment moment = new TaskMoment(event.taskId(), dueAt);
        return switch (event.change()) {
            case "made", "changed" -> comesStill(tx, event.userId(), moment);
            case "sent" -> event.rrule() == null ? done(tx, event, moment, dueAt, false) : NOTHING;
            case "done" -> done(tx, event, moment, event.changedAt().isBefore(dueAt) ? event.changedAt() : dueAt, true);
            default -> NOTHING;
        };
    }

    /** What is to come was not done yet, whatever was said. */
    private Uni<Void> comesStill(SqlConnection tx, UUID userId, TaskMoment moment) {
        return people.learning(tx, userId)
                .chain(() -> occurrences.takeBack(tx, userId, moment))
                .chain(isOther -> isOther ? learnAgain(tx, userId) : NOTHING);
    }

    private Uni<Void> done(SqlConnection tx, TaskChanged event, TaskMoment moment, Instant at, boolean isSaid) {
        String title = title(event);
        return people.learning(tx, event.userId())
                .chain(person -> person.filter(Unlearnt::learns)
                        .flatMap(known -> reader.wanted(title, HabitLearner.local(at, known)))
                        .map(act -> isSensitive(title)
                                .chain(is -> is ? NOTHING : put(tx, event.userId(), moment, act, isSaid)))
                        .orElse(NOTHING));
    }

    private String title(TaskChanged event) {
        String sealed = event.titleSealed();
        Addressee addressee = Addressee.of(EventType.TASK_CHANGED.topic(), event.userId(), event.taskId());
        return sealed == null ? "" : seal.open(addressee, sealed);
    }

    /** By its words and their meaning, as a memory is judged; by its words alone where no meaning can be had. */
    private Uni<Boolean> isSensitive(String title) {
        return embeddings
                .ofPassages(List.of(title))
                .map(found -> !found.get(0)
                        .map(vector -> bodies.kinds(title, vector.toFloats()))
                        .orElseGet(() -> bodies.kinds(title))
                        .isEmpty());
    }

    private Uni<Void> put(SqlConnection tx, UUID userId, TaskMoment moment, Act act, boolean isSaid) {
        return keys.of(tx, userId)
                .chain(key -> occurrences.put(tx, key, userId, moment, act, isSaid))
                .chain(() -> learnAgain(tx, userId));
    }

    private Uni<Void> learnAgain(SqlConnection tx, UUID userId) {
        return people.changeAll(tx, List.of(userId)).chain(() -> people.learnAgain(tx, List.of(userId)));
    }
}
