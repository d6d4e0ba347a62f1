package dev.pluto.identity.account;

import dev.pluto.events.UserActivated;
import dev.pluto.identity.account.Profile.Preferences;
import dev.pluto.identity.account.Profile.Stats;
import dev.pluto.identity.account.Profile.StyleProfile;
import dev.pluto.identity.phone.PhoneDefaults;
import dev.pluto.identity.phone.PhoneNumber;
import java.time.Instant;
import java.util.UUID;

/**
 * What a person is given at first contact.
 *
 * @param number the number they wrote or called from
 * @param place where they probably live
 * @param channel how they made contact
 * @param at when, to the microsecond
 */
record NewAccount(
        UUID userId, UUID contactId, PhoneNumber number, PhoneDefaults.Place place, String channel, Instant at) {

    static final long FIRST_VERSION = 1;
    static final String STATUS = "active";
    static final String TIER = "free";

    StyleProfile style() {
        return StyleProfile.initial();
    }

    Preferences preferences() {
        return Preferences.initial();
    }

    Profile.Snapshot snapshot() {
        Profile profile = new Profile(
                userId,
                number.e164(),
                null,
                null,
                true,
                at,
                at,
                at,
                style(),
                preferences(),
                new Stats(0, 0),
                place.locale(),
                place.zone(),
                TIER,
                STATUS,
                FIRST_VERSION,
                false);
        return new Profile.Snapshot(profile, at);
    }

    UserActivated event() {
        return new UserActivated(userId, channel, place.locale(), place.zone(), TIER, at);
    }
}
