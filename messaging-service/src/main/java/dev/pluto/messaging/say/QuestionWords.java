package dev.pluto.messaging.say;

import dev.pluto.messaging.say.Question.WhichOne.For;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** How things are asked back. Every question ends with what the next text may answer. */
final class QuestionWords {

    private static final int LONGEST_OPTION = 160;

    private final Telling telling;
    private final ReminderWords reminders;
    private final ActWords acts;
    private final SubjectWords subjects;

    QuestionWords(Telling telling) {
        this.telling = telling;
        this.reminders = new ReminderWords(telling);
        this.acts = new ActWords(telling);
        this.subjects = new SubjectWords(telling);
    }

    Saying of(Question question) {
        if (question instanceof Question.WhatFor what) {
            return asked("what-for", Telling.values("when", what.when()));
        }
        if (question instanceof Question.WhichMoment which) {
            return asked("which-moment", Telling.values("options", moments(which.options())));
        }
        if (question instanceof Question.WhichOne which) {
            return one(which);
        }
        if (question instanceof Question.CancelAll all) {
            return asked(
                    "cancel-all",
                    Telling.values("count", String.valueOf(all.count()), "all_count", telling.all(all.count())));
        }
        if (question instanceof Question.ForgetAll all) {
            return forgetAll(all.subject(), all.count());
        }
        if (question instanceof Question.ShallI shallI) {
            return acts.deed(shallI.act())
                    .map(deed -> asked("shall-i", Telling.values("deed", deed)))
                    .orElseGet(() -> asked("meant", Map.of()));
        }
        if (question instanceof Question.SkipNext skip) {
            return asked("skip-next", Telling.values("option", Matter.cut(skip.option(), LONGEST_OPTION)));
        }
        if (question instanceof Question.NewZone zone) {
            return asked("new-zone", Telling.values("place", zone.place()));
        }
        if (question instanceof Question.Usual usual) {
            return habit("usual", usual.matter(), usual.rrule(), usual.any(), usual.zone());
        }
        if (question instanceof Question.Unusual over) {
            return habit("unusual", over.matter(), over.rrule(), over.any(), over.zone());
        }
        if (question instanceof Question.MayModelHelp) {
            return asked("may-model-help", Map.of());
        }
        return ofReminder(question);
    }

    /** With the days and the hour, unless nobody would say such a rule. */
    private Saying habit(String key, String words, String rrule, Instant any, ZoneId zone) {
        Matter matter = Matter.of(words, telling.book().isEnglish());
        ZoneId home = telling.person().zoneId();
        String when = telling.times()
                .usually(rrule, any, zone)
                .map(days -> " " + telling.times().inZone(days, zone, home))
                .orElse("");
        return asked(
                matter.form() == Matter.Form.DEED ? key + ".deed" : key,
                Telling.values("matter", matter.text(), "when", when));
    }

    private Saying ofReminder(Question question) {
        if (question instanceof Question.When when) {
            return about("when", when.matter());
        }
        if (question instanceof Question.WhichHour hour) {
            return about("which-hour", hour.matter());
        }
        if (question instanceof Question.WhichDay day) {
            return about("which-day", day.matter());
        }
        if (question instanceof Question.UnreadTime unread) {
            return about("unread-time", unread.matter());
        }
        if (question instanceof Question.MoveTo move) {
            return about("move-to", move.matter());
        }
        return about("reminder-or-messages", ((Question.ReminderOrMessages) question).matter());
    }

    private Saying one(Question.WhichOne which) {
        List<String> options = which.options().stream()
                .map(option -> Matter.cut(option.strip(), LONGEST_OPTION))
                .toList();
        boolean isOnly = options.size() == 1 && which.what() != For.FORGET && which.what() != For.DROP;
        if (isOnly) {
            return asked("which-one.only", Telling.values("option", options.get(0)));
        }
        List<String> told = options.subList(0, Math.min(options.size(), ReminderWords.MOST));
        String key = which.what() == For.DROP ? "which-one.drop" : "which-one";
        Saying asked = asked(key, Telling.values("verb", telling.fragment("verb." + which.what())));
        return told.isEmpty() ? asked : asked.above(reminders.rows(told, options.size() - told.size()));
    }

    private Saying forgetAll(String subject, int count) {
        return asked(count == 1 ? "forget-all.one" : "forget-all", subjects.values(subject, count));
    }

    /** "Today at 20:00 or tomorrow at 8:00". */
    private String moments(List<LocalDateTime> options) {
        Function<LocalDateTime, String> moment = option -> telling.times()
                .moment(
                        option.atZone(telling.person().zoneId()).toInstant(),
                        telling.person().zoneId());
        return telling.joined(options.stream().map(moment).toList(), "or");
    }

    private Saying about(String key, @Nullable String matter) {
        return asked(key, reminders.about(matter, false));
    }

    private Saying asked(String key, Map<String, String> values) {
        return Saying.question(telling.book().words("ask." + key), values);
    }
}
