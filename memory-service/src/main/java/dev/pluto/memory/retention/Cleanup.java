package dev.pluto.memory.retention;

import dev.pluto.memory.fact.ToldFacts;
import dev.pluto.memory.memory.KeptMemories;
import dev.pluto.memory.memory.KeptMemories.Gone;
import dev.pluto.memory.memory.KeptMemories.Reason;
import dev.pluto.memory.memory.SubjectMemories;
import dev.pluto.memory.person.People;
import dev.pluto.memory.person.People.Kept;
import dev.pluto.memory.person.PersonLoop;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.SqlConnection;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/**
 * Lets memories go for good: those that expired, are too old for their tier, or too many. Facts that were read from a text stay when it goes for the latter two,
 * and each memory leaves the interaction {@code deleted}.
 */
@ApplicationScoped
class Cleanup implements PersonLoop.Duty<Kept> {
    private static final String BY = "service:memory-retention";

    /** Of one person in one transaction; more go in the next. */
    private static final int BATCH = 500;

    private final People people;
    private final KeptMemories memories;
    private final SubjectMemories subjects;
    private final ToldFacts facts;
    private final Cleanups cleanups;
    private final RetentionConfig config;
    private final Clock clock;

    Cleanup(
            People people,
            KeptMemories memories,
            SubjectMemories subjects,
            ToldFacts facts,
            Cleanups cleanups,
            RetentionConfig config,
            Clock clock) {
        this.people = people;
        this.memories = memories;
        this.subjects = subjects;
        this.facts = facts;
        this.cleanups = cleanups;
        this.config = config;
        this.clock = clock;
    }

    /** Whose memories are to be looked through. */
    @Override
    public Uni<Optional<Kept>> due(SqlConnection tx, Collection<UUID> without) {
        Instant now = clock.instant();
        return memories.ownerOfExpired(tx, now, without)
                .chain(owner -> owner.isPresent()
                        ? people.kept(tx, owner.get())
                        : people.uncleaned(tx, now.minus(config.every()), without));
    }

    @Override
    public UUID idOf(Kept person) {
        return person.userId();
    }

    /** Looks through all memories of a person. */
    @Override
    public Uni<Void> fulfil(SqlConnection tx, Kept person) {
        Instant now = clock.instant();
        return memories.over(tx, person.userId(), rules(person), now, BATCH)
                .call(gone -> forget(tx, person.userId(), gone))
                .chain(gone -> people.cleaned(tx, person.userId(), gone.size() < BATCH ? now : Instant.EPOCH)
                        .chain(() -> cleanups.count(tx, person.tier(), gone, now)));
    }

    private Uni<Void> forget(SqlConnection tx, UUID userId, List<Gone> gone) {
        if (gone.isEmpty()) {
            return Uni.createFrom().voidItem();
        }
        List<UUID> texts = gone.stream()
                .filter(one -> one.reason() != Reason.EXPIRED)
                .map(Gone::id)
                .toList();
        return facts.keepWithout(tx, userId, texts)
                .chain(() ->
                        subjects.delete(tx, userId, gone.stream().map(Gone::id).toList(), BY));
    }

    static List<KeptMemories.Rule> rules(Kept person) {
        return RetentionTable.of(person.tier()).stream()
                .map(keeping -> new KeptMemories.Rule(
                        keeping.type(), keeping.keepDays(), keeping.most(), keeping.halfLifeDays()))
                .toList();
    }
}
