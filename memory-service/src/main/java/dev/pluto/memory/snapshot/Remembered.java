package dev.pluto.memory.snapshot;

import dev.pluto.memory.fact.DatedFact;
import dev.pluto.memory.habit.DoneActs.OfTask;
import dev.pluto.memory.memory.PeriodTexts.Said;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

/**
 * What a snapshot is made of.
 *
 * @param locale the language the person texts in
 * @param texts of its time, in any order
 * @param facts that were told in its time, in any order
 * @param deeds of tasks that were said to be done in its time, in any order
 * @param habits by the memories and tasks they rest on
 */
record Remembered(
        Locale locale, List<Said> texts, List<DatedFact> facts, List<OfTask> deeds, Map<UUID, Set<UUID>> habits) {

    boolean isSpanish() {
        return locale.getLanguage().equals("es");
    }

    @Override
    public String toString() {
        return "Remembered[" + texts.size() + ", " + facts.size() + ", " + deeds.size() + "]";
    }
}
