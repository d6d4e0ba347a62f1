package dev.pluto.memory.snapshot;

import dev.pluto.memory.fact.DatedFacts;
import dev.pluto.memory.habit.DoneActs;
import dev.pluto.memory.habit.DoneActs.SaidAt;
import dev.pluto.memory.memory.PeriodTexts;
import dev.pluto.memory.person.SnapshotPeople;
import dev.pluto.memory.person.SnapshotPeople.Behind;
import dev.pluto.protection.PersonKey;
import dev.pluto.protection.PersonKeys;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.SqlConnection;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;

/**
 * Lets the snapshots of a person follow what is remembered of them: of days and weeks that ended and of what happened some are made, what was
 * changed or forgotten makes those that told of it stale, and what is too long ago goes. Whoever calls holds the person's row.
 */
@ApplicationScoped
class SnapshotCatchUp {

    private final PersonKeys keys;
    private final SnapshotPeople people;
    private final PeriodTexts texts;
    private final DatedFacts facts;
    private final DoneActs acts;
    private final StaleSnapshots stale;
    private final SnapshotMaker maker;

    SnapshotCatchUp(
            PersonKeys keys,
            SnapshotPeople people,
            PeriodTexts texts,
            DatedFacts facts,
            DoneActs acts,
            StaleSnapshots stale,
            SnapshotMaker maker) {
        this.keys = keys;
        this.people = people;
        this.texts = texts;
        this.facts = facts;
        this.acts = acts;
        this.stale = stale;
        this.maker = maker;
    }

    /** @param limit how many to make at most: there is more to do at once when there were more */
    Uni<Void> follow(SqlConnection tx, Behind person, Instant now, int limit) {
        return keys.of(tx, person.userId())
                .chain(key -> person.learns()
                        ? follow(tx, person, key, now, limit)
                        : stale.deleteAll(tx, person.userId()).replaceWith(false))
                .chain(isMore -> people.seen(tx, person, now, isMore ? now : Periods.nextEnd(now, person.zone())));
    }

    private Uni<Boolean> follow(SqlConnection tx, Behind person, PersonKey key, Instant now, int limit) {
        Set<Period> ended = Periods.endedSince(person.seenAt(), now, person.zone());
        return stale.prune(tx, person.userId(), now, person.zone())
                .chain(() -> outdate(tx, person, now))
                .chain(() -> told(tx, person, ended, now))
                .chain(told -> stale.want(tx, person.userId(), told))
                .chain(() -> happenings(tx, person, key, now))
                .chain(() -> silences(tx, person, now))
                .chain(() -> maker.make(tx, person, key, limit))
                .map(made -> made == limit);
    }

    /** Those in which something was said: of a day without a word only what was done is to tell, see {@link #wantOf}. */
    private Uni<Set<Period>> told(SqlConnection tx, Behind person, Set<Period> ended, Instant now) {
        return ended.isEmpty()
                ? Uni.createFrom().item(Set.of())
                : texts.minutes(tx, person.userId(), Periods.beforeWeeks(now, person.zone()), now)
                        .map(minutes -> {
                            Set<Period> told = new LinkedHashSet<>(Periods.of(minutes, now, person.zone()));
                            told.retainAll(ended);
                            return told;
                        });
    }

    private Uni<Void> outdate(SqlConnection tx, Behind person, Instant now) {
        UUID userId = person.userId();
        return stale.outdateWithoutSources(tx, userId, person.seenRevision(), now)
                .chain(() -> acts.habits(tx, userId))
                .chain(habits -> acts.ofTasks(tx, userId)
                        .call(deeds -> stale.outdateByHabitsAndDeeds(tx, person, habits, deeds)))
                .chain(deeds -> wantOf(tx, person, deeds, now))
                .chain(() -> texts.changed(tx, userId, person.seenRevision()))
                .chain(changed -> outdate(tx, person, changed.values(), now));
    }

    private Uni<Void> outdate(SqlConnection tx, Behind person, Collection<Instant> moments, Instant now) {
        return stale.outdate(tx, person.userId(), moments)
                .chain(() -> stale.want(tx, person.userId(), Periods.of(moments, now, person.zone())));
    }

    /** Days and weeks in which what was done of tasks may be all there is. */
    private Uni<Void> wantOf(SqlConnection tx, Behind person, List<SaidAt> deeds, Instant now) {
        List<Instant> moments = deeds.stream()
                .map(deed -> deed.at().atZone(person.zone()).toInstant())
                .filter(moment -> !moment.isBefore(person.learnsFrom()))
                .toList();
        return stale.wantIfNew(tx, person.userId(), Periods.of(moments, now, person.zone()));
    }

    private Uni<Void> happenings(SqlConnection tx, Behind person, PersonKey key, Instant now) {
        return facts.ofPerson(tx, person.userId(), key, Happenings.ATTRIBUTES, person.learnsFrom(), now)
                .chain(told -> stale.wantIfNew(tx, person.userId(), Happenings.of(told, person.zone())));
    }

    private Uni<Void> silences(SqlConnection tx, Behind person, Instant now) {
        Instant first = Periods.beforeWeeks(now, person.zone());
        Instant from = person.learnsFrom().isAfter(first) ? person.learnsFrom() : first;
        return texts.gaps(tx, person.userId(), from, Happenings.LONG, now)
                .chain(gaps -> stale.wantIfNew(tx, person.userId(), Happenings.of(gaps, now, person.zone())));
    }
}
