package dev.pluto.messaging.dialogue.decide;

import dev.pluto.messaging.act.Act;
import dev.pluto.messaging.act.Subject;
import dev.pluto.messaging.say.Topic;
import java.util.Map;
import java.util.Optional;

/** What changes nothing is answered by words alone. */
final class Talking {

    private Talking() {}

    /** What was said gives some answers their shade. */
    private static Map<String, String> words(Act.Talk.Topic topic, Scene scene) {
        return switch (topic) {
            case GREETING, SMALL_TALK, HELP, BEYOND, UNKNOWN -> Map.of("words", scene.words());
            case THANKS, COMPLAINT, GRIEF -> Map.of();
        };
    }

    /** "What can you even do", and "yours?" where names were spoken of. */
    private static boolean isOfUs(Act.Talk talk, Scene scene) {
        boolean isOpen = talk.topic() == Act.Talk.Topic.SMALL_TALK || talk.topic() == Act.Talk.Topic.UNKNOWN;
        boolean isOfName = scene.dialogue().subject() == Subject.NAME
                && Vocabulary.holds(scene.read().text().text(), WordUse.OUR_NAME);
        return isOpen && (isOfName || Vocabulary.holds(scene.words(), WordUse.OUR_POWERS));
    }

    static Step of(Act act, Scene scene) {
        if (act instanceof Act.Talk talk) {
            boolean isIntroduced = scene.isFirstContact() && talk.topic() == Act.Talk.Topic.GREETING;
            if (Aftermath.isParting(talk, scene)) {
                return Aftermath.parted(scene);
            }
            if (isOfUs(talk, scene)) {
                return Step.say(Topic.HELP, words(Act.Talk.Topic.HELP, scene));
            }
            Optional<Topic> mood = Aftermath.topic(talk, scene);
            return isIntroduced
                    ? Step.NOTHING
                    : mood.map(Step::say)
                            .orElseGet(() -> Step.say(Topic.valueOf(talk.topic().name()), words(talk.topic(), scene)));
        }
        if (act instanceof Act.DataWish wish) {
            return Facts.ofData(wish, scene);
        }
        if (act instanceof Act.OtherLanguage other) {
            return Step.say(
                    Topic.OTHER_LANGUAGE, Map.of("language", other.language().getLanguage()));
        }
        if (act instanceof Act.Secret secret) {
            return Step.say(secret.isConfided() ? Topic.NOT_KEPT : Topic.SECRET);
        }
        return act instanceof Act.Yes || act instanceof Act.No
                ? Step.say(Topic.NOTHING_ASKED)
                : Step.say(Topic.UNKNOWN);
    }
}
