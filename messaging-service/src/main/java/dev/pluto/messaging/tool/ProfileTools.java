package dev.pluto.messaging.tool;

import dev.pluto.messaging.people.Profile;
import dev.pluto.messaging.tool.Outcome.ProfileChanged;
import dev.pluto.messaging.tool.Outcome.ProfileChanged.Aspect;
import dev.pluto.messaging.tool.Outcome.Refused;
import dev.pluto.messaging.tool.Outcome.Refused.Reason;
import dev.pluto.messaging.tool.Outcome.TakenBack;
import dev.pluto.messaging.tool.Outcome.Unavailable.Part;
import io.smallrye.mutiny.Uni;
import java.time.Clock;
import java.util.Map;
import java.util.UUID;

/** One person's settings at identity-service. */
final class ProfileTools {

    private static final Map<String, Reason> REASONS = Map.of("request:invalid", Reason.NO_SUCH_VALUE);

    private final ProfileChanges changes;
    private final Trial trial;
    private final Clock clock;
    private volatile Profile now;

    ProfileTools(ProfileChanges changes, Profile person, Trial trial, Clock clock) {
        this.changes = changes;
        this.now = person;
        this.trial = trial;
        this.clock = clock;
    }

    Uni<Outcome> change(UUID deed, Aspect aspect, Map<String, ?> values) {
        if (values.isEmpty()) {
            return Trial.refused(Reason.NO_SUCH_VALUE);
        }
        return changes.before(deed, now)
                .chain(before -> trial.of(
                        Part.PROFILE,
                        REASONS,
                        () -> changes.profiles()
                                .change(now.id(), Settings.section(aspect), values)
                                .invoke(after -> now = after)
                                .map(after ->
                                        new ProfileChanged(new Effect(deed, clock.instant()), aspect, before, after))));
    }

    /** Puts back what a deed changed, unless somebody has changed it since. */
    Uni<Outcome> takeBack(UUID deed, ProfileChanged what) {
        return trial.of(
                Part.PROFILE,
                () -> changes.profiles()
                        .changeAsFound(now.id(), Settings.section(what.aspect()), found -> Settings.back(what, found))
                        .map(back -> back.<Outcome>map(after -> {
                                    now = after;
                                    return TakenBack.whole(new Effect(deed, clock.instant()), what);
                                })
                                .orElseGet(() -> new Refused(Reason.TOO_LATE, null))));
    }
}
