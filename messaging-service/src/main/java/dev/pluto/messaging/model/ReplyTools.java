package dev.pluto.messaging.model;

import dev.pluto.messaging.people.Profile;
import io.smallrye.mutiny.Uni;
import java.util.List;
import java.util.Map;

/** What a reply model may do for the person it is answering. Every deed is safe to repeat after a crash. */
public interface ReplyTools {

    /** Memories that fit a question, best first. Empty when there are none and when memory does not answer in time. */
    Uni<List<RecalledMemory>> recall(HeardText about);

    /**
     * Changes how the person is spoken to; keys and values as in the profile's {@code style_profile}. Answers the
     * profile after it.
     */
    Uni<Profile> changeStyle(Map<String, Object> changes);

    /** Changes how the person is called. */
    Uni<Profile> changeName(String name);

    /** Switches preferences by name. */
    Uni<Profile> changePreferences(Map<String, Boolean> changes);

    /** Sets the reminder asked for in a text. */
    Uni<ReminderOutcome> remind(HeardText request);
}
