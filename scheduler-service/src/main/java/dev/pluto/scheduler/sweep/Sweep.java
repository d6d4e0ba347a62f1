package dev.pluto.scheduler.sweep;

import dev.pluto.events.OutboundRequested;
import dev.pluto.outbox.Outbox;
import dev.pluto.protection.PersonKey;
import dev.pluto.protection.PersonKeys;
import dev.pluto.protection.RowByRow;
import dev.pluto.protection.Scope;
import dev.pluto.protection.Transactions;
import dev.pluto.scheduler.task.DueTask;
import dev.pluto.scheduler.task.DueTasks;
import dev.pluto.scheduler.task.Lane;
import dev.pluto.scheduler.task.RunResult;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.SqlConnection;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/**
 * Fires what is due, a batch per transaction: lock, decide, record, enqueue, advance, commit. A process killed at any point
 * leaves either nothing or all of it, and row locks keep replicas apart; nobody coordinates them.
 */
@ApplicationScoped
class Sweep {

    private static final Logger LOG = Logger.getLogger(Sweep.class);
    private static final Scope SCOPE = Scope.service("sweep");

    private final Transactions transactions;
    private final DueTasks dueTasks;
    private final PersonKeys keys;
    private final Requests requests;
    private final Outbox outbox;
    private final SweepMetrics metrics;
    private final RowByRow rowByRow;

    Sweep(
            Transactions transactions,
            DueTasks dueTasks,
            PersonKeys keys,
            Requests requests,
            Outbox outbox,
            SweepMetrics metrics,
            RowByRow rowByRow) {
        this.transactions = transactions;
        this.dueTasks = dueTasks;
        this.keys = keys;
        this.requests = requests;
        this.outbox = outbox;
        this.metrics = metrics;
        this.rowByRow = rowByRow;
    }

    /**
     * Fires at most {@code limit} tasks of a lane. When the batch fails for a reason of its own rows, each is tried alone.
     *
     * @return how many were handled; less than {@code limit} means that nothing else is due
     */
    Uni<Integer> batch(Lane lane, int limit) {
        return fireLocked(tx -> dueTasks.lock(tx, lane, limit))
                .onFailure(Failures::liesInTheData)
                .recoverWithUni(() -> oneByOne(lane, limit));
    }

    private Uni<Integer> oneByOne(Lane lane, int limit) {
        return transactions
                .sql(SCOPE, tx -> dueTasks.dueIds(tx, lane, limit))
                .toMulti()
                .flatMap(ids -> Multi.createFrom().iterable(ids))
                .onItem()
                .transformToUniAndConcatenate(this::alone)
                .collect()
                .with(Collectors.summingInt(Integer::intValue));
    }

    private Uni<Integer> alone(UUID id) {
        return fireLocked(tx -> dueTasks.lockOne(tx, id))
                .onFailure(Failures::liesInTheData)
                .recoverWithUni(() -> giveUp(id));
    }

    /** The row stays visible as failed instead of coming up for ever. */
    private Uni<Integer> giveUp(UUID id) {
        LOG.errorf("task %s cannot be fired and is set to failed", id);
        return handled(transactions.sql(
                SCOPE, tx -> dueTasks.lockOne(tx, id).chain(batch -> settle(tx, batch, failed(batch)))));
    }

    private Uni<Integer> fireLocked(Function<SqlConnection, Uni<DueTasks.Batch>> lock) {
        return handled(transactions.sql(SCOPE, tx -> lock.apply(tx).chain(batch -> fire(tx, batch))));
    }

    /** Counted only once the transaction is committed. */
    private Uni<Integer> handled(Uni<Swept> committed) {
        return committed.invoke(metrics::count).map(swept -> swept.results().size());
    }

    private static List<Firing> failed(DueTasks.Batch batch) {
        return batch.tasks().stream()
                .map(task -> new Firing(RunResult.failed(task), null))
                .toList();
    }

    private Uni<Swept> fire(SqlConnection tx, DueTasks.Batch batch) {
        return keysOf(tx, batch)
                .chain(opened -> requests.habits(tx, batch.tasks())
                        .chain(habits -> settle(tx, batch, firings(batch, opened, habits))));
    }

    private Uni<Map<UUID, PersonKey>> keysOf(SqlConnection tx, DueTasks.Batch batch) {
        Set<UUID> withText = batch.tasks().stream()
                .filter(task -> task.what() != null)
                .map(DueTask::userId)
                .collect(Collectors.toSet());
        return withText.isEmpty() ? Uni.createFrom().item(Map.of()) : keys.ofAll(tx, withText);
    }

    private List<Firing> firings(
            DueTasks.Batch batch, Map<UUID, PersonKey> opened, Map<UUID, OutboundRequested.Habit> habits) {
        return batch.tasks().stream()
                .map(task ->
                        firing(SweepPolicy.decide(task, batch.now()), opened.get(task.userId()), habits.get(task.id())))
                .toList();
    }

    private Firing firing(RunResult result, @Nullable PersonKey key, OutboundRequested.@Nullable Habit habit) {
        if (!result.fires()) {
            return new Firing(result, null);
        }
        DueTask task = result.task();
        boolean isLocked = key != null && key.isLocked();
        boolean suggestsNothing = Requests.suggests(task) && habit == null;
        if (isLocked || suggestsNothing) {
            return new Firing(result.missed(), null);
        }
        return rowByRow.read("task", task.id(), () -> requests.of(task, key, habit))
                .map(request -> new Firing(result, request))
                .orElseGet(() -> new Firing(RunResult.failed(task), null));
    }

    private Uni<Swept> settle(SqlConnection tx, DueTasks.Batch batch, List<Firing> firings) {
        List<RunResult> results = firings.stream().map(Firing::result).toList();
        Swept swept = new Swept(results, batch.now());
        return results.isEmpty()
                ? Uni.createFrom().item(swept)
                : dueTasks.record(tx, results)
                        .call(recorded -> outbox.addAll(tx, newRequests(firings, recorded), event -> 1))
                        .chain(recorded -> dueTasks.advance(tx, results, recorded, batch.now()))
                        .replaceWith(swept);
    }

    private static List<OutboundRequested> newRequests(List<Firing> firings, Set<UUID> recorded) {
        return firings.stream()
                .map(Firing::request)
                .filter(Objects::nonNull)
                .filter(request -> recorded.contains(request.taskId()))
                .toList();
    }
}
