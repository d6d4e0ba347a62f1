package dev.pluto.identity.profile;

import dev.pluto.access.Access;
import dev.pluto.access.Deed;
import dev.pluto.access.Permission;
import dev.pluto.http.page.Page;
import dev.pluto.http.problem.Problem;
import dev.pluto.identity.account.Profile;
import dev.pluto.identity.account.Profile.Snapshot;
import dev.pluto.identity.account.Profiles;
import dev.pluto.identity.phone.PhoneNumber;
import dev.pluto.identity.phone.PhoneNumbers;
import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Reads profiles: from Redis, else once from the database however many ask at the same time. */
@ApplicationScoped
public class ProfileService {

    private static final Deed LOOK = new Deed(Permission.READ_PROFILES, "profile.read", "profile", "by id");
    private static final Deed SEARCH =
            new Deed(Permission.READ_PROFILES, "profile.search", "profile", "by phone number");

    private final Access access;
    private final Profiles profiles;
    private final ProfileCache cache;
    private final PhoneNumbers numbers;
    private final Counter databaseReads;

    ProfileService(Access access, Profiles profiles, ProfileCache cache, PhoneNumbers numbers, MeterRegistry meters) {
        this.access = access;
        this.profiles = profiles;
        this.cache = cache;
        this.numbers = numbers;
        this.databaseReads = meters.counter("pluto.profile.reads", "from", "database");
    }

    /**
     * The profile of a person, for themselves and for services.
     *
     * @return fails with {@link Problem} 404 when there is no such person
     */
    Uni<Profile> get(UUID userId) {
        Uni<Optional<Snapshot>> load =
                access.audited(LOOK, userId, tx -> profiles.find(tx, userId).invoke(() -> databaseReads.increment()));
        return cache.get(userId, absent -> load);
    }

    /** The same for an operator: read from the database, in the transaction that writes down who looked. */
    Uni<Profile> look(UUID userId) {
        return access.audited(
                LOOK,
                userId,
                tx -> profiles.find(tx, userId)
                        .map(found -> found.orElseThrow(Problem::notFound).profile())
                        .invoke(() -> databaseReads.increment()));
    }

    /** An operator's search for whoever has this number now; written down also when nobody has it. */
    Uni<Page<Profile>> search(@Nullable String phoneNumber) {
        PhoneNumber number = numbers.find(phoneNumber == null ? "" : phoneNumber)
                .orElseThrow(() -> Problem.invalid("#/phone_number", "is not a valid phone number"));
        return access.auditedFinding(SEARCH, tx -> profiles.find(tx, number), found -> found.map(Snapshot::userId))
                .map(found ->
                        new Page<>(found.map(Snapshot::profile).map(List::of).orElse(List.of()), null));
    }
}
