package dev.pluto.messaging.dialogue.decide;

import dev.pluto.language.time.Reading;
import dev.pluto.messaging.tool.Outcome;
import dev.pluto.messaging.tool.Outcome.Unavailable.Part;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What a tool shall do, as {@link dev.pluto.messaging.tool.Tools} has it. */
public sealed interface Call {

    record SetReminder(@Nullable String what, boolean wakeUp, boolean byVoice, Reading when) implements Call {
        @Override
        public String toString() {
            return "SetReminder[" + when + "]";
        }
    }

    record Reminders(@Nullable Instant from, @Nullable Instant until) implements Call {
        static final Reminders ALL = new Reminders(null, null);
    }

    record Move(UUID task, Reading when) implements Call {}

    record Snooze(UUID task, Reading.Once until) implements Call {}

    record Skip(UUID task) implements Call {}

    record Finish(List<UUID> tasks) implements Call {}

    record Cancel(List<UUID> tasks) implements Call {}

    record Remember(String words, Instant saidAt) implements Call {
        @Override
        public String toString() {
            return "Remember[" + words.length() + "]";
        }
    }

    record Answer(String question, @Nullable String before) implements Call {
        @Override
        public String toString() {
            return "Answer[" + question.length() + "]";
        }
    }

    record Forget(String words) implements Call {
        @Override
        public String toString() {
            return "Forget[" + words.length() + "]";
        }
    }

    /** How much is known about somebody or something. @param wish the text that wants all of it forgotten, which does not count */
    record CountSubject(UUID wish, String subject) implements Call {
        @Override
        public String toString() {
            return "CountSubject[" + wish + "]";
        }
    }

    /** All about somebody or something, for good. @param wish the text that wanted it */
    record ForgetSubject(UUID wish, String subject) implements Call {
        @Override
        public String toString() {
            return "ForgetSubject[" + wish + "]";
        }
    }

    record Recount() implements Call {}

    record ChangeList(String list, Outcome.ListChanged.Verb verb, List<String> items) implements Call {
        @Override
        public String toString() {
            return "ChangeList[" + verb + ", " + items.size() + "]";
        }
    }

    record ShowList(String list) implements Call {
        @Override
        public String toString() {
            return "ShowList[]";
        }
    }

    record ChangeStyle(Map<String, Object> changes) implements Call {}

    record ChangeProfile(Outcome.ProfileChanged.Aspect aspect, String value) implements Call {
        @Override
        public String toString() {
            return "ChangeProfile[" + aspect + "]";
        }
    }

    record ChangePreferences(Map<String, Boolean> changes) implements Call {}

    record StopMessages() implements Call {}

    record TakeBack(Outcome.Done what) implements Call {
        @Override
        public String toString() {
            return "TakeBack[" + what.effect() + "]";
        }
    }

    /** Which part of us is asked. */
    default Part part() {
        if (this instanceof SetReminder
                || this instanceof Reminders
                || this instanceof Move
                || this instanceof Snooze
                || this instanceof Skip
                || this instanceof Finish
                || this instanceof Cancel) {
            return Part.REMINDERS;
        }
        if (this instanceof TakeBack back) {
            return part(back.what());
        }
        return this instanceof ChangeStyle || this instanceof ChangeProfile || this instanceof ChangePreferences
                ? Part.PROFILE
                : Part.MEMORY;
    }

    private static Part part(Outcome.Done done) {
        if (done instanceof Outcome.ProfileChanged) {
            return Part.PROFILE;
        }
        return done instanceof Outcome.Remembered
                        || done instanceof Outcome.Forgotten
                        || done instanceof Outcome.SubjectForgotten
                        || done instanceof Outcome.ListChanged
                ? Part.MEMORY
                : Part.REMINDERS;
    }

    /** Whether it changes facts, which memory knows by the id of the text they came with. */
    default boolean isAboutFacts() {
        return this instanceof Remember || this instanceof Forget;
    }

    /** Whether it only looks: nothing is another way after it. */
    default boolean isLook() {
        return this instanceof Reminders
                || this instanceof Answer
                || this instanceof Recount
                || this instanceof CountSubject
                || this instanceof ShowList;
    }
}
