package dev.pluto.messaging.tool;

import dev.pluto.contracts.SnapshotsAnswer;
import dev.pluto.language.time.Reading;
import dev.pluto.messaging.model.HeardText;
import dev.pluto.messaging.model.RecalledMemory;
import dev.pluto.messaging.tool.Outcome.Done;
import dev.pluto.messaging.tool.Outcome.Forgotten;
import dev.pluto.messaging.tool.Outcome.ListChanged;
import dev.pluto.messaging.tool.Outcome.MessagesStopped;
import dev.pluto.messaging.tool.Outcome.ProfileChanged;
import dev.pluto.messaging.tool.Outcome.ProfileChanged.Aspect;
import dev.pluto.messaging.tool.Outcome.Refused.Reason;
import dev.pluto.messaging.tool.Outcome.Remembered;
import dev.pluto.messaging.tool.Outcome.SubjectForgotten;
import dev.pluto.messaging.tool.Outcome.TakenBack;
import io.smallrye.mutiny.Uni;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** All tools of one person during one try to answer. */
final class PersonTools implements Tools {

    private final ReminderTools reminders;
    private final FactTools facts;
    private final ListTools lists;
    private final ProfileTools profile;
    private final Lookups lookups;
    private final Instant saidAt;
    private final Clock clock;

    /** What is looked up beside deeds, which never fails. */
    record Lookups(
            Function<HeardText, Uni<List<RecalledMemory>>> recall,
            Supplier<Uni<List<SnapshotsAnswer.Snapshot>>> snapshots,
            Function<List<String>, Uni<Optional<List<float[]>>>> vectors) {}

    /** @param saidAt when the newest text was said: a deed is taken back as of then, however late that is tried again */
    PersonTools(
            ReminderTools reminders,
            FactTools facts,
            ListTools lists,
            ProfileTools profile,
            Lookups lookups,
            Instant saidAt,
            Clock clock) {
        this.reminders = reminders;
        this.facts = facts;
        this.lists = lists;
        this.profile = profile;
        this.lookups = lookups;
        this.saidAt = saidAt;
        this.clock = clock;
    }

    @Override
    public Uni<Outcome> setReminder(UUID deed, @Nullable String what, boolean wakeUp, boolean byVoice, Reading when) {
        return reminders.set(deed, what, wakeUp, byVoice, when);
    }

    @Override
    public Uni<Outcome> reminders(@Nullable Instant from, @Nullable Instant until) {
        return reminders.list(from, until);
    }

    @Override
    public Uni<Outcome> moveReminder(UUID deed, UUID task, Reading when) {
        return reminders.move(deed, task, when);
    }

    @Override
    public Uni<Outcome> snoozeReminder(UUID deed, UUID task, Reading.Once until) {
        return reminders.snooze(deed, task, until);
    }

    @Override
    public Uni<Outcome> skipReminder(UUID deed, UUID task) {
        return reminders.skip(deed, task);
    }

    @Override
    public Uni<Outcome> finishReminders(UUID deed, List<UUID> tasks) {
        return reminders.finish(deed, tasks);
    }

    @Override
    public Uni<Outcome> cancelReminders(UUID deed, List<UUID> tasks) {
        return reminders.cancel(deed, tasks);
    }

    @Override
    public Uni<Outcome> remember(UUID deed, String words, Instant said) {
        return facts.remember(deed, words, said);
    }

    @Override
    public Uni<Outcome> answer(String question, @Nullable String before) {
        return facts.answer(question, before);
    }

    @Override
    public Uni<Outcome> forget(UUID deed, String words) {
        return facts.forget(deed, words);
    }

    @Override
    public Uni<Outcome> countSubject(UUID wish, String subject) {
        return facts.countSubject(wish, subject);
    }

    @Override
    public Uni<Outcome> forgetSubject(UUID deed, UUID wish, String subject) {
        return facts.forgetSubject(deed, wish, subject);
    }

    @Override
    public Uni<Outcome> recount() {
        return facts.recount();
    }

    @Override
    public Uni<Outcome> changeList(UUID deed, String list, ListChanged.Verb verb, List<String> items) {
        return lists.change(deed, list, verb, items);
    }

    @Override
    public Uni<Outcome> showList(String list) {
        return lists.show(list);
    }

    @Override
    public Uni<Outcome> changeStyle(UUID deed, Map<String, Object> changes) {
        return profile.change(deed, Aspect.STYLE, changes);
    }

    @Override
    public Uni<Outcome> changeProfile(UUID deed, Aspect aspect, String value) {
        return profile.change(deed, aspect, Map.of(Settings.member(aspect), value));
    }

    @Override
    public Uni<Outcome> changePreferences(UUID deed, Map<String, Boolean> changes) {
        return profile.change(deed, Aspect.PREFERENCE, changes);
    }

    @Override
    public Uni<Outcome> stopMessages(UUID deed) {
        return Uni.createFrom().item(() -> new MessagesStopped(new Effect(deed, clock.instant())));
    }

    @Override
    public Uni<Outcome> takeBack(UUID deed, Done what) {
        if (what instanceof SubjectForgotten) {
            return Trial.refused(Reason.FOR_GOOD);
        }
        if (!what.effect().mayBeTakenBack(saidAt) || what instanceof MessagesStopped || what instanceof TakenBack) {
            return Trial.refused(Reason.TOO_LATE);
        }
        if (what instanceof ProfileChanged changed) {
            return profile.takeBack(deed, changed);
        }
        if (what instanceof Remembered || what instanceof Forgotten) {
            return facts.takeBack(deed, what);
        }
        return what instanceof ListChanged ? lists.takeBack(deed, what) : reminders.takeBack(deed, what);
    }

    @Override
    public Uni<List<RecalledMemory>> recall(HeardText about) {
        return lookups.recall().apply(about);
    }

    @Override
    public Uni<List<SnapshotsAnswer.Snapshot>> snapshots() {
        return lookups.snapshots().get();
    }

    @Override
    public Uni<Optional<List<float[]>>> vectors(List<String> texts) {
        return lookups.vectors().apply(texts);
    }
}
