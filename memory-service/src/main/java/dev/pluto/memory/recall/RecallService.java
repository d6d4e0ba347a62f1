package dev.pluto.memory.recall;

import dev.pluto.access.Access;
import dev.pluto.access.Deed;
import dev.pluto.access.Permission;
import dev.pluto.memory.person.People;
import dev.pluto.memory.person.Person;
import dev.pluto.memory.ranking.IndexedMemory;
import dev.pluto.memory.ranking.PersonIndex;
import dev.pluto.memory.ranking.QuantisedVector;
import dev.pluto.memory.ranking.Question;
import dev.pluto.memory.ranking.Ranked;
import dev.pluto.memory.ranking.Ranking;
import dev.pluto.memory.ranking.Wordings;
import dev.pluto.memory.ranking.Words;
import dev.pluto.memory.recall.Meanings.Meant;
import dev.pluto.protection.PersonKeys;
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
 * rows, the rows shown, and who was shown them. Only where it turns out there that the question names somebody who was not known to
 * have spoken, its meaning is computed once more.
 */
@ApplicationScoped
class RecallService {
    private static final long[] NOBODY = {};

    private final Access access;
    private final Meanings meanings;
    private final People people;
    private final PersonKeys keys;
    private final PersonIndexes indexes;
    private final RecalledMemories recalled;
    private final Clock clock;

    RecallService(
            Access access,
            Meanings meanings,
            People people,
            PersonKeys keys,
            PersonIndexes indexes,
            RecalledMemories recalled,
            Clock clock) {
        this.access = access;
        this.meanings = meanings;
        this.people = people;
        this.keys = keys;
        this.indexes = indexes;
        this.recalled = recalled;
        this.clock = clock;
    }

    /**
     * Finds what helps, and notes who was shown it.
     *
     * @param by who asks, as the interaction keeps it
     * @return best first; empty when the person has no memories
     */
    @Timed(value = "pluto.memory.recall", histogram = true)
    Uni<List<RecalledMemory>> recall(String by, String reason, RecallQuery query) {
        Deed deed = new Deed(Permission.READ_MEMORIES, "memory.recall", "memories/search", reason);
        return meanings.of(wordings(query, indexes.atHand(query.userId())))
                .chain(meant -> access.audited(
                        deed,
                        query.userId(),
                        tx -> people.find(tx, query.userId()).chain(person -> answer(tx, by, query, person, meant))));
    }

    private static List<String> wordings(RecallQuery query, Optional<PersonIndex> index) {
        return Wordings.of(query.text(), index.map(PersonIndex::speakers).orElse(NOBODY));
    }

    private Uni<List<RecalledMemory>> answer(
            SqlConnection tx, String by, RecallQuery query, Optional<Person> person, Meant meant) {
        if (person.isEmpty()) {
            indexes.forget(query.userId());
            return Uni.createFrom().item(List.of());
        }
        return keys.of(tx, query.userId())
                .chain(key -> indexes.at(tx, person.get(), key)
                        .chain(index -> rank(index, person.get(), query, meant))
                        .chain(ranked -> recalled.show(tx, by, query, key, ranked)));
    }

    private Uni<List<Ranked>> rank(PersonIndex index, Person person, RecallQuery query, Meant before) {
        List<String> wordings = wordings(query, Optional.of(index));
        Uni<Meant> meant = wordings.equals(before.wordings()) ? Uni.createFrom().item(before) : meanings.of(wordings);
        return meant.chain(known -> indexes.ask(index, all -> rank(all, person, query, known.vector())));
    }

    private List<Ranked> rank(PersonIndex index, Person person, RecallQuery query, Optional<QuantisedVector> meaning) {
        Question question = Question.of(
                query.text(), meaning.orElse(null), clock.instant(), person.zone(), Words.of(person.locale()));
        return Ranking.rank(index, question, allowed(query, clock.instant()), query.limit());
    }

    private static Predicate<IndexedMemory> allowed(RecallQuery query, Instant now) {
        long subject = query.subject() == null ? 0 : Words.phrase(query.subject());
        return memory -> (memory.expiresAt() == null || memory.expiresAt().isAfter(now))
                && (!query.plain() || !memory.sensitive())
                && (query.from() == null || !memory.occurredAt().isBefore(query.from()))
                && (query.to() == null || memory.occurredAt().isBefore(query.to()))
                && (query.type() == null || memory.type().equals(query.type()))
                && (query.subject() == null || memory.subject() == subject);
    }
}
