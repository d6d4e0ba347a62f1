package dev.pluto.identity.profile;

import dev.pluto.access.Access;
import dev.pluto.access.Deed;
import dev.pluto.access.Permission;
import dev.pluto.http.page.Cursor;
import dev.pluto.http.page.Page;
import dev.pluto.http.problem.Problem;
import dev.pluto.identity.account.Profile;
import dev.pluto.identity.account.Profile.Snapshot;
import dev.pluto.identity.account.Profiles;
import dev.pluto.identity.email.EmailAddress;
import dev.pluto.identity.phone.PhoneNumber;
import dev.pluto.identity.phone.PhoneNumbers;
import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.SqlConnection;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Reads profiles: from Redis, else once from the database however many ask at the same time. */
@ApplicationScoped
public class ProfileService {

    private static final Deed LOOK = new Deed(Permission.READ_PROFILES, "profile.read", "profile", "by id");
    private static final Deed SEARCH =
            new Deed(Permission.SEARCH_PERSONS, "profile.search", "profile", "by number or address");
    private static final Deed LIST = new Deed(Permission.LIST_PERSONS, "profile.list", "profile", "page");

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

    /** An operator's search for whoever has this number or address now; written down also when nobody has it. */
    Uni<Page<Profile>> search(@Nullable String phoneNumber, @Nullable String email) {
        if ((phoneNumber == null) == (email == null)) {
            throw Problem.invalid("#", "must name either phone_number or email");
        }
        return email == null ? search(number(phoneNumber)) : search(address(email));
    }

    private PhoneNumber number(@Nullable String written) {
        return numbers.find(written == null ? "" : written)
                .orElseThrow(() -> Problem.invalid("#/phone_number", "is not a valid phone number"));
    }

    private static EmailAddress address(String written) {
        return EmailAddress.find(written).orElseThrow(() -> Problem.invalid("#/email", "is not an e-mail address"));
    }

    private Uni<Page<Profile>> search(PhoneNumber number) {
        return search(tx -> profiles.find(tx, number));
    }

    private Uni<Page<Profile>> search(EmailAddress email) {
        return search(tx -> profiles.find(tx, email));
    }

    private Uni<Page<Profile>> search(Function<SqlConnection, Uni<Optional<Snapshot>>> look) {
        return access.auditedFinding(SEARCH, look, found -> found.map(Snapshot::userId))
                .map(found ->
                        new Page<>(found.map(Snapshot::profile).map(List::of).orElse(List.of()), null));
    }

    /**
     * Persons, the newest first.
     *
     * @param status only these, null for all
     */
    Uni<Page<Profile>> list(@Nullable String status, @Nullable String cursor, int limit) {
        Optional<Cursor> after = Cursor.decode(cursor);
        return access.auditedFinding(LIST, tx -> profiles.list(tx, status, after, limit + 1), found -> Optional.empty())
                .map(found -> Page.of(found, limit, last -> new Cursor(last.createdAt(), last.id()).encode()));
    }
}
