package dev.pluto.messaging.tool;

import static org.assertj.core.api.Assertions.assertThat;

import dev.pluto.messaging.peer.Peer.Asked;
import dev.pluto.messaging.peer.Peers;
import dev.pluto.messaging.people.Profile;
import dev.pluto.messaging.tool.Outcome.ProfileChanged;
import dev.pluto.messaging.tool.Outcome.ProfileChanged.Aspect;
import dev.pluto.messaging.tool.Outcome.Refused.Reason;
import dev.pluto.messaging.tool.Outcome.TakenBack;
import dev.pluto.messaging.tool.Outcome.Unavailable.Part;
import io.quarkus.test.junit.QuarkusTest;
import io.vertx.core.json.JsonObject;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;

@QuarkusTest
class ProfileToolsResourceTest extends ToolTest {

    private final UUID deed = UUID.randomUUID();

    @Test
    void changesANameAndTakesItBack() {
        ProfileChanged changed = of(tools().changeProfile(deed, Aspect.NAME, "Sam"), ProfileChanged.class);

        assertThat(changed.before().name()).isNull();
        assertThat(changed.after().name()).isEqualTo("Sam");
        assertThat(profile().getString("name")).isEqualTo("Sam");

        of(tools().takeBack(UUID.randomUUID(), changed), TakenBack.class);

        assertThat(profile().getString("name")).isNull();
        assertThat(patches().get(patches().size() - 1).ifMatch()).isEqualTo("\"2\"");
    }

    @Test
    void takesBackTheSameOnceHoweverOftenItIsTried() {
        ProfileChanged changed = of(tools().changeStyle(deed, Map.of("emoji_usage", false)), ProfileChanged.class);
        Peers.IDENTITY.losesAnswers("/style");
        fails(() -> tools().takeBack(UUID.randomUUID(), changed));
        Peers.IDENTITY.comeBack();

        of(tools().takeBack(UUID.randomUUID(), changed), TakenBack.class);

        assertThat(person().style().emojiUsage()).isTrue();
    }

    @Test
    void changesZoneAndLanguage() {
        of(tools().changeProfile(UUID.randomUUID(), Aspect.ZONE, "Asia/Tokyo"), ProfileChanged.class);
        of(tools().changeProfile(UUID.randomUUID(), Aspect.LANGUAGE, "es-ES"), ProfileChanged.class);

        assertThat(profile().getString("zone")).isEqualTo("Asia/Tokyo");
        assertThat(profile().getString("locale")).isEqualTo("es-ES");
    }

    @Test
    void changesStyleAndPutsBackOnlyWhatItChanged() {
        ProfileChanged changed = of(
                tools().changeStyle(
                                deed,
                                Map.of(
                                        "formality_level",
                                        "formal",
                                        "emoji_usage",
                                        false,
                                        "tone_preferences",
                                        Map.of("humor", 0.0))),
                ProfileChanged.class);
        assertThat(changed.after().style().isFormal()).isTrue();
        assertThat(changed.after().style().humor()).isZero();
        assertThat(changed.after().style().formality()).isEqualTo(0.3);
        of(tools().changeStyle(UUID.randomUUID(), Map.of("avg_message_length", "short")), ProfileChanged.class);

        of(tools().takeBack(UUID.randomUUID(), changed), TakenBack.class);

        assertThat(person().style())
                .isEqualTo(
                        new Profile.Style(true, "casual", "short", List.of("on it", "got it"), "friendly", 0.5, 0.3));
    }

    @Test
    void changesPreferencesAndTakesThemBack() {
        ProfileChanged changed =
                of(tools().changePreferences(deed, Map.of("morning_digest_enabled", false)), ProfileChanged.class);
        assertThat(changed.after().preferences()).containsEntry("morning_digest_enabled", false);

        of(tools().takeBack(UUID.randomUUID(), changed), TakenBack.class);

        assertThat(profile().getJsonObject("preferences").getBoolean("morning_digest_enabled"))
                .isTrue();
    }

    @Test
    void takesBackNothingThatSomebodyElseChangedSince() {
        ProfileChanged changed = of(tools().changeProfile(deed, Aspect.NAME, "Sam"), ProfileChanged.class);
        of(tools().changeProfile(UUID.randomUUID(), Aspect.NAME, "Samuel"), ProfileChanged.class);

        refused(tools().takeBack(UUID.randomUUID(), changed), Reason.TOO_LATE);

        assertThat(profile().getString("name")).isEqualTo("Samuel");
    }

    @Test
    void takesBackNothingThatIsChangedInBetween() {
        ProfileChanged changed = of(tools().changeProfile(deed, Aspect.NAME, "Sam"), ProfileChanged.class);
        Peers.IDENTITY.isChangedAtEveryLook(true);
        try {
            refused(tools().takeBack(UUID.randomUUID(), changed), Reason.TOO_LATE);
        } finally {
            Peers.IDENTITY.isChangedAtEveryLook(false);
        }
        assertThat(profile().getString("name")).isEqualTo("Sam");
    }

    @Test
    void knowsWhatWasBeforeTheFirstTry() {
        of(tools().changeProfile(deed, Aspect.NAME, "Sam"), ProfileChanged.class);

        ProfileChanged again = of(tools().changeProfile(deed, Aspect.NAME, "Sam"), ProfileChanged.class);

        assertThat(again.before().name()).isNull();
    }

    @Test
    void takesOneChangeAfterTheOther() {
        Tools tools = tools();
        of(tools.changeProfile(deed, Aspect.NAME, "Sam"), ProfileChanged.class);

        ProfileChanged second = of(tools.changeProfile(UUID.randomUUID(), Aspect.NAME, "Sammy"), ProfileChanged.class);

        assertThat(second.before().name()).isEqualTo("Sam");
    }

    @Test
    void saysWhatNoProfileTakes() {
        refused(tools().changeProfile(deed, Aspect.ZONE, "Middle/Earth"), Reason.NO_SUCH_VALUE);
        refused(tools().changeStyle(deed, Map.of("formality_level", "royal")), Reason.NO_SUCH_VALUE);
        refused(tools().changePreferences(deed, Map.of("world_peace", true)), Reason.NO_SUCH_VALUE);
        refused(tools().changeStyle(deed, Map.of()), Reason.NO_SUCH_VALUE);
    }

    @Test
    void failsUntilTheLastTryWhenIdentityDoesNotAnswer() {
        Tools early = tools(EARLY);
        Tools last = tools(LAST);
        ProfileChanged changed = of(tools().changeProfile(deed, Aspect.NAME, "Sam"), ProfileChanged.class);
        for (Runnable trouble : List.<Runnable>of(() -> Peers.IDENTITY.goDown(), () -> Peers.IDENTITY.hangsUp(""))) {
            Peers.IDENTITY.comeBack();
            trouble.run();

            fails(() -> early.changeProfile(deed, Aspect.NAME, "Sam"));
            unavailable(last.changeProfile(deed, Aspect.NAME, "Sam"), Part.PROFILE);
            fails(() -> early.takeBack(UUID.randomUUID(), changed));
            unavailable(last.takeBack(UUID.randomUUID(), changed), Part.PROFILE);
        }
    }

    private JsonObject profile() {
        return Peers.IDENTITY.profileOf(number);
    }

    private List<Asked> patches() {
        return Peers.IDENTITY.asked("/" + personId).stream()
                .filter(one -> one.method().equals("PATCH"))
                .toList();
    }
}
