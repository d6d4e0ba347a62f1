package dev.pluto.messaging.tool;

import dev.pluto.contracts.FactAnswer;
import dev.pluto.contracts.FactsKnown;
import dev.pluto.language.sensitive.SensitiveReader;
import java.util.List;

/** What of somebody's facts is told in which surroundings. */
enum Discretion {
    /** All of it: only they read it. */
    NONE,
    /** Nothing sensitive: others may listen. */
    ALOUD;

    /** The answer, or one of kind {@link Outcome.FactAnswered#PRIVATE} without a sentence. */
    FactAnswer of(FactAnswer answer) {
        return isTold(answer.sentence())
                ? answer
                : new FactAnswer(Outcome.FactAnswered.PRIVATE, "", answer.likelihood(), answer.facts());
    }

    /** What may be told of it; the total is that of all. */
    FactsKnown of(FactsKnown known) {
        List<FactsKnown.Group> told = known.groups().stream()
                .map(group -> new FactsKnown.Group(
                        group.about(),
                        group.facts().stream().filter(this::isTold).toList()))
                .filter(group -> !group.facts().isEmpty())
                .toList();
        return new FactsKnown(told, known.total());
    }

    private boolean isTold(String sentence) {
        return this == NONE || SensitiveReader.get().kinds(sentence).isEmpty();
    }
}
