package dev.pluto.messaging.dialogue.decide;

/** What is asked of the reminder that was spoken of last. */
final class Asked {

    private Asked() {}

    /** "At?", "what time did you put it", "when will you do it": when it comes, and nothing else is asked. */
    static boolean isWhen(Scene scene) {
        return Vocabulary.holds(scene.words(), WordUse.ASKING_WHEN)
                && (scene.isQuestionMarked() || Vocabulary.begins(scene.words(), WordUse.OPENING_QUESTION))
                && Vocabulary.isAllOf(scene.words(), WordUse.ASKING_WHEN, WordUse.ASKING_OF_IT);
    }
}
