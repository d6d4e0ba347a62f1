package dev.pluto.messaging.skill;

import dev.pluto.messaging.model.HeardText;
import dev.pluto.messaging.model.RecalledMemory;
import dev.pluto.messaging.model.ReminderOutcome;
import dev.pluto.messaging.people.Profile;
import dev.pluto.messaging.wording.Line;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/** What a skill wants done about a text, and how to tell of it afterwards. */
sealed interface Plan {

    /** Nothing to do but say it. */
    record Say(Line line) implements Plan {}

    /** Asks memory first. */
    record Recall(HeardText about, Function<List<RecalledMemory>, Line> tell) implements Plan {}

    /** Asks the scheduler for a reminder. */
    record Remind(HeardText request, Function<ReminderOutcome, Line> tell) implements Plan {}

    /**
     * Changes the profile: style, name, preferences, whatever is not empty.
     *
     * @param tell gets the profile after the change
     */
    record Change(
            Map<String, Object> style,
            Optional<String> name,
            Map<String, Boolean> preferences,
            Function<Profile, Line> tell)
            implements Plan {}
}
