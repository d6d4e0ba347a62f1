package dev.pluto.messaging.dialogue;

import dev.pluto.messaging.care.DangerSigns;
import dev.pluto.messaging.care.Emergency;
import dev.pluto.messaging.care.Help;
import dev.pluto.messaging.care.Kind;
import dev.pluto.messaging.dialogue.decide.Scene;
import dev.pluto.messaging.dialogue.state.Dialogue;
import dev.pluto.messaging.dialogue.state.Mood;
import dev.pluto.messaging.dialogue.state.Mood.Feeling;
import dev.pluto.messaging.model.HeardText;
import dev.pluto.messaging.people.Profile;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** Whom to call, as the values of what is said in danger. */
final class Rescue {

    private Rescue() {}

    static Map<String, String> values(Scene scene) {
        Profile person = scene.person();
        Kind kind = kind(scene.read().text(), person.language(), scene.dialogue());
        Help help = Emergency.of(person.phoneNumber(), person.language(), kind);
        return help.line()
                .map(line -> Map.of("number", help.number(), "line", line.number(), "line_name", line.name()))
                .orElseGet(() -> Map.of("number", help.number()));
    }

    static boolean isSign(HeardText text, Locale language) {
        return DangerSigns.in(text.text(), language).isPresent();
    }

    /** What a text goes on from says more of its danger than its own words: "about forty". */
    static Kind kind(HeardText text, Locale language, Dialogue dialogue) {
        Optional<Kind> before = dialogue.felt(text.saidAt())
                .filter(mood -> mood.feeling() == Feeling.DANGER)
                .map(Mood::danger);
        return DangerSigns.in(text.text(), language)
                .or(() -> before)
                .orElseGet(() -> DangerSigns.kindOf(text.text(), language));
    }
}
