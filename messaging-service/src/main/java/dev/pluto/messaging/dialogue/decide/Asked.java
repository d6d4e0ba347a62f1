package dev.pluto.messaging.dialogue.decide;

import dev.pluto.messaging.dialogue.decide.Vocabulary.For;

/** What is asked of the reminder that was spoken of last. */
final class Asked {

    private Asked() {}

    /** "At?", "what time did you put it", "when will you do it": when it comes, and nothing else is asked. */
    static boolean isWhen(Scene scene) {
        return Vocabulary.holds(scene.words(), For.ASKING_WHEN)
                && (scene.isQuestionMarked() || Vocabulary.begins(scene.words(), For.OPENING_QUESTION))
                && Vocabulary.isAllOf(scene.words(), For.ASKING_WHEN, For.ASKING_OF_IT);
    }
}
