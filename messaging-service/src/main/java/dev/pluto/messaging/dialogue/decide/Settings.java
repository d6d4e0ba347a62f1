package dev.pluto.messaging.dialogue.decide;

import dev.pluto.messaging.act.Act;
import dev.pluto.messaging.dialogue.state.Aim;
import dev.pluto.messaging.people.Profile;
import dev.pluto.messaging.say.Question;
import dev.pluto.messaging.say.Topic;
import dev.pluto.messaging.tool.Outcome.ProfileChanged.Aspect;
import java.time.ZoneId;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** How the person is called and spoken to: changed, and told when asked. */
final class Settings {

    private static final String ASPECT = "aspect";
    /** In so few words a language is wished for; seen at the next answer, and changed back as easily. */
    private static final int PLAIN = 6;

    private Settings() {}

    static Step name(Act.SetName act, Scene scene) {
        String name = act.name();
        if (name == null) {
            return unread("name");
        }
        return name.equals(scene.person().name())
                ? Step.say(Topic.OWN_NAME, Map.of("name", name))
                : ifSure(new Call.ChangeProfile(Aspect.NAME, name), scene);
    }

    static Step zone(Act.SetZone act, Scene scene) {
        if (act.zone() == null) {
            return Step.say(Topic.WHICH_VALUE, Map.of(ASPECT, "zone", "place", act.place()));
        }
        return ifSure(zone(act.zone()), scene);
    }

    static Call zone(ZoneId zone) {
        return new Call.ChangeProfile(Aspect.ZONE, zone.getId());
    }

    /** Whether a language model that runs elsewhere may be given what is texted. */
    static Call model(boolean isWelcome) {
        return new Call.ChangePreferences(Map.of(Profile.HOSTED_MODEL, isWelcome));
    }

    /** The language, in the country the person has already. */
    static Step language(Act.SetLanguage act, Scene scene) {
        Locale wanted = act.language();
        if (wanted == null) {
            return unread("language");
        }
        String country =
                wanted.getCountry().isEmpty() ? scene.person().language().getCountry() : wanted.getCountry();
        String tag = new Locale(wanted.getLanguage(), country).toLanguageTag();
        Call change = new Call.ChangeProfile(Aspect.LANGUAGE, tag);
        boolean isPlain = Vocabulary.words(scene.words()).size() <= PLAIN && !scene.isQuestionMarked();
        return isPlain ? Step.of(change) : ifSure(change, scene);
    }

    /** Seen at the next answer, and changed back as easily: done without a question. */
    static Step style(Act.SetStyle act) {
        return act.changes().isEmpty() ? unread("style") : Step.of(new Call.ChangeStyle(act.changes()));
    }

    static Step preference(Act.SetPreference act, Scene scene) {
        if (act.changes().isEmpty() && SecondOpinion.isQuestion(scene)) {
            return Step.say(Topic.OWN_PREFERENCES);
        }
        Map<String, Boolean> pointed = act.changes().isEmpty() ? SameSetting.pointedAt(scene) : Map.of();
        if (!pointed.isEmpty()) {
            return Step.of(new Call.ChangePreferences(pointed));
        }
        if (act.changes().isEmpty() && (scene.saysWhen() || saysHour(scene))) {
            return Step.say(Topic.QUIET_HOURS);
        }
        Map<String, Boolean> same = act.changes().isEmpty() ? SameSetting.of(scene) : Map.of();
        if (!same.isEmpty()) {
            return Step.of(new Call.ChangePreferences(same));
        }
        return act.changes().isEmpty() ? unread("") : ifSure(new Call.ChangePreferences(act.changes()), scene);
    }

    private static boolean saysHour(Scene scene) {
        return scene.words().chars().anyMatch(Character::isDigit) || Vocabulary.holds(scene.words(), WordUse.SPAN);
    }

    private static Step unread(String what) {
        return Step.say(Topic.WHICH_VALUE, Map.of(ASPECT, what));
    }

    private static Step ifSure(Call call, Scene scene) {
        return scene.isSure()
                ? Step.of(call)
                : new Step.Ask(new Question.ShallI(scene.act()), new Aim.Shall(scene.act(), scene.words()));
    }

    /** What the profile knows of the person; empty where it does not. */
    static Optional<Step> told(Act.AskProfile act, Scene scene) {
        Profile person = scene.person();
        return switch (act.aspect()) {
            case NAME -> value(Topic.OWN_NAME, "name", person.name());
            case NUMBER -> value(Topic.OWN_NUMBER, "number", person.phoneNumber());
            case ZONE -> value(Topic.OWN_ZONE, "zone", person.zone());
            case LANGUAGE -> person.locale() == null ? Optional.empty() : Optional.of(Step.say(Topic.OWN_LANGUAGE));
            case STYLE -> Optional.of(Step.say(Topic.OWN_STYLE));
            case PREFERENCES -> Optional.of(Step.say(Topic.OWN_PREFERENCES));
        };
    }

    private static Optional<Step> value(Topic topic, String key, @Nullable String value) {
        return value == null || value.isBlank()
                ? Optional.empty()
                : Optional.of(Step.say(topic, Map.of(key, value.strip())));
    }

    static Step notKnown(Act.AskProfile act) {
        return switch (act.aspect()) {
            case NAME -> Step.say(Topic.OWN_NAME, Map.of("name", ""));
            case NUMBER -> Step.say(Topic.OWN_NUMBER, Map.of("number", ""));
            case ZONE -> Step.say(Topic.OWN_ZONE, Map.of("zone", ""));
            case LANGUAGE -> Step.say(Topic.OWN_LANGUAGE);
            case STYLE -> Step.say(Topic.OWN_STYLE);
            case PREFERENCES -> Step.say(Topic.OWN_PREFERENCES);
        };
    }
}
