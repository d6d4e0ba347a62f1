package dev.pluto.identity.settings;

import com.fasterxml.jackson.databind.JsonNode;
import dev.pluto.access.Access;
import dev.pluto.access.Deed;
import dev.pluto.access.Permission;
import dev.pluto.http.problem.Problem;
import dev.pluto.http.version.IfMatch;
import dev.pluto.identity.account.Accounts;
import dev.pluto.identity.account.Person;
import dev.pluto.identity.account.Profile;
import dev.pluto.identity.account.Profile.Preferences;
import dev.pluto.identity.account.Profile.Snapshot;
import dev.pluto.identity.account.Profile.StyleProfile;
import dev.pluto.identity.account.StyleField;
import dev.pluto.identity.phone.PhoneDefaults;
import dev.pluto.identity.phone.PhoneNumber;
import dev.pluto.identity.profile.ProfileCache;
import dev.pluto.identity.settings.SettingsPolicy.PersonalDetails;
import dev.pluto.outbox.Outbox;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import org.hibernate.reactive.mutiny.Mutiny;
import org.jspecify.annotations.Nullable;

/** Changes settings: state, version and event in one transaction, the cache right after it. */
@ApplicationScoped
class SettingsService {

    private static final Deed CHANGE = new Deed(Permission.WRITE_PROFILES, "profile.change", "profile", "settings");

    private final Access access;
    private final Accounts accounts;
    private final ProfileCache cache;
    private final Outbox outbox;
    private final PhoneDefaults defaults;
    private final Clock clock;

    SettingsService(
            Access access, Accounts accounts, ProfileCache cache, Outbox outbox, PhoneDefaults defaults, Clock clock) {
        this.access = access;
        this.accounts = accounts;
        this.cache = cache;
        this.outbox = outbox;
        this.defaults = defaults;
        this.clock = clock;
    }

    /** Name, zone and locale. Fails with {@link Problem} 404, 412 or 422, as the two below do. */
    Uni<Profile> changeDetails(UUID userId, IfMatch seen, @Nullable JsonNode patch) {
        return change(userId, seen, person -> {
            Profile profile = person.profile();
            PersonalDetails before = new PersonalDetails(profile.name(), profile.zone(), profile.locale());
            PersonalDetails after = SettingsPolicy.merge(before, initial(profile), patch);
            List<String> changed = before.changesTo(after);
            if (!changed.isEmpty()) {
                person.describe(after.name(), after.zone(), after.locale(), clock.instant());
            }
            return changed;
        });
    }

    Uni<Profile> changePreferences(UUID userId, IfMatch seen, @Nullable JsonNode patch) {
        return change(userId, seen, person -> {
            Preferences before = person.profile().preferences();
            Preferences after = SettingsPolicy.merge(before, patch);
            if (after.equals(before)) {
                return List.of();
            }
            person.prefer(after, clock.instant());
            return List.of("preferences");
        });
    }

    Uni<Profile> changeStyle(UUID userId, IfMatch seen, @Nullable JsonNode patch) {
        return change(userId, seen, person -> {
            StyleProfile before = person.profile().styleProfile();
            StyleProfile after = SettingsPolicy.merge(before, patch);
            Set<StyleField> pinned = SettingsPolicy.pinned(person.pinned(), patch);
            if (after.equals(before) && pinned.equals(person.pinned())) {
                return List.of();
            }
            person.speak(after, pinned, clock.instant());
            return List.of("style");
        });
    }

    /** @param decision changes the person and names what it changed; nothing is written or told when that is nothing */
    private Uni<Profile> change(UUID userId, IfMatch seen, Function<Person, List<String>> decision) {
        return access.auditedInSession(
                        CHANGE,
                        userId,
                        tx -> accounts.getLocked(tx, userId)
                                .invoke(person -> seen.require(person.version(), "identity"))
                                .chain(person -> store(tx, person, decision.apply(person))))
                .call(cache::refresh)
                .map(Snapshot::profile);
    }

    private Uni<Snapshot> store(Mutiny.Session tx, Person person, List<String> changed) {
        return changed.isEmpty()
                ? Uni.createFrom().item(person::snapshot)
                : tx.flush().map(written -> person.snapshot()).call(after -> tell(tx, after.profile(), changed));
    }

    private Uni<Void> tell(Mutiny.Session tx, Profile after, List<String> changed) {
        return outbox.add(tx, after.changed(changed), after.version());
    }

    /** What null goes back to: no name, and what the number tells of zone and locale. */
    private PersonalDetails initial(Profile profile) {
        String number = profile.phoneNumber();
        PhoneDefaults.Place place = number == null
                ? new PhoneDefaults.Place(profile.locale(), profile.zone())
                : defaults.of(new PhoneNumber(number));
        return new PersonalDetails(null, place.zone(), place.locale());
    }
}
