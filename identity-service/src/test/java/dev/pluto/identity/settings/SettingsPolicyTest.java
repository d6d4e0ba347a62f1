package dev.pluto.identity.settings;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.pluto.http.problem.InvalidField;
import dev.pluto.http.problem.Problem;
import dev.pluto.identity.account.Profile.Preferences;
import dev.pluto.identity.account.Profile.StyleProfile;
import dev.pluto.identity.account.Profile.StyleProfile.Tone;
import dev.pluto.identity.settings.SettingsPolicy.PersonalDetails;
import java.util.List;
import java.util.Objects;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class SettingsPolicyTest {

    private static final PersonalDetails INITIAL = new PersonalDetails(null, "America/New_York", "en-US");

    @Test
    void changesOnlyWhatThePatchNames() {
        Preferences merged = SettingsPolicy.merge(Preferences.initial(), json("{'wake_up_calls':false}"));

        assertThat(merged).isEqualTo(new Preferences(true, false, true, true, false, true, true, null, null));
    }

    @Test
    void nullGoesBackToTheInitialValue() {
        Preferences changed = SettingsPolicy.merge(Preferences.initial(), json("{'auto_confirm_work':true}"));

        assertThat(SettingsPolicy.merge(changed, json("{'auto_confirm_work':null}")))
                .isEqualTo(Preferences.initial());
    }

    @ParameterizedTest
    @ValueSource(strings = {"hosted_model", "hosted_model_sensitive"})
    void leaveForAHostedModelIsOpenUntilItIsSaidAndAgainWithNull(String leave) {
        Preferences given = SettingsPolicy.merge(Preferences.initial(), json("{'" + leave + "':true}"));

        assertThat(Preferences.initial().byName()).doesNotContainKey(leave);
        assertThat(given.byName()).containsEntry(leave, true);
        assertThat(SettingsPolicy.merge(given, json("{'" + leave + "':null}"))).isEqualTo(Preferences.initial());
    }

    @Test
    void namesEveryFaultWithItsPointer() {
        JsonNode patch = json("{'wake_up_calls':'yes','no/such~key':1,'proactive_mode':false}");

        Problem problem = refusal(() -> SettingsPolicy.merge(Preferences.initial(), patch));

        assertThat(problem.getStatusCode()).isEqualTo(422);
        assertThat(errors(problem))
                .containsExactlyInAnyOrder(
                        new InvalidField("#/wake_up_calls", "must be true or false"),
                        new InvalidField("#/no~1such~0key", "is not known"));
    }

    @Test
    void mergesToneIntoWhatItWas() {
        StyleProfile merged = SettingsPolicy.merge(
                StyleProfile.initial(),
                json("{'emoji_usage':false,'formality_level':'formal','tone_preferences':{'humor':0}}"));

        assertThat(merged.tonePreferences()).isEqualTo(new Tone(0, 0.3));
        assertThat(merged.emojiUsage()).isFalse();
        assertThat(merged.formalityLevel()).isEqualTo("formal");
        assertThat(merged.signaturePhrases()).isEqualTo(StyleProfile.initial().signaturePhrases());
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{'formality_level':'posh'} | #/formality_level",
                "{'formality_level':3} | #/formality_level",
                "{'avg_message_length':'endless'} | #/avg_message_length",
                "{'communication_style':'rude'} | #/communication_style",
                "{'tone_preferences':{'humor':1.01}} | #/tone_preferences/humor",
                "{'tone_preferences':{'humour':1}} | #/tone_preferences/humour",
                "{'tone_preferences':5} | #/tone_preferences",
                "{'signature_phrases':'on it'} | #/signature_phrases",
                "{'signature_phrases':['ok',' ']} | #/signature_phrases",
                "{'signature_phrases':[7]} | #/signature_phrases",
                "[] | #",
            })
    void refusesAStyleThatIsNone(String patch, String pointer) {
        Problem problem = refusal(() -> SettingsPolicy.merge(StyleProfile.initial(), json(patch)));

        assertThat(errors(problem)).extracting(InvalidField::pointer).containsExactly(pointer);
    }

    @Test
    void refusesAMissingBody() {
        Problem problem = refusal(() -> SettingsPolicy.merge(Preferences.initial(), null));

        assertThat(errors(problem)).extracting(InvalidField::pointer).containsExactly("#");
    }

    @Test
    void takesNameZoneAndLocale() {
        PersonalDetails merged = SettingsPolicy.merge(
                INITIAL, INITIAL, json("{'name':' Zoë ','zone':'Europe/Zurich','locale':'de-ch'}"));

        assertThat(merged).isEqualTo(new PersonalDetails("Zoë", "Europe/Zurich", "de-CH"));
    }

    @Test
    void nullForgetsTheNameAndGoesBackToTheGuessedZone() {
        PersonalDetails now = new PersonalDetails("Zoë", "Europe/Zurich", "de-CH");

        assertThat(SettingsPolicy.merge(now, INITIAL, json("{'name':null,'zone':null}")))
                .isEqualTo(new PersonalDetails(null, "America/New_York", "de-CH"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{'name':''}",
                "{'name':'a\\u0000b'}",
                "{'name':['x']}",
                "{'zone':'+02:00'}",
                "{'zone':'Mars/Olympus'}",
                "{'locale':'not a locale'}",
                "{'locale':''}",
                "{'tier':'vip'}",
                "{'status':'active'}",
                "{'phone_number':'+14155552671'}"
            })
    void refusesDetailsThatAreNoneAndWhatIsNotThePersonsToChange(String patch) {
        assertThat(errors(refusal(() -> SettingsPolicy.merge(INITIAL, INITIAL, json(patch)))))
                .hasSize(1);
    }

    @Test
    void refusesANameTooLongForAnyone() {
        assertThat(errors(refusal(
                        () -> SettingsPolicy.merge(INITIAL, INITIAL, json("{'name':'" + "x".repeat(101) + "'}")))))
                .containsExactly(new InvalidField("#/name", "must have at most 100 characters"));
    }

    private static Problem refusal(ThrowingCallable change) {
        return Objects.requireNonNull(catchThrowableOfType(Problem.class, change));
    }

    @SuppressWarnings("unchecked")
    private static List<InvalidField> errors(Problem problem) {
        return (List<InvalidField>)
                Objects.requireNonNull(problem.getParameters().get("errors"));
    }

    private static JsonNode json(String singleQuoted) {
        try {
            return new ObjectMapper().readTree(singleQuoted.replace('\'', '"'));
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException(e);
        }
    }
}
