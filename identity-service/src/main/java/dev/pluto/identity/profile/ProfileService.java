package dev.pluto.identity.profile;

import dev.pluto.http.page.Page;
import dev.pluto.http.problem.Problem;
import dev.pluto.identity.account.Accounts;
import dev.pluto.identity.account.Person;
import dev.pluto.identity.account.Profile;
import dev.pluto.identity.account.Profile.Snapshot;
import dev.pluto.identity.account.Profiles;
import dev.pluto.identity.phone.PhoneNumbers;
import dev.pluto.protection.AuditEntry;
import dev.pluto.protection.AuditTrail;
import dev.pluto.protection.Scope;
import dev.pluto.protection.Transactions;
import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.hibernate.reactive.mutiny.Mutiny;
import org.jspecify.annotations.Nullable;

/** Reads profiles: from Redis, else once from the database however many ask at the same time. */
@ApplicationScoped
public class ProfileService {

    private static final Scope SCOPE = Scope.service("profile");

    private final Transactions transactions;
    private final Accounts accounts;
    private final Profiles profiles;
    private final ProfileCache cache;
    private final PhoneNumbers numbers;
    private final AuditTrail audit;
    private final Counter databaseReads;

    ProfileService(
            Transactions transactions,
            Accounts accounts,
            Profiles profiles,
            ProfileCache cache,
            PhoneNumbers numbers,
            AuditTrail audit,
            MeterRegistry meters) {
        this.transactions = transactions;
        this.accounts = accounts;
        this.profiles = profiles;
        this.cache = cache;
        this.numbers = numbers;
        this.audit = audit;
        this.databaseReads = meters.counter("pluto.profile.reads", "from", "database");
    }

    /**
     * The profile of a person the caller has been found entitled to see.
     *
     * @return fails with {@link Problem} 404 when there is no such person
     */
    Uni<Profile> get(UUID userId) {
        return cache.get(userId, this::load);
    }

    /** The same for an operator: read from the database, in the transaction that writes down who looked. */
    Uni<Profile> look(UUID userId, String operator) {
        return transactions.session(
                Scope.operator(operator),
                tx -> audit.record(tx, new AuditEntry(operator, "profile.read", userId, "profile", "by id"))
                        .chain(() -> accounts.find(tx, userId))
                        .map(found -> found.orElseThrow(Problem::notFound).profile())
                        .invoke(() -> databaseReads.increment()));
    }

    /** An operator's search for whoever has this number now; written down also when nobody has it. */
    Uni<Page<Profile>> search(@Nullable String phoneNumber, String operator) {
        return transactions.session(Scope.operator(operator), tx -> search(tx, phoneNumber, operator));
    }

    private Uni<Page<Profile>> search(Mutiny.Session tx, @Nullable String phoneNumber, String operator) {
        return numbers.find(phoneNumber == null ? "" : phoneNumber)
                .map(number -> accounts.find(tx, number).map(found -> found.map(Person::profile)))
                .orElseThrow(() -> Problem.invalid("#/phone_number", "is not a valid phone number"))
                .call(found -> audit.record(tx, searched(operator, found)))
                .map(found -> new Page<>(found.map(List::of).orElse(List.of()), null));
    }

    private static AuditEntry searched(String operator, Optional<Profile> found) {
        UUID userId = found.map(Profile::id).orElse(null);
        return new AuditEntry(operator, "profile.search", userId, "profile", "by phone number");
    }

    private Uni<Optional<Snapshot>> load(UUID userId) {
        return transactions
                .sql(SCOPE, tx -> profiles.find(tx, userId))
                .invoke(() -> databaseReads.increment());
    }
}
