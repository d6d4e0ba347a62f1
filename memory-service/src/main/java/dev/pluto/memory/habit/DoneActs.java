package dev.pluto.memory.habit;

import dev.pluto.protection.PersonKey;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.SqlConnection;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDateTime;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;

/** What a person said they did, and which habits that belongs to. */
@ApplicationScoped
public class DoneActs {
    private static final String HABITS = """
            select coalesce(o.memory_id, o.task_id) as source, h.id from habit h join occurrence o on o.id = any(h.evidence)
             where h.user_id = $1 and o.user_id = $1 and h.state in ('suggested', 'confirmed', 'paused')""";

    private final Occurrences occurrences;

    DoneActs(Occurrences occurrences) {
        this.occurrences = occurrences;
    }

    /**
     * One thing that was done.
     *
     * @param title as it follows "you usually": "call your mother"
     * @param at when, on the local clock
     * @param isUsual whether it is one of the things that many do; else its words alone say that something was done
     */
    public record Done(String title, LocalDateTime at, boolean isUsual) {
        @Override
        public String toString() {
            return "Done[" + at + "]";
        }
    }

    /**
     * What a person said is done of what they had themselves reminded of.
     *
     * @param id of that it was done
     * @param title as it follows "you usually"; empty where it cannot be read
     * @param at when, on the local clock
     */
    public record OfTask(UUID id, UUID taskId, String title, LocalDateTime at) {
        @Override
        public String toString() {
            return "OfTask[" + taskId + ", " + at + "]";
        }
    }

    /**
     * What words say was done, in English; see {@link ActReader}.
     *
     * @param saidAt on the local clock
     */
    public static List<Done> read(String words, LocalDateTime saidAt) {
        return new ActReader()
                .read(words, saidAt).stream()
                        .map(act -> new Done(act.title(), act.at(), !act.kind().equals("other")))
                        .toList();
    }

    /** That something was said to be done, and when it was on the local clock. */
    public record SaidAt(UUID id, LocalDateTime at) {}

    /** When what was said to be done of tasks was done, ever. */
    public Uni<List<SaidAt>> ofTasks(SqlConnection tx, UUID userId) {
        return occurrences.saidDone(tx, userId);
    }

    /**
     * What was said to be done of tasks, the earliest first.
     *
     * @param from on the local clock, as is what it ends before
     */
    public Uni<List<OfTask>> ofTasks(
            SqlConnection tx, UUID userId, PersonKey key, LocalDateTime from, LocalDateTime to) {
        return occurrences.saidDone(tx, userId, key, from, to);
    }

    /** The live habits of a person, by the memories and the tasks they rest on. */
    public Uni<Map<UUID, Set<UUID>>> habits(SqlConnection tx, UUID userId) {
        return tx.preparedQuery(HABITS).execute(Tuple.of(userId)).map(rows -> {
            Map<UUID, Set<UUID>> habits = new HashMap<>();
            rows.forEach(row -> habits.computeIfAbsent(row.getUUID("source"), unused -> new TreeSet<>())
                    .add(row.getUUID("id")));
            return habits;
        });
    }
}
