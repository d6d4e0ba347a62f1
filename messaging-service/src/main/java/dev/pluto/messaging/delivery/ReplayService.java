package dev.pluto.messaging.delivery;

import dev.pluto.access.Access;
import dev.pluto.access.Deed;
import dev.pluto.access.Permission;
import dev.pluto.http.page.Cursor;
import dev.pluto.http.page.Page;
import dev.pluto.http.problem.Problem;
import dev.pluto.messaging.channel.DeliveryState;
import dev.pluto.messaging.delivery.FailedDeliveries.Filter;
import dev.pluto.messaging.delivery.FailedDeliveries.Place;
import io.micrometer.core.instrument.MeterRegistry;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.SqlConnection;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * Shows operators messages that failed and has those tried again that were given up, each with its line in the audit. What is
 * tried again passes the gate as anything does, and the provider is asked first whether it has it.
 */
@ApplicationScoped
class ReplayService {

    private final Access access;
    private final FailedDeliveries deliveries;
    private final DeliveryWorker worker;
    private final MeterRegistry meters;

    ReplayService(Access access, FailedDeliveries deliveries, DeliveryWorker worker, MeterRegistry meters) {
        this.access = access;
        this.deliveries = deliveries;
        this.worker = worker;
        this.meters = meters;
    }

    Uni<Page<DeliveryView>> list(Filter filter, Optional<String> cursor, int limit) {
        Place place = Cursor.decode(cursor.orElse(null))
                .map(at -> new Place(at.at(), at.id()))
                .orElse(Place.START);
        return found(filter, tx -> deliveries.before(tx, filter, place, limit + 1))
                .map(rows -> Page.of(rows, limit, last -> new Cursor(settledAt(last), last.id()).encode()));
    }

    private static Instant settledAt(DeliveryView failed) {
        return Optional.ofNullable(failed.settledAt()).orElseGet(failed::createdAt);
    }

    private <T> Uni<T> found(Filter filter, Function<SqlConnection, Uni<T>> look) {
        return access.auditedFinding(
                new Deed(Permission.READ_CONVERSATIONS, "read", "deliveries", "operator's look"),
                look,
                rows -> Optional.ofNullable(filter.userId()));
    }

    /**
     * Has a message tried again. One that is on its way, or has arrived, stays as it is.
     *
     * @throws Problem 404 when there is none, 409 when it was refused, by us or by the provider
     */
    Uni<DeliveryView> replay(UUID id) {
        return access.audited(
                        new Deed(
                                Permission.WRITE_CONVERSATIONS,
                                "replay",
                                "delivery/" + id,
                                "sent again by an operator"),
                        tx -> get(tx, id).map(DeliveryView::userId),
                        (tx, owner) -> deliveries
                                .replay(tx, id)
                                .flatMap(replayed -> replayed.map(view ->
                                                Uni.createFrom().item(view).invoke(this::count))
                                        .orElseGet(() -> get(tx, id).invoke(ReplayService::requireUnderWay))))
                .invoke(worker::wake);
    }

    private Uni<DeliveryView> get(SqlConnection tx, UUID id) {
        return deliveries.find(tx, id).map(found -> found.orElseThrow(Problem::notFound));
    }

    private void count(DeliveryView unused) {
        meters.counter("pluto.deliveries.replayed").increment();
    }

    private static void requireUnderWay(DeliveryView delivery) {
        DeliveryState state = DeliveryState.of(delivery.state());
        if (state == DeliveryState.FAILED || state == DeliveryState.UNDELIVERED) {
            throw new Problem(
                    409,
                    "messaging:delivery.refused",
                    "This message was refused, and would be again",
                    "Only what was given up after many tries is tried again");
        }
    }

    /**
     * Has many tried again, those stored first before others, each in a transaction and with a line of its own.
     *
     * @param most how many
     */
    Uni<Replayed> replayAll(Filter filter, int most) {
        return found(filter, tx -> deliveries.oldest(tx, filter, most + 1)).flatMap(ids -> replayAll(ids, most));
    }

    private Uni<Replayed> replayAll(List<UUID> ids, int most) {
        return Multi.createFrom()
                .iterable(ids.subList(0, Math.min(ids.size(), most)))
                .onItem()
                .transformToUniAndConcatenate(
                        id -> replay(id).replaceWith(1).onFailure(Problem.class).recoverWithItem(0))
                .collect()
                .with(Collectors.summingInt(Integer::intValue))
                .map(count -> new Replayed(count, ids.size() > most));
    }

    /**
     * What came of replaying many.
     *
     * @param replayed how many are tried again
     * @param more whether others are left
     */
    public record Replayed(int replayed, boolean more) {}
}
