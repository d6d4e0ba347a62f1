package dev.pluto.messaging.tool;

import dev.pluto.contracts.FactAnswer;
import dev.pluto.contracts.FactsForgotten;
import dev.pluto.contracts.FactsKept;
import dev.pluto.contracts.FactsKnown;
import dev.pluto.contracts.ListAnswer;
import dev.pluto.contracts.ReminderAnswer;
import dev.pluto.contracts.RemindersAnswer;
import dev.pluto.contracts.SnapshotsAnswer;
import dev.pluto.language.time.Reading;
import dev.pluto.messaging.model.HeardText;
import dev.pluto.messaging.model.RecalledMemory;
import dev.pluto.messaging.people.Profile;
import io.smallrye.mutiny.Uni;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** Tools driven by hand: reminders are kept and changed, everything else answers what it was told to; calls are noted. */
public final class TriedTools implements Tools {

    private final List<String> calls = new ArrayList<>();
    private final Map<String, List<String>> listed = new HashMap<>();
    private final List<UUID> deeds = new ArrayList<>();
    private final Map<UUID, ReminderAnswer> reminders = new LinkedHashMap<>();
    private final Map<UUID, Outcome> done = new HashMap<>();
    private final Map<String, FactAnswer> facts = new HashMap<>();
    private final Map<String, FactsForgotten> forgettable = new HashMap<>();
    private final Map<String, Integer> known = new HashMap<>();
    private List<String> told = List.of();
    private List<RecalledMemory> memories = List.of();
    private List<SnapshotsAnswer.Snapshot> snapshots = List.of();
    private @Nullable ReminderAnswer fired;
    private @Nullable Instant firedAt;
    private Profile person;
    private Instant now;
    private boolean full;
    private boolean tooOften;
    private boolean failing;
    private boolean hanging;

    public TriedTools(Profile person, Instant now) {
        this.person = person;
        this.now = now;
    }

    public void at(Instant moment) {
        now = moment;
    }

    public Profile person() {
        return person;
    }

    /** What was asked of the tools since the last look, without what only looks. */
    public List<String> calls() {
        List<String> all = List.copyOf(calls);
        calls.clear();
        return all;
    }

    public List<UUID> deeds() {
        return List.copyOf(deeds);
    }

    public List<String> matters() {
        return reminders.values().stream()
                .map(one -> String.valueOf(one.what()))
                .toList();
    }

    public ReminderAnswer reminder(String what) {
        return reminders.values().stream()
                .filter(one -> what.equals(one.what()))
                .findFirst()
                .orElseThrow();
    }

    public UUID has(String what, String dueAt) {
        UUID id = UUID.randomUUID();
        reminders.put(id, answer(id, what, Instant.parse(dueAt), null));
        return id;
    }

    /** A reminder that came once, at a moment. */
    public UUID sent(String what, Instant at) {
        UUID id = UUID.randomUUID();
        fired = answer(id, what, at, null);
        firedAt = at;
        return id;
    }

    public void isFull() {
        full = true;
    }

    public void isTooOften() {
        tooOften = true;
    }

    public void fails() {
        failing = true;
    }

    public void hangs() {
        hanging = true;
    }

    public void works() {
        failing = false;
        hanging = false;
    }

    /** What the next text tells; nothing by default. */
    public void tells(String... sentences) {
        told = List.of(sentences);
    }

    public void knows(String question, String sentence, double likelihood) {
        facts.put(question, new FactAnswer("fact", sentence, likelihood, List.of(UUID.randomUUID())));
    }

    /** What is known of a question is not for the surroundings. */
    public void keepsBack(String question) {
        facts.put(question, new FactAnswer(Outcome.FactAnswered.PRIVATE, "", 0.9, List.of()));
    }

    public void canForget(String words, String... sentences) {
        forgettable.put(
                words,
                sentences.length == 1
                        ? new FactsForgotten(List.of(UUID.randomUUID()), List.of())
                        : new FactsForgotten(
                                List.of(),
                                Arrays.stream(sentences)
                                        .map(one -> new FactsForgotten.Candidate(UUID.randomUUID(), one))
                                        .toList()));
    }

    /** How many things are known about somebody or something; nothing of all others. */
    public void knowsThings(String subject, int count) {
        known.put(subject, count);
    }

    public void remembers(RecalledMemory... raw) {
        memories = List.of(raw);
    }

    public void sums(SnapshotsAnswer.Snapshot... latest) {
        snapshots = List.of(latest);
    }

    @Override
    public Uni<Outcome> setReminder(UUID deed, @Nullable String what, boolean wakeUp, boolean byVoice, Reading when) {
        return deed("set " + what + " " + moment(when), deed, () -> {
            if (tooOften) {
                tooOften = false;
                return new Outcome.Refused(Outcome.Refused.Reason.TOO_OFTEN, null);
            }
            if (full) {
                full = false;
                return new Outcome.Refused(Outcome.Refused.Reason.TOO_MANY, open());
            }
            ReminderAnswer set = answer(deed, wakeUp ? "wake_up_call" : "reminder", what, due(when), rrule(when));
            reminders.put(deed, set);
            return new Outcome.ReminderSet(effect(deed), set);
        });
    }

    @Override
    public Uni<Outcome> reminders(@Nullable Instant from, @Nullable Instant until) {
        List<ReminderAnswer> found = open().reminders().stream()
                .filter(one -> from == null || !one.dueAt().isBefore(from))
                .filter(one -> until == null || one.dueAt().isBefore(until))
                .toList();
        return working(() -> new Outcome.Reminders(new RemindersAnswer(found, found.size(), fired, firedAt)));
    }

    private RemindersAnswer open() {
        List<ReminderAnswer> all = reminders.values().stream()
                .sorted(Comparator.comparing(ReminderAnswer::dueAt))
                .toList();
        return new RemindersAnswer(all, all.size(), fired, firedAt);
    }

    @Override
    public Uni<Outcome> moveReminder(UUID deed, UUID task, Reading when) {
        return deed("move " + what(task) + " " + moment(when), deed, () -> {
            ReminderAnswer before = Objects.requireNonNull(reminders.get(task));
            ReminderAnswer after = answer(task, before.what(), due(when), rrule(when));
            reminders.put(task, after);
            return new Outcome.ReminderMoved(effect(deed), before, after);
        });
    }

    @Override
    public Uni<Outcome> snoozeReminder(UUID deed, UUID task, Reading.Once until) {
        return deed("snooze " + what(task) + " " + moment(until), deed, () -> {
            ReminderAnswer again = answer(task, what(task), until.due(), null);
            reminders.put(task, again);
            return new Outcome.ReminderSnoozed(effect(deed), again);
        });
    }

    @Override
    public Uni<Outcome> skipReminder(UUID deed, UUID task) {
        return deed("skip " + what(task), deed, () -> {
            ReminderAnswer open = reminders.get(task);
            return open == null ? goneAlready() : new Outcome.ReminderSkipped(effect(deed), open, open);
        });
    }

    @Override
    public Uni<Outcome> finishReminders(UUID deed, List<UUID> tasks) {
        return deed("finish " + what(tasks), deed, () -> {
            List<ReminderAnswer> finished = gone(tasks);
            return finished.isEmpty() ? goneAlready() : new Outcome.RemindersFinished(effect(deed), finished);
        });
    }

    @Override
    public Uni<Outcome> cancelReminders(UUID deed, List<UUID> tasks) {
        return deed("cancel " + what(tasks), deed, () -> {
            List<ReminderAnswer> cancelled = gone(tasks);
            return cancelled.isEmpty() ? goneAlready() : new Outcome.RemindersCancelled(effect(deed), cancelled);
        });
    }

    private List<ReminderAnswer> gone(List<UUID> tasks) {
        List<ReminderAnswer> all = new ArrayList<>();
        for (UUID task : tasks) {
            ReminderAnswer removed = reminders.remove(task);
            if (removed != null) {
                all.add(removed);
            } else if (fired != null) {
                all.add(fired);
            }
        }
        return all;
    }

    private static Outcome goneAlready() {
        return new Outcome.Refused(Outcome.Refused.Reason.GONE, null);
    }

    @Override
    public Uni<Outcome> remember(UUID deed, String words, Instant saidAt) {
        return deed(
                "remember " + words,
                deed,
                () -> told.isEmpty()
                        ? new Outcome.Refused(Outcome.Refused.Reason.NOTHING_TOLD, null)
                        : new Outcome.Remembered(effect(deed), new FactsKept(deed, told, 0, 0, 0)));
    }

    @Override
    public Uni<Outcome> answer(String question, @Nullable String before) {
        calls.add("answer " + question + (before == null ? "" : " after " + before));
        return working(() ->
                new Outcome.FactAnswered(facts.getOrDefault(question, new FactAnswer("unknown", "", 0, List.of()))));
    }

    @Override
    public Uni<Outcome> forget(UUID deed, String words) {
        return deed("forget " + words, deed, () -> {
            FactsForgotten found = forgettable.get(words);
            if (found == null) {
                return new Outcome.Refused(Outcome.Refused.Reason.NOTHING_KNOWN, null);
            }
            return found.ids().isEmpty()
                    ? new Outcome.ForgetWhich(found)
                    : new Outcome.Forgotten(effect(deed), found.ids().size());
        });
    }

    @Override
    public Uni<Outcome> countSubject(UUID wish, String subject) {
        return working(() -> known.containsKey(subject)
                ? new Outcome.SubjectKnown(subject, known.get(subject))
                : new Outcome.Refused(Outcome.Refused.Reason.NOTHING_KNOWN, null));
    }

    @Override
    public Uni<Outcome> forgetSubject(UUID deed, UUID wish, String subject) {
        return deed("forget all about " + subject, deed, () -> {
            Integer count = known.remove(subject);
            return count == null
                    ? new Outcome.Refused(Outcome.Refused.Reason.NOTHING_KNOWN, null)
                    : new Outcome.SubjectForgotten(effect(deed), subject, count);
        });
    }

    @Override
    public Uni<Outcome> recount() {
        return working(() -> new Outcome.FactsRecounted(new FactsKnown(List.of(), 0)));
    }

    @Override
    public Uni<Outcome> changeList(UUID deed, String list, Outcome.ListChanged.Verb verb, List<String> items) {
        return deed(verb + " " + items + " " + list, deed, () -> {
            listed.put(list, verb == Outcome.ListChanged.Verb.ADD ? items : List.of());
            return new Outcome.ListChanged(effect(deed), verb, new ListAnswer(list, items, List.of(), items));
        });
    }

    @Override
    public Uni<Outcome> showList(String list) {
        return working(() -> new Outcome.ListShown(
                new ListAnswer(list, List.of(), List.of(), listed.getOrDefault(list, List.of()))));
    }

    @Override
    public Uni<Outcome> changeStyle(UUID deed, Map<String, Object> changes) {
        return profile(
                "style " + changes, deed, Outcome.ProfileChanged.Aspect.STYLE, person.name(), person.zone(), Map.of());
    }

    @Override
    public Uni<Outcome> changeProfile(UUID deed, Outcome.ProfileChanged.Aspect aspect, String value) {
        boolean isZone = aspect == Outcome.ProfileChanged.Aspect.ZONE;
        return profile(
                aspect + " " + value,
                deed,
                aspect,
                isZone ? person.name() : value,
                isZone ? value : person.zone(),
                Map.of());
    }

    @Override
    public Uni<Outcome> changePreferences(UUID deed, Map<String, Boolean> changes) {
        return profile(
                "preferences " + changes,
                deed,
                Outcome.ProfileChanged.Aspect.PREFERENCE,
                person.name(),
                person.zone(),
                changes);
    }

    private Uni<Outcome> profile(
            String call,
            UUID deed,
            Outcome.ProfileChanged.Aspect aspect,
            @Nullable String name,
            @Nullable String zone,
            Map<String, Boolean> switched) {
        return deed(call, deed, () -> {
            Profile before = person;
            Map<String, Boolean> preferences =
                    new HashMap<>(Objects.requireNonNullElse(before.preferences(), Map.of()));
            preferences.putAll(switched);
            person = new Profile(
                    before.id(),
                    before.phoneNumber(),
                    name,
                    before.locale(),
                    zone,
                    before.status(),
                    before.styleProfile(),
                    preferences);
            return new Outcome.ProfileChanged(effect(deed), aspect, before, person);
        });
    }

    @Override
    public Uni<Outcome> stopMessages(UUID deed) {
        return deed("stop", deed, () -> new Outcome.MessagesStopped(effect(deed)));
    }

    @Override
    public Uni<Outcome> takeBack(UUID deed, Outcome.Done what) {
        if (what instanceof Outcome.SubjectForgotten) {
            return working(() -> new Outcome.Refused(Outcome.Refused.Reason.FOR_GOOD, null));
        }
        return deed("undo " + what.getClass().getSimpleName(), deed, () -> {
            if (what instanceof Outcome.ReminderSet set) {
                reminders.remove(set.reminder().taskId());
            }
            if (what instanceof Outcome.RemindersCancelled cancelled) {
                cancelled.cancelled().forEach(one -> reminders.put(one.taskId(), one));
            }
            if (what instanceof Outcome.ReminderMoved moved) {
                reminders.put(moved.before().taskId(), moved.before());
            }
            return Outcome.TakenBack.whole(effect(deed), what);
        });
    }

    @Override
    public Uni<List<RecalledMemory>> recall(HeardText about) {
        return Uni.createFrom().item(memories);
    }

    @Override
    public Uni<List<SnapshotsAnswer.Snapshot>> snapshots() {
        return Uni.createFrom().item(snapshots);
    }

    @Override
    public Uni<Optional<List<float[]>>> vectors(List<String> texts) {
        return Uni.createFrom().item(Optional.empty());
    }

    private Uni<Outcome> deed(String call, UUID deed, Supplier<Outcome> work) {
        calls.add(call);
        return working(() -> {
            if (!done.containsKey(deed)) {
                deeds.add(deed);
                done.put(deed, work.get());
            }
            return Objects.requireNonNull(done.get(deed));
        });
    }

    private Uni<Outcome> working(Supplier<Outcome> work) {
        if (hanging) {
            return Uni.createFrom().nothing();
        }
        return failing
                ? Uni.createFrom().failure(new IllegalStateException("it is down"))
                : Uni.createFrom().item(work);
    }

    private Effect effect(UUID deed) {
        return new Effect(deed, now);
    }

    private static ReminderAnswer answer(UUID id, @Nullable String what, Instant due, @Nullable String rrule) {
        return answer(id, "reminder", what, due, rrule);
    }

    private static ReminderAnswer answer(
            UUID id, String kind, @Nullable String what, Instant due, @Nullable String rrule) {
        return new ReminderAnswer(id, kind, "sms", what, due, rrule, "Europe/Berlin", false, false, false, List.of());
    }

    private String what(List<UUID> tasks) {
        return tasks.stream().map(this::what).sorted().toList().toString();
    }

    private String what(UUID task) {
        ReminderAnswer open = reminders.get(task);
        if (open != null) {
            return String.valueOf(open.what());
        }
        return fired != null && fired.taskId().equals(task) ? String.valueOf(fired.what()) : "?";
    }

    private static Instant due(Reading when) {
        return when instanceof Reading.Once once ? once.due() : ((Reading.Repeating) when).due();
    }

    private static @Nullable String rrule(Reading when) {
        return when instanceof Reading.Repeating rule ? rule.rrule() : null;
    }

    private static String moment(Reading when) {
        return when instanceof Reading.Once once
                ? once.at().toString()
                : ((Reading.Repeating) when).startsAt() + " " + ((Reading.Repeating) when).rrule();
    }
}
