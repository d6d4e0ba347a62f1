package dev.pluto.messaging.dialogue;

import dev.pluto.messaging.tool.Outcome;
import io.micrometer.core.instrument.MeterRegistry;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Map;
import java.util.Optional;

/**
 * Counts what people have done for them, by feature: {@code pluto.feature.uses}. What was refused or could not be had is no use;
 * an answer that is tried again counts again.
 */
@ApplicationScoped
class FeatureUses {

    private static final Map<Class<? extends Outcome>, String> FEATURES = Map.ofEntries(
            Map.entry(Outcome.ReminderSet.class, "reminder-set"),
            Map.entry(Outcome.ReminderMoved.class, "reminder-changed"),
            Map.entry(Outcome.ReminderSnoozed.class, "reminder-changed"),
            Map.entry(Outcome.ReminderSkipped.class, "reminder-changed"),
            Map.entry(Outcome.RemindersFinished.class, "reminder-ended"),
            Map.entry(Outcome.RemindersCancelled.class, "reminder-ended"),
            Map.entry(Outcome.Reminders.class, "reminder-listed"),
            Map.entry(Outcome.Remembered.class, "fact-told"),
            Map.entry(Outcome.Forgotten.class, "fact-forgotten"),
            Map.entry(Outcome.SubjectForgotten.class, "fact-forgotten"),
            Map.entry(Outcome.FactAnswered.class, "fact-asked"),
            Map.entry(Outcome.FactsRecounted.class, "fact-recounted"),
            Map.entry(Outcome.ListChanged.class, "list-changed"),
            Map.entry(Outcome.ListShown.class, "list-shown"),
            Map.entry(Outcome.ProfileChanged.class, "profile-changed"),
            Map.entry(Outcome.TakenBack.class, "undo"));

    private final MeterRegistry meters;

    FeatureUses(MeterRegistry meters) {
        this.meters = meters;
    }

    void count(Outcome outcome) {
        Optional.ofNullable(FEATURES.get(outcome.getClass()))
                .ifPresent(feature ->
                        meters.counter("pluto.feature.uses", "feature", feature).increment());
    }
}
