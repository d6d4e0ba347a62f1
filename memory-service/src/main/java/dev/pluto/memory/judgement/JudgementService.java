package dev.pluto.memory.judgement;

import dev.pluto.events.MemoriesJudged;
import dev.pluto.memory.fact.FactSources;
import dev.pluto.memory.memory.Judgements;
import dev.pluto.memory.memory.Judgements.Judgement;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.SqlConnection;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.LinkedHashSet;
import java.util.Set;
import java.util.UUID;

/** What came of a fact came of the memory it was read from. */
@ApplicationScoped
class JudgementService {
    private static final String BY = "service:messaging-service";

    private final FactSources facts;
    private final Judgements judgements;

    JudgementService(FactSources facts, Judgements judgements) {
        this.facts = facts;
        this.judgements = judgements;
    }

    Uni<Void> judged(SqlConnection tx, MemoriesJudged event) {
        var judgement = new Judgement(event.outcome(), event.messageId(), event.judgedAt());
        return facts.memories(tx, event.userId(), event.facts()).chain(found -> {
            Set<UUID> all = new LinkedHashSet<>(event.memories());
            all.addAll(found);
            return judgements.note(tx, BY, event.userId(), judgement, all);
        });
    }
}
