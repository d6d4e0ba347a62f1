package dev.pluto.memory.habit;

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
            select o.memory_id, h.id from habit h join occurrence o on o.id = any(h.evidence)
             where h.user_id = $1 and o.user_id = $1 and o.memory_id is not null and h.state in ('suggested', 'confirmed', 'paused')""";

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

    /** The live habits of a person that rest on memories, by memory. */
    public Uni<Map<UUID, Set<UUID>>> habits(SqlConnection tx, UUID userId) {
        return tx.preparedQuery(HABITS).execute(Tuple.of(userId)).map(rows -> {
            Map<UUID, Set<UUID>> habits = new HashMap<>();
            rows.forEach(row -> habits.computeIfAbsent(row.getUUID("memory_id"), unused -> new TreeSet<>())
                    .add(row.getUUID("id")));
            return habits;
        });
    }
}
