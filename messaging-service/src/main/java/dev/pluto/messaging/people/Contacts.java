package dev.pluto.messaging.people;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectReader;
import com.fasterxml.jackson.databind.json.JsonMapper;
import dev.pluto.contracts.ContactEntry;
import dev.pluto.protection.CacheEntries;
import dev.pluto.protection.EventSeal;
import dev.pluto.protection.PhoneIndex;
import dev.pluto.protection.SealBroken;
import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.redis.client.RedisAPI;
import io.vertx.mutiny.redis.client.Response;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/**
 * Whose number a number is, as far as Redis knows. Entries are written by identity only, under a keyed hash of the
 * number; this reads them, within a short deadline, and knows nobody when Redis is away.
 */
@ApplicationScoped
public class Contacts {

    private static final ObjectReader ENTRIES = new JsonMapper().readerFor(ContactEntry.class);

    private final RedisAPI redis;
    private final EventSeal seal;
    private final PhoneIndex index;
    private final PeopleConfig config;
    private final Breaker breaker;
    private final Counter unanswered;

    Contacts(RedisAPI redis, EventSeal seal, PhoneIndex index, PeopleConfig config, Clock clock, MeterRegistry meters) {
        this.redis = redis;
        this.seal = seal;
        this.index = index;
        this.config = config;
        this.breaker = new Breaker(clock, config.redisFailures(), config.redisPause());
        this.unanswered = Counter.builder("pluto.contacts.unanswered")
                .description("Looks into Redis that got no answer in time")
                .register(meters);
    }

    /**
     * Who a contact is.
     *
     * @param status as in {@link Profile#status()}
     */
    public record Known(UUID userId, String status) {

        public boolean isBlocked() {
            return "blocked".equals(status);
        }

        /** The same person, not blocked. */
        public Known released() {
            return new Known(userId, "active");
        }

        /** Anything else, erased for one, is for identity to judge. */
        public boolean isListenedTo() {
            return "active".equals(status) || "quarantined".equals(status);
        }
    }

    /**
     * Who some senders are.
     *
     * @param people in their order, empty where unknown
     * @param isSure false when Redis did not answer: nobody is known then
     */
    public record Found(List<Optional<Known>> people, boolean isSure) {}

    /** Looks up many senders, as the provider wrote them, in one round trip. */
    public Uni<Found> find(List<String> senders) {
        if (senders.isEmpty() || !breaker.mayTry()) {
            return Uni.createFrom().item(nobody(senders.size()));
        }
        List<String> indexes = senders.stream().map(this::indexOf).toList();
        return redis.mget(indexes.stream().map(ContactEntry::key).toList())
                .ifNoItem()
                .after(config.redisDeadline())
                .fail()
                .map(entries -> new Found(read(indexes, entries), true))
                .onItem()
                .invoke(breaker::succeeded)
                .onFailure()
                .invoke(() -> {
                    breaker.failed();
                    unanswered.increment();
                })
                .onFailure()
                .recoverWithItem(() -> nobody(indexes.size()));
    }

    /** Hex of the keyed hash of a sender's number, whichever way it is written, so that it equals identity's. */
    private String indexOf(String sender) {
        return index.hexOf(PhoneText.e164(sender).orElse(sender));
    }

    private List<Optional<Known>> read(List<String> indexes, Response entries) {
        var known = new ArrayList<Optional<Known>>(entries.size());
        for (int i = 0; i < entries.size(); i++) {
            Response entry = entries.get(i);
            known.add(entry == null ? Optional.empty() : read(indexes.get(i), entry.toString()));
        }
        return known;
    }

    /** An entry of another number counts as none: the resolver asks identity then. */
    private Optional<Known> read(String index, String entry) {
        try {
            return read(seal.open(CacheEntries.contact(index), entry));
        } catch (SealBroken e) {
            return Optional.empty();
        }
    }

    /** So does one that cannot be read. */
    static Optional<Known> read(String entry) {
        try {
            return Optional.<ContactEntry>ofNullable(ENTRIES.readValue(entry))
                    .map(contact -> new Known(contact.userId(), contact.status()));
        } catch (JsonProcessingException | IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    private static Found nobody(int count) {
        return new Found(Collections.nCopies(count, Optional.empty()), false);
    }
}
