package dev.pluto.messaging.tool;

import static org.assertj.core.api.Assertions.assertThat;

import dev.pluto.messaging.people.Profile;
import dev.pluto.messaging.people.Profile.Style;
import dev.pluto.messaging.tool.Outcome.ProfileChanged;
import dev.pluto.messaging.tool.Outcome.ProfileChanged.Aspect;
import java.time.Instant;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class SettingsTest {

    private static final UUID ID = UUID.fromString("0190a6a0-0000-7000-8000-000000000001");
    private static final Style CASUAL = new Style(true, "casual", "medium", List.of("on it"), "friendly", 0.5, 0.3);
    private static final Style FORMAL = new Style(false, "formal", "medium", List.of("on it"), "friendly", 0.5, 1);
    private static final Profile SAM = profile("Sam", "Europe/Berlin", CASUAL, Map.of("proactive_mode", true));

    @Test
    void putsBackOneValue() {
        Profile now = profile("Sam", "Asia/Tokyo", CASUAL, Map.of());

        assertThat(Settings.back(changed(Aspect.ZONE, SAM, now), now)).contains(Map.of("zone", "Europe/Berlin"));
    }

    @Test
    void putsBackThatThereWasNone() {
        Profile nameless = profile(null, "Europe/Berlin", CASUAL, Map.of());

        assertThat(Settings.back(changed(Aspect.NAME, nameless, SAM), SAM))
                .contains(Collections.singletonMap("name", null));
    }

    @Test
    void putsBackOnlyWhatTheDeedChanged() {
        Profile formal = profile("Sam", "Europe/Berlin", FORMAL, Map.of());
        Profile since = profile(
                "Sam", "Asia/Tokyo", new Style(false, "formal", "short", List.of(), "friendly", 0.5, 1), Map.of());

        assertThat(Settings.back(changed(Aspect.STYLE, SAM, formal), since))
                .contains(Map.of(
                        "emoji_usage",
                        true,
                        "formality_level",
                        "casual",
                        "tone_preferences",
                        Map.of("humor", 0.5, "formality", 0.3)));
    }

    @Test
    void leavesAloneWhatSomebodyElseChangedSince() {
        Profile left = profile("Sammy", "Europe/Berlin", CASUAL, Map.of());
        Profile since = profile("Samuel", "Europe/Berlin", CASUAL, Map.of());

        assertThat(Settings.back(changed(Aspect.NAME, SAM, left), since)).isEmpty();
    }

    @Test
    void hasNothingToDoWhereAllIsAsBefore() {
        Profile left = profile("Sammy", "Europe/Berlin", CASUAL, Map.of());

        assertThat(Settings.back(changed(Aspect.NAME, SAM, left), SAM)).contains(Map.of());
    }

    @Test
    void putsBackNothingWhereNothingWasChanged() {
        assertThat(Settings.back(changed(Aspect.NAME, SAM, SAM), SAM)).isEmpty();
    }

    @Test
    void putsBackNothingWhereNobodyKnowsWhatWasBefore() {
        assertThat(Settings.back(changed(Aspect.NAME, Profile.unknown(ID), SAM), SAM))
                .isEmpty();
    }

    @Test
    void putsBackPreferences() {
        Profile left = profile("Sam", "Europe/Berlin", CASUAL, Map.of("proactive_mode", false));

        assertThat(Settings.back(changed(Aspect.PREFERENCE, SAM, left), left)).contains(Map.of("proactive_mode", true));
    }

    @Test
    void putsBackThatNobodySaidWhetherAHostedModelMayHelp() {
        Profile left = profile("Sam", "Europe/Berlin", CASUAL, Map.of("proactive_mode", true, "hosted_model", true));

        assertThat(Settings.back(changed(Aspect.PREFERENCE, SAM, left), left))
                .contains(Collections.singletonMap("hosted_model", null));
    }

    private static ProfileChanged changed(Aspect aspect, Profile before, Profile after) {
        return new ProfileChanged(new Effect(UUID.randomUUID(), Instant.EPOCH), aspect, before, after);
    }

    private static Profile profile(@Nullable String name, String zone, Style style, Map<String, Boolean> preferences) {
        return new Profile(ID, "+15005550001", name, "en-US", zone, "active", style, preferences);
    }
}
