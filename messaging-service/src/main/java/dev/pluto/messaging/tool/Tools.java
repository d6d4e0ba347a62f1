package dev.pluto.messaging.tool;

import dev.pluto.contracts.SnapshotsAnswer;
import dev.pluto.language.time.Reading;
import dev.pluto.messaging.model.HeardText;
import dev.pluto.messaging.model.RecalledMemory;
import io.smallrye.mutiny.Uni;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What may be done for the person being answered. Every deed is named by an id made of the text and its place in it, so that it is
 * safe to repeat after a crash. What a service refuses is an {@link Outcome.Refused}; that it does not answer fails the Uni until the last
 * attempt, and is an {@link Outcome.Unavailable} then.
 */
public interface Tools {

    /**
     * Sets a reminder or a wake-up call.
     *
     * @param when {@link Reading.Once} or {@link Reading.Repeating}
     */
    Uni<Outcome> setReminder(UUID deed, @Nullable String what, boolean wakeUp, boolean byVoice, Reading when);

    /** Open reminders in [from, until), soonest first; null for no bound. */
    Uni<Outcome> reminders(@Nullable Instant from, @Nullable Instant until);

    Uni<Outcome> moveReminder(UUID deed, UUID task, Reading when);

    Uni<Outcome> snoozeReminder(UUID deed, UUID task, Reading.Once until);

    /** Of what repeats the coming run is left out, and nothing else. */
    Uni<Outcome> skipReminder(UUID deed, UUID task);

    Uni<Outcome> finishReminders(UUID deed, List<UUID> tasks);

    Uni<Outcome> cancelReminders(UUID deed, List<UUID> tasks);

    /** Reads what a text tells, corrects or ends. */
    Uni<Outcome> remember(UUID deed, String words, Instant saidAt);

    /** @param before the question before this one, when it goes on from it */
    Uni<Outcome> answer(String question, @Nullable String before);

    Uni<Outcome> forget(UUID deed, String words);

    /** @param wish the text that wants all about the subject forgotten, which does not count */
    Uni<Outcome> countSubject(UUID wish, String subject);

    /** All about the subject, for good. @param wish the text that wanted it, which goes as well */
    Uni<Outcome> forgetSubject(UUID deed, UUID wish, String subject);

    Uni<Outcome> recount();

    Uni<Outcome> changeList(UUID deed, String list, Outcome.ListChanged.Verb verb, List<String> items);

    Uni<Outcome> showList(String list);

    /** Changes how the person is spoken to; keys and values as in the profile's {@code style_profile}. */
    Uni<Outcome> changeStyle(UUID deed, Map<String, Object> changes);

    /** Changes {@code name}, {@code timezone} or {@code locale}. */
    Uni<Outcome> changeProfile(UUID deed, Outcome.ProfileChanged.Aspect aspect, String value);

    Uni<Outcome> changePreferences(UUID deed, Map<String, Boolean> changes);

    /** No message any more: stored together with the answer that says so. */
    Uni<Outcome> stopMessages(UUID deed);

    /** Takes back a deed of this conversation. */
    Uni<Outcome> takeBack(UUID deed, Outcome.Done what);

    /** Raw memories that fit a question, best first; empty when there are none and when memory does not answer in time. */
    Uni<List<RecalledMemory>> recall(HeardText about);

    /** The person's latest day, week and event; empty when there are none and when memory does not answer in time. */
    Uni<List<SnapshotsAnswer.Snapshot>> snapshots();

    /** The meaning of each text as a vector of 384 numbers of length 1; empty when memory does not answer in time. */
    Uni<Optional<List<float[]>>> vectors(List<String> texts);
}
