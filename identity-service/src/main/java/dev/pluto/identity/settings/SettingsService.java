package dev.pluto.identity.settings;

import com.fasterxml.jackson.databind.JsonNode;
import dev.pluto.http.IfMatch;
import dev.pluto.http.Problem;
import dev.pluto.identity.phone.Home;
import dev.pluto.identity.phone.Homes;
import dev.pluto.identity.profile.Preferences;
import dev.pluto.identity.profile.Profile;
import dev.pluto.identity.profile.ProfileService;
import dev.pluto.identity.profile.ProfileSnapshot;
import dev.pluto.identity.profile.Profiles;
import dev.pluto.identity.profile.StyleProfile;
import dev.pluto.outbox.Outbox;
import dev.pluto.protection.PersonKey;
import dev.pluto.protection.PersonKeys;
import dev.pluto.protection.Scope;
import dev.pluto.protection.Transactions;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Function;
import org.hibernate.reactive.mutiny.Mutiny;
import org.jspecify.annotations.Nullable;

/** Changes settings: state, version and event in one transaction, the cache right after it. */
@ApplicationScoped
class SettingsService {

    private final Transactions transactions;
    private final PersonFiles files;
    private final PersonKeys keys;
    private final Profiles profiles;
    private final ProfileService profileService;
    private final Outbox outbox;
    private final Homes homes;
    private final Clock clock;

    SettingsService(
            Transactions transactions,
            PersonFiles files,
            PersonKeys keys,
            Profiles profiles,
            ProfileService profileService,
            Outbox outbox,
            Homes homes,
            Clock clock) {
        this.transactions = transactions;
        this.files = files;
        this.keys = keys;
        this.profiles = profiles;
        this.profileService = profileService;
        this.outbox = outbox;
        this.homes = homes;
        this.clock = clock;
    }

    Uni<Profile> changeDetails(Scope scope, UUID userId, IfMatch seen, @Nullable JsonNode patch) {
        return change(scope, userId, seen, file -> {
            PersonalDetails now = file.details();
            Home home = file.number().map(homes::guess).orElse(new Home(now.locale(), now.zone()));
            PersonalDetails initial = new PersonalDetails(null, home.zone(), home.locale());
            PersonalDetails merged = SettingsPolicy.merge(now, initial, patch);
            if (!merged.equals(now)) {
                file.settle(merged, now());
            }
            return changed(now, merged);
        });
    }

    Uni<Profile> changePreferences(Scope scope, UUID userId, IfMatch seen, @Nullable JsonNode patch) {
        return change(scope, userId, seen, file -> {
            Preferences merged = SettingsPolicy.merge(file.preferences(), patch);
            if (merged.equals(file.preferences())) {
                return List.of();
            }
            file.settle(merged, now());
            return List.of("preferences");
        });
    }

    Uni<Profile> changeStyle(Scope scope, UUID userId, IfMatch seen, @Nullable JsonNode patch) {
        return change(scope, userId, seen, file -> {
            StyleProfile merged = SettingsPolicy.merge(file.style(), patch);
            if (merged.equals(file.style())) {
                return List.of();
            }
            file.settle(merged, now());
            return List.of("style");
        });
    }

    /** @param decision changes the file and names what it changed; nothing is written or told when that is nothing */
    private Uni<Profile> change(Scope scope, UUID userId, IfMatch seen, Function<PersonFile, List<String>> decision) {
        return keyOf(scope, userId)
                .chain(key -> transactions.session(
                        scope,
                        session -> files.getLocked(userId, key)
                                .invoke(file -> seen.require(file.version(), "identity"))
                                .chain(file -> store(session, file, decision))))
                .call(profileService::refresh)
                .map(ProfileSnapshot::profile);
    }

    private Uni<ProfileSnapshot> store(
            Mutiny.Session session, PersonFile file, Function<PersonFile, List<String>> decision) {
        List<String> changed = decision.apply(file);
        if (changed.isEmpty()) {
            return Uni.createFrom().item(file::snapshot);
        }
        return session.flush()
                .chain(() -> outbox.add(session, file.event(changed), file.version()))
                .map(done -> file.snapshot());
    }

    /** Asked for before the change, in a transaction of its own: two connections at a time could starve the pool. */
    private Uni<PersonKey> keyOf(Scope scope, UUID userId) {
        return transactions.sql(
                scope,
                tx -> profiles.find(tx, userId)
                        .map(found -> found.orElseThrow(Problem::notFound))
                        .chain(found -> keys.of(tx, userId)));
    }

    private static List<String> changed(PersonalDetails before, PersonalDetails after) {
        List<String> changed = new ArrayList<>();
        if (!Objects.equals(before.name(), after.name())) {
            changed.add("name");
        }
        if (!before.zone().equals(after.zone())) {
            changed.add("zone");
        }
        if (!before.locale().equals(after.locale())) {
            changed.add("locale");
        }
        return changed;
    }

    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MICROS); // as the database keeps it
    }
}
