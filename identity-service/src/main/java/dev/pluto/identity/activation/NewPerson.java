package dev.pluto.identity.activation;

import dev.pluto.events.UserActivated;
import dev.pluto.identity.phone.Home;
import dev.pluto.identity.phone.PhoneNumber;
import dev.pluto.identity.profile.Preferences;
import dev.pluto.identity.profile.Profile;
import dev.pluto.identity.profile.ProfileSnapshot;
import dev.pluto.identity.profile.Stats;
import dev.pluto.identity.profile.StyleProfile;
import java.time.Instant;
import java.util.UUID;

/**
 * What a person is given at first contact.
 *
 * @param number the number they wrote or called from
 * @param home where they probably live
 * @param channel how they made contact
 * @param at when, to the microsecond
 */
record NewPerson(UUID userId, UUID contactId, PhoneNumber number, Home home, String channel, Instant at) {

    static final long FIRST_VERSION = 1;
    static final String STATUS = "active";
    static final String TIER = "free";

    StyleProfile style() {
        return StyleProfile.initial();
    }

    Preferences preferences() {
        return Preferences.initial();
    }

    ProfileSnapshot snapshot() {
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
                home.locale(),
                home.zone(),
                TIER,
                STATUS,
                FIRST_VERSION,
                false);
        return new ProfileSnapshot(profile, at);
    }

    UserActivated event() {
        return new UserActivated(userId, channel, home.locale(), home.zone(), TIER, at);
    }
}
