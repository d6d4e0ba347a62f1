package dev.pluto.identity.account;

import dev.pluto.events.UserActivated;
import dev.pluto.identity.account.Profile.Preferences;
import dev.pluto.identity.account.Profile.Stats;
import dev.pluto.identity.account.Profile.StyleProfile;
import dev.pluto.identity.email.EmailAddress;
import dev.pluto.identity.phone.PhoneDefaults;
import dev.pluto.identity.phone.PhoneNumber;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What a person is given at first contact, or by whoever registers them.
 *
 * @param number the number they wrote or called from, null for who has none
 * @param email null for who has none
 * @param name null until they say
 * @param place where they probably live
 * @param channel how they came
 * @param at when, to the microsecond
 */
record NewAccount(
        UUID userId,
        @Nullable PhoneNumber number,
        @Nullable EmailAddress email,
        @Nullable String name,
        PhoneDefaults.Place place,
        String tier,
        String channel,
        Instant at) {

    static final long FIRST_VERSION = 1;
    static final String STATUS = "active";
    static final String TIER = "free";

    /** Of a number that made contact. */
    static NewAccount of(PhoneNumber number, PhoneDefaults.Place place, String channel, Instant at) {
        return new NewAccount(UUID.randomUUID(), number, null, null, place, TIER, channel, at);
    }

    StyleProfile style() {
        return StyleProfile.initial();
    }

    Preferences preferences() {
        return Preferences.initial();
    }

    Profile.Snapshot snapshot() {
        Profile profile = new Profile(
                userId,
                number == null ? null : number.e164(),
                name,
                email == null ? null : email.text(),
                true,
                at,
                at,
                at,
                null,
                style(),
                preferences(),
                new Stats(0, 0),
                place.locale(),
                place.zone(),
                tier,
                STATUS,
                FIRST_VERSION,
                false,
                Learning.initial());
        return new Profile.Snapshot(profile, number == null ? null : at);
    }

    UserActivated event() {
        return new UserActivated(userId, channel, place.locale(), place.zone(), tier, at);
    }
}
