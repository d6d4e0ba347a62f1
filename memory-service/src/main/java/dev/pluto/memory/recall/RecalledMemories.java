package dev.pluto.memory.recall;

import dev.pluto.memory.memory.Interactions;
import dev.pluto.memory.ranking.Ranked;
import dev.pluto.memory.recall.StoredMemories.Shown;
import dev.pluto.protection.PersonKey;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.SqlConnection;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;

/** Shows what was found and writes down who was shown it, in one transaction: neither happens without the other. */
@ApplicationScoped
class RecalledMemories {
    private final StoredMemories stored;
    private final Interactions interactions;
    private final AskedLately asked;
    private final Clock clock;

    RecalledMemories(StoredMemories stored, Interactions interactions, AskedLately asked, Clock clock) {
        this.stored = stored;
        this.interactions = interactions;
        this.asked = asked;
        this.clock = clock;
    }

    /**
     * The rows are read anew under the caller's own scope: the index says what to look for, never what may be seen.
     *
     * @param by who is shown them
     */
    Uni<List<RecalledMemory>> show(SqlConnection tx, String by, RecallQuery query, PersonKey key, List<Ranked> ranked) {
        List<UUID> ids = ranked.stream().map(one -> one.memory().id()).toList();
        return stored.shown(tx, query, key, ids)
                .map(shown -> joined(ranked, shown))
                .call(found -> note(tx, by, query.userId(), found));
    }

    /** The order found with what may be shown; what is no longer there is left out. */
    private static List<RecalledMemory> joined(List<Ranked> ranked, Map<UUID, Shown> shown) {
        return ranked.stream()
                .flatMap(one -> Stream.ofNullable(shown.get(one.memory().id())).map(row -> RecalledMemory.of(one, row)))
                .toList();
    }

    private Uni<Void> note(SqlConnection tx, String by, UUID userId, List<RecalledMemory> found) {
        Instant now = clock.instant();
        return asked.note(tx, userId, now)
                .chain(() -> interactions.recalled(
                        tx,
                        userId,
                        by,
                        found.stream().map(RecalledMemory::id).toList(),
                        found.stream().map(RecalledMemory::score).toList(),
                        now));
    }
}
