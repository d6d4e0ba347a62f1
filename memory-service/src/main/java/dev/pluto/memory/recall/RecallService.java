package dev.pluto.memory.recall;

import dev.pluto.memory.embedding.Embeddings;
import dev.pluto.memory.memory.Accessor;
import dev.pluto.memory.memory.AuditedKeys;
import dev.pluto.memory.person.People;
import dev.pluto.memory.person.Person;
import dev.pluto.memory.ranking.IndexedMemory;
import dev.pluto.memory.ranking.PersonIndex;
import dev.pluto.memory.ranking.QuantisedVector;
import dev.pluto.memory.ranking.Question;
import dev.pluto.memory.ranking.Ranked;
import dev.pluto.memory.ranking.Ranking;
import dev.pluto.memory.ranking.Words;
import dev.pluto.protection.Transactions;
import io.micrometer.core.annotation.Timed;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.SqlConnection;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;

/**
 * Finds memories. The question's meaning is computed first, then everything else happens in one transaction: revision, changed
 * rows, the rows shown, and who was shown them.
 */
@ApplicationScoped
class RecallService {
    private final Transactions transactions;
    private final Embeddings embeddings;
    private final People people;
    private final AuditedKeys keys;
    private final PersonIndexes indexes;
    private final RecalledMemories recalled;
    private final Clock clock;

    RecallService(
            Transactions transactions,
            Embeddings embeddings,
            People people,
            AuditedKeys keys,
            PersonIndexes indexes,
            RecalledMemories recalled,
            Clock clock) {
        this.transactions = transactions;
        this.embeddings = embeddings;
        this.people = people;
        this.keys = keys;
        this.indexes = indexes;
        this.recalled = recalled;
        this.clock = clock;
    }

    /** @return best first; empty when the person has no memories */
    @Timed(value = "pluto.memory.recall", histogram = true)
    Uni<List<RecalledMemory>> recall(Accessor accessor, RecallQuery query) {
        return embeddings
                .ofQuery(query.text())
                .chain(meaning -> transactions.sql(
                        accessor.scope(),
                        tx -> people.find(tx, query.userId())
                                .chain(person -> answer(tx, accessor, query, person, meaning))));
    }

    private Uni<List<RecalledMemory>> answer(
            SqlConnection tx,
            Accessor accessor,
            RecallQuery query,
            Optional<Person> person,
            Optional<QuantisedVector> meaning) {
        if (person.isEmpty()) {
            indexes.forget(query.userId());
            return Uni.createFrom().item(List.of());
        }
        return keys.open(tx, accessor, query.userId(), "memory.recall", "memories/search")
                .chain(key -> indexes.ask(tx, person.get(), key, index -> rank(index, person.get(), query, meaning))
                        .chain(ranked -> recalled.show(tx, accessor, query.userId(), key, ranked)));
    }

    private List<Ranked> rank(PersonIndex index, Person person, RecallQuery query, Optional<QuantisedVector> meaning) {
        Question question = Question.of(
                query.text(), meaning.orElse(null), clock.instant(), person.zone(), Words.of(person.locale()));
        return Ranking.rank(index, question, allowed(query, clock.instant()), query.limit());
    }

    private static Predicate<IndexedMemory> allowed(RecallQuery query, Instant now) {
        long subject = query.subject() == null ? 0 : Words.phrase(query.subject());
        return memory -> (memory.expiresAt() == null || memory.expiresAt().isAfter(now))
                && (query.from() == null || !memory.occurredAt().isBefore(query.from()))
                && (query.to() == null || memory.occurredAt().isBefore(query.to()))
                && (query.type() == null || memory.type().equals(query.type()))
                && (query.subject() == null || memory.subject() == subject);
    }
}
