package dev.pluto.memory.fact;

import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.SqlConnection;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.UUID;

/** What facts were read from. */
@ApplicationScoped
public class FactSources {
    private static final String MEMORIES =
            "select distinct memory_id from fact where user_id = $1 and id = any($2) and memory_id is not null";

    /** The memories of a person's facts, also of such as were put right or ended since; none of those whose text did not arrive yet. */
    public Uni<List<UUID>> memories(SqlConnection tx, UUID userId, Collection<UUID> facts) {
        return facts.isEmpty()
                ? Uni.createFrom().item(List.of())
                : tx.preparedQuery(MEMORIES)
                        .execute(Tuple.of(userId, facts.toArray(UUID[]::new)))
                        .map(rows -> {
                            List<UUID> found = new ArrayList<>(rows.size());
                            rows.forEach(row -> found.add(row.getUUID(0)));
                            return found;
                        });
    }
}
