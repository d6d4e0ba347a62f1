package dev.pluto.identity.profile;

import dev.pluto.http.Page;
import dev.pluto.http.Problem;
import dev.pluto.identity.SingleFlight;
import dev.pluto.identity.phone.PhoneNumbers;
import dev.pluto.protection.AuditEntry;
import dev.pluto.protection.AuditTrail;
import dev.pluto.protection.Scope;
import dev.pluto.protection.Transactions;
import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.SqlConnection;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Reads profiles: from Redis, else once from the database however many ask at the same time. */
@ApplicationScoped
public class ProfileService {

    private static final Scope SCOPE = Scope.service("profile");

    private final Transactions transactions;
    private final Profiles profiles;
    private final ProfileCache cache;
    private final PhoneNumbers numbers;
    private final AuditTrail audit;
    private final Counter cacheReads;
    private final Counter databaseReads;
    private final Counter cacheFailures;
    private final SingleFlight<UUID, Profile> reading = new SingleFlight<>();

    ProfileService(
            Transactions transactions,
            Profiles profiles,
            ProfileCache cache,
            PhoneNumbers numbers,
            AuditTrail audit,
            MeterRegistry meters) {
        this.transactions = transactions;
        this.profiles = profiles;
        this.cache = cache;
        this.numbers = numbers;
        this.audit = audit;
        this.cacheReads = meters.counter("pluto.profile.reads", "from", "cache");
        this.databaseReads = meters.counter("pluto.profile.reads", "from", "database");
        this.cacheFailures = meters.counter("pluto.profile.cache.failures");
    }

    /**
     * The profile of a person the caller has been found entitled to see.
     *
     * @return fails with {@link Problem} 404 when there is no such person
     */
    Uni<Profile> get(UUID userId) {
        return reading.join(userId, this::read);
    }

    /** The same for an operator: read from the database, in the transaction that writes down who looked. */
    Uni<Profile> look(UUID userId, String operator) {
        return transactions.sql(
                Scope.operator(operator),
                tx -> audit.record(tx, new AuditEntry(operator, "profile.read", userId, "profile", "by id"))
                        .chain(() -> profiles.find(tx, userId))
                        .map(ProfileService::found)
                        .invoke(() -> databaseReads.increment()));
    }

    /** An operator's search for whoever has this number now; written down also when nobody has it. */
    Uni<Page<Profile>> search(@Nullable String phoneNumber, String operator) {
        return transactions.sql(Scope.operator(operator), tx -> search(tx, phoneNumber, operator));
    }

    /** Brings the cache to a state just committed. Never fails: a cache that is away is healed by the event. */
    public Uni<Void> refresh(ProfileSnapshot committed) {
        reading.close(committed.profile().id()); // what is being read may be older than this
        return put(committed);
    }

    /**
     * The same for a change that no event of this service tells of: an older entry must be gone before the change counts as
     * handled, so this fails as long as Redis is away, and is to be asked for again.
     */
    public Uni<Void> refreshOrFail(ProfileSnapshot committed) {
        UUID userId = committed.profile().id();
        reading.close(userId);
        return cache.put(committed)
                .onFailure()
                .invoke(() -> cacheFailures.increment())
                .onFailure()
                .recoverWithUni(
                        () -> cache.removeOlder(userId, committed.profile().version()));
    }

    /** Removes a cache entry that is older than what the database has. Fails while either of them is away. */
    public Uni<Void> removeOutdated(UUID userId) {
        return transactions
                .sql(SCOPE, tx -> profiles.findVersion(tx, userId))
                .invoke(() -> reading.close(userId))
                .chain(found -> found.map(version -> cache.removeOlder(userId, version))
                        .orElse(Uni.createFrom().voidItem()));
    }

    private Uni<Page<Profile>> search(SqlConnection tx, @Nullable String phoneNumber, String operator) {
        return numbers.find(phoneNumber == null ? "" : phoneNumber)
                .map(number -> profiles.find(tx, number))
                .orElseThrow(() -> Problem.invalid("#/phone_number", "is not a valid phone number"))
                .call(found -> audit.record(tx, searched(operator, found)))
                .map(found -> new Page<>(
                        found.map(ProfileSnapshot::profile).map(List::of).orElse(List.of()), null));
    }

    private static AuditEntry searched(String operator, Optional<ProfileSnapshot> found) {
        UUID userId = found.map(snapshot -> snapshot.profile().id()).orElse(null);
        return new AuditEntry(operator, "profile.search", userId, "profile", "by phone number");
    }

    /** Redis and the database in one flight: whoever comes after it finds in Redis what it has put there. */
    private Uni<Profile> read(UUID userId) {
        return cached(userId)
                .chain(found ->
                        found.map(profile -> Uni.createFrom().item(profile)).orElseGet(() -> load(userId)));
    }

    private Uni<Optional<Profile>> cached(UUID userId) {
        return cache.find(userId)
                .onFailure()
                .invoke(() -> cacheFailures.increment())
                .onFailure()
                .recoverWithItem(Optional.empty())
                .invoke(found -> found.ifPresent(profile -> cacheReads.increment()));
    }

    private Uni<Profile> load(UUID userId) {
        return transactions
                .sql(SCOPE, tx -> profiles.find(tx, userId))
                .invoke(() -> databaseReads.increment())
                .call(found -> found.map(this::put).orElse(Uni.createFrom().voidItem()))
                .map(ProfileService::found);
    }

    private Uni<Void> put(ProfileSnapshot snapshot) {
        return cache.put(snapshot)
                .onFailure()
                .invoke(() -> cacheFailures.increment())
                .onFailure()
                .recoverWithNull();
    }

    private static Profile found(Optional<ProfileSnapshot> found) {
        return found.map(ProfileSnapshot::profile).orElseThrow(Problem::notFound);
    }
}
