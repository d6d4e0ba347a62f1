package dev.pluto.messaging.dialogue;

import dev.pluto.messaging.dialogue.decide.Scene;
import java.util.Map;

/** Whom to call, as the values of what is said in danger. */
final class Rescue {

    private Rescue() {}

    static Map<String, String> values(Scene scene) {
        return Map.of("number", "112");
    }
}
