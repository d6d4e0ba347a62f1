package dev.pluto.messaging.say;

import dev.pluto.contracts.FactAnswer;
import dev.pluto.contracts.FactsForgotten;
import dev.pluto.contracts.FactsKept;
import dev.pluto.contracts.FactsKnown;
import dev.pluto.contracts.ListAnswer;
import dev.pluto.contracts.ReminderAnswer;
import dev.pluto.contracts.RemindersAnswer;
import dev.pluto.messaging.people.Profile;
import dev.pluto.messaging.say.Part.Asked;
import dev.pluto.messaging.say.Part.Happened;
import dev.pluto.messaging.tool.Effect;
import dev.pluto.messaging.tool.Outcome;
import dev.pluto.messaging.tool.Outcome.ListChanged.Verb;
import dev.pluto.messaging.tool.Outcome.ProfileChanged.Aspect;
import dev.pluto.messaging.tool.Outcome.Refused.Reason;
import dev.pluto.messaging.tool.SpokenEffect;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Every kind of part there is, said on Saturday 21 November 2026 at 13:00 in Berlin. */
final class Samples {

    static final Instant NOW = Instant.parse("2026-11-21T12:00:00Z");
    static final Profile.Style DEFAULT = new Profile.Style(true, "casual", "medium", List.of(), "friendly", 0.5, 0.3);
    static final Profile.Style PLAIN = new Profile.Style(false, "mixed", "medium", List.of(), "friendly", 0, 0.5);

    private static final Effect EFFECT = SpokenEffect.at(NOW);

    private Samples() {}

    static Profile person(Profile.Style style) {
        return person(style, "en-GB", "Europe/Berlin");
    }

    static Profile person(Profile.Style style, String locale, String zone) {
        return new Profile(
                UUID.fromString("0190a6a0-0000-7000-8000-000000000001"),
                "+4915112345678",
                "Sam",
                locale,
                zone,
                "active",
                style,
                Map.of("morning_digest_enabled", true, "wake_up_calls", false));
    }

    static ReminderAnswer reminder(@Nullable String what, String due) {
        return reminder("reminder", "sms", what, due, null, "Europe/Berlin", false);
    }

    static ReminderAnswer reminder(
            String kind,
            String channel,
            @Nullable String what,
            String due,
            @Nullable String rrule,
            String zone,
            boolean paused) {
        return new ReminderAnswer(
                UUID.randomUUID(),
                kind,
                channel,
                what,
                Instant.parse(due),
                rrule,
                zone,
                paused,
                false,
                false,
                List.of());
    }

    static ReminderAnswer mum() {
        return reminder("call mum", "2026-11-22T06:30:00Z");
    }

    static ReminderAnswer pills() {
        return reminder(
                "reminder", "sms", "take my pills", "2026-11-22T07:00:00Z", "FREQ=DAILY", "Europe/Berlin", false);
    }

    static Outcome.ReminderSet set(ReminderAnswer reminder) {
        return new Outcome.ReminderSet(EFFECT, reminder);
    }

    static Outcome.Remembered kept(int closed, int corrected, int forgotten, String... facts) {
        return new Outcome.Remembered(
                EFFECT, new FactsKept(UUID.randomUUID(), List.of(facts), closed, corrected, forgotten));
    }

    static Outcome.ListChanged changed(Verb verb, List<String> changed, List<String> missing, List<String> items) {
        return new Outcome.ListChanged(EFFECT, verb, new ListAnswer("shopping", changed, missing, items));
    }

    static Outcome.ProfileChanged changed(Aspect aspect, Profile before, Profile after) {
        return new Outcome.ProfileChanged(EFFECT, aspect, before, after);
    }

    static Outcome.TakenBack back(Outcome.Done undone) {
        return Outcome.TakenBack.whole(EFFECT, undone);
    }

    static RemindersAnswer open(ReminderAnswer... reminders) {
        return new RemindersAnswer(List.of(reminders), reminders.length, null, null);
    }

    static Outcome.ReminderMoved moved() {
        return new Outcome.ReminderMoved(EFFECT, reminder("call mum", "2026-11-21T16:00:00Z"), mum());
    }

    static Outcome.Done done(String name) {
        return Objects.requireNonNull(done(person(PLAIN)).get(name), name);
    }

    static Outcome found(String name) {
        return Objects.requireNonNull(found().get(name), name);
    }

    /** What was done, by a name for it. */
    static Map<String, Outcome.Done> done(Profile person) {
        var done = new LinkedHashMap<String, Outcome.Done>();
        done.put("set", set(mum()));
        done.put("set thing", set(reminder("my dentist appointment", "2026-11-27T16:00:00Z")));
        done.put("set words", set(reminder("gym", "2026-11-21T17:00:00Z")));
        done.put("set nothing", set(reminder(null, "2026-11-21T17:00:00Z")));
        done.put("set rule", set(pills()));
        done.put(
                "set call",
                set(reminder("reminder", "voice", "call mum", "2026-11-21T17:00:00Z", null, "Europe/Berlin", false)));
        done.put(
                "wake",
                set(reminder("wake_up_call", "voice", null, "2026-11-22T05:45:00Z", null, "Europe/Berlin", false)));
        done.put(
                "set paused",
                set(reminder("reminder", "sms", "gym", "2026-11-22T17:00:00Z", null, "Europe/Berlin", true)));
        done.put(
                "wake paused",
                set(reminder("wake_up_call", "voice", null, "2026-11-22T05:45:00Z", null, "Europe/Berlin", true)));
        done.put("set two", set(mum().with(List.of(reminder("feed Rex", "2026-11-22T17:00:00Z")))));
        done.put("moved", moved());
        done.put("snoozed", new Outcome.ReminderSnoozed(EFFECT, reminder("call mum", "2026-11-21T12:10:00Z")));
        done.put("finished", new Outcome.RemindersFinished(EFFECT, List.of(mum())));
        done.put("finished rule", new Outcome.RemindersFinished(EFFECT, List.of(pills())));
        done.put("finished two", new Outcome.RemindersFinished(EFFECT, List.of(mum(), pills())));
        done.put("skipped", new Outcome.ReminderSkipped(EFFECT, pills(), mum()));
        done.put("skipped the last", new Outcome.ReminderSkipped(EFFECT, pills(), null));
        done.put("cancelled", new Outcome.RemindersCancelled(EFFECT, List.of(mum())));
        done.put("cancelled rule", new Outcome.RemindersCancelled(EFFECT, List.of(pills())));
        done.put("cancelled two", new Outcome.RemindersCancelled(EFFECT, List.of(mum(), pills())));
        done.put("kept", kept(0, 0, 0, "Your sister lives in Berlin."));
        done.put("kept two", kept(0, 0, 0, "Your sister is called Anna.", "Anna works at the zoo."));
        done.put("corrected", kept(1, 1, 0, "Your tutor is Mrs Kent."));
        done.put("put right", kept(0, 1, 0));
        done.put("closed", kept(1, 0, 0));
        done.put("forgotten by word", kept(0, 0, 1));
        done.put("forgotten", new Outcome.Forgotten(EFFECT, 1));
        done.put("forgotten many", new Outcome.Forgotten(EFFECT, 7));
        done.put("forgotten subject", new Outcome.SubjectForgotten(EFFECT, "my ex", 4));
        done.put("forgotten one of subject", new Outcome.SubjectForgotten(EFFECT, "Tom", 1));
        done.put(
                "added",
                changed(Verb.ADD, List.of("milk", "dog food"), List.of(), List.of("eggs", "milk", "dog food")));
        done.put("removed", changed(Verb.REMOVE, List.of("milk"), List.of("tea"), List.of("eggs")));
        done.put("cleared", changed(Verb.CLEAR, List.of("milk", "eggs"), List.of(), List.of()));
        Profile nameless = new Profile(
                person.id(), null, null, "de-DE", "America/New_York", "active", PLAIN, Map.of("wake_up_calls", true));
        done.put("name", changed(Aspect.NAME, nameless, person));
        done.put("no name", changed(Aspect.NAME, person, nameless));
        done.put("zone", changed(Aspect.ZONE, nameless, person));
        done.put("language", changed(Aspect.LANGUAGE, nameless, person));
        done.put("language unspoken", changed(Aspect.LANGUAGE, person, nameless));
        done.put(
                "style",
                changed(
                        Aspect.STYLE,
                        nameless,
                        person(new Profile.Style(true, "formal", "short", List.of(), "direct", 0, 0.5))));
        done.put("preference", changed(Aspect.PREFERENCE, nameless, person));
        done.put("stopped", new Outcome.MessagesStopped(EFFECT));
        new ArrayList<>(done.entrySet()).forEach(entry -> done.put("undone " + entry.getKey(), back(entry.getValue())));
        done.put(
                "undone in part",
                new Outcome.TakenBack(EFFECT, new Outcome.RemindersCancelled(EFFECT, List.of(mum(), pills())), 1));
        done.put(
                "undone list in part",
                new Outcome.TakenBack(
                        EFFECT, changed(Verb.REMOVE, List.of("milk", "eggs"), List.of(), List.of("milk")), 1));
        return done;
    }

    /** What was found, refused, or not to be had. */
    static Map<String, Outcome> found() {
        var found = new LinkedHashMap<String, Outcome>();
        found.put("none", new Outcome.Reminders(open()));
        found.put(
                "none tomorrow",
                new Outcome.Reminders(
                        open(), Instant.parse("2026-11-21T23:00:00Z"), Instant.parse("2026-11-22T23:00:00Z")));
        found.put("one", new Outcome.Reminders(open(mum())));
        found.put("next", new Outcome.Reminders(new RemindersAnswer(List.of(mum()), 3, null, null)));
        found.put("many", new Outcome.Reminders(open(mum(), pills(), reminder(null, "2026-12-01T09:00:00Z"))));
        found.put(
                "fact",
                new Outcome.FactAnswered(new FactAnswer("fact", "Your sister lives in Berlin.", 0.9, List.of())));
        found.put(
                "verdict", new Outcome.FactAnswered(new FactAnswer("fact", "No, you don't eat pork.", 0.9, List.of())));
        found.put(
                "history",
                new Outcome.FactAnswered(new FactAnswer("history", "You used to live in Madrid.", 0.9, List.of())));
        found.put(
                "near",
                new Outcome.FactAnswered(new FactAnswer("fact", "Your sister works in Berlin.", 0.5, List.of())));
        found.put(
                "private", new Outcome.FactAnswered(new FactAnswer(Outcome.FactAnswered.PRIVATE, "", 0.9, List.of())));
        found.put("unknown", new Outcome.FactAnswered(new FactAnswer("unknown", "", 0, List.of())));
        found.put(
                "facts",
                new Outcome.FactsRecounted(new FactsKnown(
                        List.of(
                                new FactsKnown.Group("you", List.of("You are a nurse.", "You like gravy.")),
                                new FactsKnown.Group("your sister", List.of("Your sister lives in Berlin."))),
                        9)));
        found.put("no facts", new Outcome.FactsRecounted(new FactsKnown(List.of(), 0)));
        found.put(
                "forget which",
                new Outcome.ForgetWhich(new FactsForgotten(
                        List.of(),
                        List.of(
                                new FactsForgotten.Candidate(UUID.randomUUID(), "Your sister lives in Berlin."),
                                new FactsForgotten.Candidate(UUID.randomUUID(), "Your sister works in Berlin.")))));
        found.put("subject", new Outcome.SubjectKnown("my ex", 4));
        found.put(
                "list",
                new Outcome.ListShown(new ListAnswer("shopping", List.of(), List.of(), List.of("milk", "eggs"))));
        found.put("no list", new Outcome.ListShown(new ListAnswer("packing", List.of(), List.of(), List.of())));
        for (Reason reason : Reason.values()) {
            found.put("refused " + reason, new Outcome.Refused(reason, null));
        }
        for (Outcome.Unavailable.Part part : Outcome.Unavailable.Part.values()) {
            found.put("unavailable " + part, new Outcome.Unavailable(part));
        }
        return found;
    }

    /** Everything there is to say, by a name for it. */
    static Map<String, Part> all(Profile person) {
        var all = new LinkedHashMap<String, Part>();
        done(person).forEach((name, done) -> all.put("done " + name, new Happened(done)));
        found().forEach((name, found) -> all.put("found " + name, new Happened(found)));
        TopicSamples.questions().forEach((name, question) -> all.put("asked " + name, new Asked(question)));
        TopicSamples.topics().forEach((name, said) -> all.put("said " + name, said));
        return all;
    }
}
