package dev.pluto.identity.profile;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.pluto.contracts.ContactEntry;
import dev.pluto.contracts.ProfileAnswer;
import dev.pluto.http.problem.Problem;
import dev.pluto.identity.SingleFlight;
import dev.pluto.identity.account.Profile;
import dev.pluto.identity.account.Profile.Snapshot;
import dev.pluto.protection.CacheEntries;
import dev.pluto.protection.EventSeal;
import dev.pluto.protection.PhoneIndex;
import dev.pluto.protection.SealBroken;
import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.redis.datasource.ReactiveRedisDataSource;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import org.eclipse.microprofile.faulttolerance.CircuitBreaker;

/**
 * Profiles in Redis, read by identity and messaging, written only here.
 *
 * <p>Every entry {@code K} has a stamp beside it at <code>{K}:stamp</code> (the braces put both into one slot of a Redis
 * cluster). A write carries the stamp of the version it was made from, and Redis itself refuses one that is older than
 * what it has: two replicas that refresh out of order, or a slow reader that comes back late, cannot undo a change.
 *
 * <p>Redis is a convenience: each call has a short deadline, and after a series of failures none is tried for a second.
 * Callers go on without it.
 */
@ApplicationScoped
public class ProfileCache {

    /**
     * A function the operator of Redis has loaded, for a service may bring no script of its own: see {@code redis-functions.lua} of
     * platform/testing.
     */
    private static final String PUT_IF_NOT_OLDER = "pluto_put_if_not_older";

    private final ReactiveRedisDataSource redis;
    private final EventSeal seal;
    private final PhoneIndex phoneIndex;
    private final ObjectMapper json;
    private final CacheConfig config;
    private final Counter reads;
    private final Counter failures;
    private final SingleFlight<UUID, Profile> reading = new SingleFlight<>();

    ProfileCache(
            ReactiveRedisDataSource redis,
            EventSeal seal,
            PhoneIndex phoneIndex,
            ObjectMapper json,
            CacheConfig config,
            MeterRegistry meters) {
        this.redis = redis;
        this.seal = seal;
        this.phoneIndex = phoneIndex;
        this.json = json;
        this.config = config;
        this.reads = meters.counter("pluto.profile.reads", "from", "cache");
        this.failures = meters.counter("pluto.profile.cache.failures");
    }

    /**
     * The profile of a person, from Redis or else loaded and put there, once however many ask at the same time.
     *
     * @param load from the database
     * @return fails with {@link Problem} 404 when there is no such person
     */
    Uni<Profile> get(UUID userId, Function<UUID, Uni<Optional<Snapshot>>> load) {
        return reading.join(userId, id -> read(id, load));
    }

    /** Brings Redis to a state just committed. Never fails: a Redis that is away is healed by the event. */
    public Uni<Void> refresh(Snapshot committed) {
        reading.close(committed.userId()); // what is being read may be older than this
        return putOrGiveUp(committed);
    }

    /**
     * The same for a change that no event of this service tells of: an older entry must be gone before the change counts as
     * handled, so this fails as long as Redis is away, and is to be asked for again.
     */
    public Uni<Void> refreshOrFail(Snapshot committed) {
        UUID userId = committed.userId();
        reading.close(userId);
        return put(committed)
                .onFailure()
                .invoke(() -> failures.increment())
                .onFailure()
                .recoverWithUni(() -> removeOlder(userId, committed.profile().version()));
    }

    /** Redis and the database in one flight: whoever comes after it finds in Redis what it has put there. */
    private Uni<Profile> read(UUID userId, Function<UUID, Uni<Optional<Snapshot>>> load) {
        return SingleFlight.inOwnContext(findOrGiveUp(userId))
                .chain(found -> found.map(this::hit).orElseGet(() -> loaded(load.apply(userId))));
    }

    private Uni<Optional<Profile>> findOrGiveUp(UUID userId) {
        return find(userId)
                .onFailure()
                .invoke(() -> failures.increment())
                .onFailure()
                .recoverWithItem(Optional.empty());
    }

    private Uni<Profile> hit(Profile profile) {
        reads.increment();
        return Uni.createFrom().item(profile);
    }

    private Uni<Profile> loaded(Uni<Optional<Snapshot>> loading) {
        return loading.map(found -> found.orElseThrow(Problem::notFound))
                .call(this::putOrGiveUp)
                .map(Snapshot::profile);
    }

    private Uni<Void> putOrGiveUp(Snapshot snapshot) {
        return put(snapshot)
                .onFailure()
                .invoke(() -> failures.increment())
                .onFailure()
                .recoverWithNull();
    }

    @CircuitBreaker(requestVolumeThreshold = 10, failureRatio = 0.5, delay = 1000)
    Uni<Optional<Profile>> find(UUID userId) {
        return redis.value(String.class)
                .get(ProfileAnswer.key(userId))
                .ifNoItem()
                .after(config.deadline())
                .fail()
                .map(value -> value == null ? Optional.empty() : opened(userId, value));
    }

    /** Makes the entry this profile unless Redis has a newer one. */
    @CircuitBreaker(requestVolumeThreshold = 10, failureRatio = 0.5, delay = 1000)
    Uni<Void> put(Snapshot snapshot) {
        Profile profile = snapshot.profile();
        Uni<Void> entry = put(ProfileAnswer.key(profile.id()), stamp(profile.version()), sealed(profile));
        Instant since = snapshot.reachableSince();
        String number = profile.phoneNumber();
        if (since == null || number == null) {
            return entry;
        }
        String hash = phoneIndex.hexOf(number);
        String stamp = stamp(ChronoUnit.MICROS.between(Instant.EPOCH, since)) + stamp(profile.version());
        return entry.chain(() -> put(ContactEntry.key(hash), stamp, contactEntry(hash, profile)));
    }

    /**
     * Removes the entry if it is older than this version; nobody who still holds an older one can put it back. Fails while
     * Redis is away: an entry that is older than a change must not outlive it, so whoever heard of the change asks again.
     */
    Uni<Void> removeOlder(UUID userId, long version) {
        reading.close(userId);
        return put(ProfileAnswer.key(userId), stamp(version), "");
    }

    /**
     * Removes the entry of a number that is somebody's no more, unless it has become another's since. Fails while Redis is away.
     *
     * @param until when it ceased to be theirs
     */
    Uni<Void> release(String number, Instant until) {
        String stamp = stamp(ChronoUnit.MICROS.between(Instant.EPOCH, until)) + stamp(0);
        return put(ContactEntry.key(phoneIndex.hexOf(number)), stamp, "");
    }

    private Uni<Void> put(String key, String stamp, String value) {
        String millis = Long.toString(config.ttl().toMillis());
        return redis.execute("FCALL", PUT_IF_NOT_OLDER, "2", key, "{" + key + "}:stamp", stamp, value, millis)
                .ifNoItem()
                .after(config.deadline())
                .fail()
                .replaceWithVoid();
    }

    /** Fixed width, so that text order is the order of numbers. */
    private static String stamp(long number) {
        return String.format("%019d", number);
    }

    private String sealed(Profile profile) {
        return seal.seal(CacheEntries.profile(profile.id()), written(profile));
    }

    private String contactEntry(String hash, Profile profile) {
        return seal.seal(CacheEntries.contact(hash), written(new ContactEntry(profile.id(), profile.status())));
    }

    private String written(Object value) {
        try {
            return json.writeValueAsString(value);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("A record of ours is not JSON", e);
        }
    }

    /** Written by another release, or put there by somebody else: the caller reads the database and puts it right. */
    private Optional<Profile> opened(UUID userId, String sealed) {
        try {
            return Optional.of(json.readValue(seal.open(CacheEntries.profile(userId), sealed), Profile.class))
                    .filter(profile -> profile.id().equals(userId));
        } catch (JsonProcessingException | SealBroken e) {
            return Optional.empty();
        }
    }
}
