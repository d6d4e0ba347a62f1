package dev.pluto.messaging.dialogue.decide;

import dev.pluto.messaging.act.Act;

/** What was read as the person's own name and may be none. */
final class GuessedNames {

    private GuessedNames() {}

    /** "It's Dr Pham now", where a fact was asked for, names somebody else. */
    static boolean isOfSomebodyElse(Scene scene) {
        return scene.act() instanceof Act.SetName
                && Vocabulary.begins(scene.words(), WordUse.PUTTING_RIGHT)
                && !Vocabulary.holds(scene.words(), WordUse.NAMING);
    }

    /** "I prefer hotels": written small, and with none of the words people give their name with. */
    static boolean isNone(Scene scene) {
        return scene.act() instanceof Act.SetName name
                && name.name() != null
                && !scene.words().contains(name.name())
                && !Vocabulary.holds(scene.words(), WordUse.NAMING);
    }
}
