package dev.pluto.messaging.dialogue;

import dev.pluto.messaging.act.Read;
import dev.pluto.messaging.care.DangerSigns;
import dev.pluto.messaging.care.Emergency;
import dev.pluto.messaging.care.Help;
import dev.pluto.messaging.dialogue.decide.Scene;
import dev.pluto.messaging.people.Profile;
import java.util.Map;

/** Whom to call, as the values of what is said in danger. */
final class Rescue {

    private Rescue() {}

    static Map<String, String> values(Scene scene) {
        Read danger = scene.read();
        Profile person = scene.person();
        var kind = DangerSigns.kindOf(danger.text().text(), person.language());
        Help help = Emergency.of(person.phoneNumber(), person.language(), kind);
        return help.line()
                .map(line -> Map.of("number", help.number(), "line", line.number(), "line_name", line.name()))
                .orElseGet(() -> Map.of("number", help.number()));
    }
}
