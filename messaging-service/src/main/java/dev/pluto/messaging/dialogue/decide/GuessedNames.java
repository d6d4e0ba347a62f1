package dev.pluto.messaging.dialogue.decide;

import dev.pluto.messaging.act.Act;
import dev.pluto.messaging.act.Subject;

/** What was read as the person's own name and may be none. */
final class GuessedNames {

    private GuessedNames() {}

    /** "It's Dr Pham now", where a fact was asked for, names somebody else. */
    static boolean isOfSomebodyElse(Scene scene) {
        return scene.act() instanceof Act.SetName
                && Vocabulary.begins(scene.words(), WordUse.PUTTING_RIGHT)
                && !Vocabulary.holds(scene.words(), WordUse.NAMING);
    }

    /** "Its Foster now", from somebody whose name is known and who did not speak of it: whose it is, is not said. */
    static boolean isAnybodys(Scene scene) {
        return isOfSomebodyElse(scene)
                && scene.person().name() != null
                && scene.dialogue().subject() != Subject.NAME
                && Vocabulary.holds(scene.words(), WordUse.CHANGED);
    }

    /** "I prefer hotels": written small, and with none of the words people give their name with. */
    static boolean isNone(Scene scene) {
        return scene.act() instanceof Act.SetName name
                && name.name() != null
                && !scene.words().contains(name.name())
                && !Vocabulary.holds(scene.words(), WordUse.NAMING);
    }
}
