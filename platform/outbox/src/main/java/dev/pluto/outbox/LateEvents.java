package dev.pluto.outbox;

import dev.pluto.protection.DataSubjects;
import dev.pluto.protection.Scope;
import dev.pluto.protection.Transactions;
import io.micrometer.core.instrument.MeterRegistry;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;
import java.util.UUID;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.jboss.logging.Logger;

/**
 * Events of persons who were erased before they came. The database takes nothing of them ({@link DataSubjects}), so their effect
 * fails, by its refusal or by rows and keys that are not there any more: they are passed over and counted. Asked only after a
 * failure: no event costs more because somebody may have been erased.
 */
@ApplicationScoped
class LateEvents {

    private static final Logger LOG = Logger.getLogger(LateEvents.class);

    private final Transactions transactions;
    private final DataSubjects subjects;
    private final MeterRegistry meters;

    LateEvents(Transactions transactions, DataSubjects subjects, MeterRegistry meters) {
        this.transactions = transactions;
        this.subjects = subjects;
        this.meters = meters;
    }

    /** Whether a failure is one that a late event has: a database that is away cannot be asked either. */
    static boolean mayBe(Throwable failure) {
        return !(failure instanceof EffectHangs) && FailurePolicy.kindOf(failure) != FailurePolicy.Kind.PASSING;
    }

    /** Ends well when the event's person was erased; fails as it did when not. */
    Uni<Void> passOver(String consumer, ConsumerRecord<String, byte[]> message, Throwable failure) {
        return erasureOf(consumer, message)
                .onFailure()
                .recoverWithItem(Optional.empty())
                .invoke(erasure -> erasure.ifPresent(id -> count(consumer, message)))
                .chain(erasure -> erasure.isPresent()
                        ? Uni.createFrom().voidItem()
                        : Uni.createFrom().failure(failure));
    }

    private Uni<Optional<UUID>> erasureOf(String consumer, ConsumerRecord<String, byte[]> message) {
        return personOf(message)
                .map(person -> transactions.sql(Scope.service(consumer), tx -> subjects.erasureOf(tx, person)))
                .orElseGet(() -> Uni.createFrom().item(Optional.empty()));
    }

    /** The key of every event is its person's id. */
    private static Optional<UUID> personOf(ConsumerRecord<String, byte[]> message) {
        try {
            return Optional.ofNullable(message.key()).map(UUID::fromString);
        } catch (IllegalArgumentException anotherKey) {
            return Optional.empty();
        }
    }

    private void count(String consumer, ConsumerRecord<String, byte[]> message) {
        meters.counter("pluto.inbox.erased", "consumer", consumer).increment();
        LOG.debugf(
                "%s passes over %s/%d@%d: of a person who was erased",
                consumer, message.topic(), message.partition(), message.offset());
    }
}
