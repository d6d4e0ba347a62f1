package dev.pluto.memory.habit;

import dev.pluto.memory.habit.Occurrences.Told;
import dev.pluto.memory.memory.ChangedTexts;
import dev.pluto.memory.memory.ChangedTexts.Changed;
import dev.pluto.memory.person.People;
import dev.pluto.memory.person.People.Unlearnt;
import dev.pluto.memory.person.PersonLoop;
import dev.pluto.protection.PersonKey;
import dev.pluto.protection.PersonKeys;
import dev.pluto.protection.Scope;
import dev.pluto.protection.Transactions;
import dev.pluto.work.LoopWorker;
import dev.pluto.work.Timer;
import dev.pluto.work.WorkLoop;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.SqlConnection;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import org.jboss.logging.Logger;

/**
 * Learns what people do from what they say: one person after the other, behind what they told, each in one transaction that holds the
 * person's row. Who does not consent is passed over, and what they said meanwhile is not read later.
 *
 * <p>The time up to which all is known is that of the last thing told, not of the clock: three months told in a minute give the same
 * habits, and somebody who says nothing for a month has not ended anything.
 */
@ApplicationScoped
class HabitLearner extends LoopWorker implements PersonLoop.Duty<Unlearnt> {
    private static final Logger LOG = Logger.getLogger(HabitLearner.class);
    private static final Duration PAUSE = Duration.ofSeconds(1);
    private static final Scope SCOPE = Scope.service("memory-habits");

    /** Texts read at once: about 20 ms. */
    private static final int BATCH = 100;

    private final PersonKeys keys;
    private final People people;
    private final ChangedTexts texts;
    private final Occurrences occurrences;
    private final HabitFinder finder;
    private final WorkLoop loop;

    HabitLearner(
            Transactions transactions,
            PersonKeys keys,
            People people,
            ChangedTexts texts,
            Occurrences occurrences,
            HabitFinder finder,
            Timer timer) {
        this.keys = keys;
        this.people = people;
        this.texts = texts;
        this.occurrences = occurrences;
        this.finder = finder;
        this.loop = new PersonLoop<>(LOG, timer, transactions, SCOPE, PAUSE, this).loop();
    }

    @Override
    protected WorkLoop loop() {
        return loop;
    }

    @Override
    public Uni<Optional<Unlearnt>> due(SqlConnection tx, Collection<UUID> without) {
        return people.unlearnt(tx, without);
    }

    @Override
    public UUID idOf(Unlearnt person) {
        return person.userId();
    }

    @Override
    public Uni<Void> fulfil(SqlConnection tx, Unlearnt person) {
        return person.learns()
                ? keys.of(tx, person.userId()).chain(key -> learn(tx, person, key))
                : people.learnt(tx, person.userId(), person.to());
    }

    private Uni<Void> learn(SqlConnection tx, Unlearnt person, PersonKey key) {
        return texts.since(tx, person.userId(), key, person.from(), BATCH)
                .call(changed -> read(tx, person, key, changed))
                .chain(changed -> changed.size() < BATCH
                        ? finder.find(tx, person, key)
                        : people.learnt(
                                tx,
                                person.userId(),
                                changed.get(changed.size() - 1).revision()));
    }

    private Uni<Void> read(SqlConnection tx, Unlearnt person, PersonKey key, List<Changed> changed) {
        ActReader reader = new ActReader();
        List<Told> told = changed.stream()
                .map(text -> new Told(text.id(), reader.read(text.text(), local(text.occurredAt(), person))))
                .toList();
        return occurrences.replace(tx, key, person.userId(), told);
    }

    static LocalDateTime local(Instant at, Unlearnt person) {
        return at.atZone(person.zone()).toLocalDateTime();
    }

    static <T> Uni<Void> each(List<T> all, Function<T, Uni<Void>> work) {
        return Multi.createFrom()
                .iterable(all)
                .onItem()
                .transformToUniAndConcatenate(one -> work.apply(one))
                .collect()
                .asList()
                .replaceWithVoid();
    }
}
