package dev.pluto.messaging.tool;

import dev.pluto.messaging.people.Profile;
import dev.pluto.messaging.people.Profiles;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;

/** Profiles as tools change them: by deed, so that each knows how it was before. */
@ApplicationScoped
class ProfileChanges {

    private final Profiles profiles;
    private final FormerProfiles former;

    ProfileChanges(Profiles profiles, FormerProfiles former) {
        this.profiles = profiles;
        this.former = former;
    }

    /** The profile as it was when this deed was first tried, which is now when it was not. */
    Uni<Profile> before(UUID deed, Profile now) {
        return former.before(deed, now);
    }

    /** Where they are kept. */
    Profiles profiles() {
        return profiles;
    }
}
