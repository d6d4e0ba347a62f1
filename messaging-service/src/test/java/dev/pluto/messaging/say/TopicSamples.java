package dev.pluto.messaging.say;

import dev.pluto.messaging.act.Act;
import dev.pluto.messaging.act.Target;
import dev.pluto.messaging.say.Part.Said;
import dev.pluto.messaging.say.Question.WhichOne.For;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;

/** Every question and topic there is. */
final class TopicSamples {

    private TopicSamples() {}

    static Question question(String name) {
        return Objects.requireNonNull(questions().get(name), name);
    }

    static Said topic(String name) {
        return Objects.requireNonNull(topics().get(name), name);
    }

    static Map<String, Question> questions() {
        var questions = new LinkedHashMap<String, Question>();
        questions.put("when", new Question.When("call mum"));
        questions.put("when nothing", new Question.When(null));
        questions.put("what for", new Question.WhatFor("tomorrow at 09:00"));
        questions.put("which hour", new Question.WhichHour("call mum"));
        questions.put("which day", new Question.WhichDay("the tickets"));
        questions.put(
                "which moment",
                new Question.WhichMoment(
                        "call mum",
                        List.of(LocalDateTime.parse("2026-11-21T20:00"), LocalDateTime.parse("2026-11-22T08:00"))));
        questions.put("unread", new Question.UnreadTime("call mum"));
        for (For what : For.values()) {
            questions.put(
                    "which " + what,
                    new Question.WhichOne(what, List.of("call mum, today at 17:00", "gym, tomorrow at 9:00")));
        }
        questions.put("move to", new Question.MoveTo("call mum"));
        questions.put("cancel all", new Question.CancelAll(5));
        questions.put("forget all", new Question.ForgetAll("my ex", 4));
        questions.put("forget both", new Question.ForgetAll("Tom", 2));
        questions.put("forget one", new Question.ForgetAll("the divorce", 1));
        questions.put("skip next", new Question.SkipNext("gym, tomorrow at 9:00"));
        questions.put("reminder or messages", new Question.ReminderOrMessages("call mum"));
        questions.put("usual", usual("call my mother", "FREQ=WEEKLY;BYDAY=SU"));
        questions.put("usual thing", usual("gym", "FREQ=DAILY;BYSETPOS=2"));
        questions.put("unusual", unusual("call my mother", "FREQ=WEEKLY;BYDAY=SU"));
        questions.put("unusual thing", unusual("gym", "FREQ=DAILY;BYSETPOS=2"));
        questions.put("new zone", new Question.NewZone("Madrid"));
        for (Act act : acts()) {
            questions.put("shall I " + act.getClass().getSimpleName(), new Question.ShallI(act));
        }
        return questions;
    }

    static Question usual(String matter, String rrule) {
        return new Question.Usual(matter, rrule, Instant.parse("2026-11-29T17:00:00Z"), ZoneId.of("Europe/Berlin"));
    }

    static Question unusual(String matter, String rrule) {
        return new Question.Unusual(matter, rrule, Instant.parse("2026-11-29T17:00:00Z"), ZoneId.of("Europe/Berlin"));
    }

    private static List<Act> acts() {
        Target mum = new Target("mum", false, null, null, null, false, false);
        return List.of(
                new Act.MoveReminder(mum, "move mum to 5"),
                new Act.SnoozeReminder(Target.IT, "later"),
                new Act.FinishReminder(mum),
                new Act.CancelReminder(mum),
                new Act.CancelAllReminders(),
                new Act.TellFact("x"),
                new Act.CorrectFact("x"),
                new Act.ForgetFact("x"),
                new Act.SetName("Sam"),
                new Act.SetZone(ZoneId.of("Europe/Madrid"), "Madrid"),
                new Act.SetLanguage(Locale.forLanguageTag("es")),
                new Act.SetStyle(Map.of("formality_level", "formal", "tone_preferences", Map.of("humor", 1.0))),
                new Act.SetPreference(Map.of("morning_digest_enabled", false)),
                new Act.AddToList("shopping", List.of("milk")),
                new Act.RemoveFromList("packing", List.of()),
                new Act.StopMessages(),
                new Act.Undo(),
                new Act.RecountFacts());
    }

    static Map<String, Said> topics() {
        Map<String, String> all = Map.of(
                "number", "112",
                "day", "Friday 27 November",
                "days", "34",
                "quote", "the key is under the pot",
                "language", "de",
                "matter", "call mum");
        var topics = new LinkedHashMap<String, Said>();
        Arrays.stream(Topic.values()).forEach(topic -> topics.put(topic.name(), new Said(topic, all, List.of())));
        topics.put(
                "line",
                new Said(Topic.DANGER, Map.of("number", "911", "line", "988", "line_name", "988 Lifeline"), List.of()));
        topics.put("place", new Said(Topic.TIME, Map.of("time", "21:00", "place", "Tokyo"), List.of()));
        topics.put("past", new Said(Topic.DAYS_UNTIL, Map.of("days", "-3", "day", "Wednesday 18 November"), List.of()));
        topics.put("today", new Said(Topic.DAYS_UNTIL, Map.of("days", "0", "day", "Saturday 21 November"), List.of()));
        topics.put("tomorrow", new Said(Topic.DAYS_UNTIL, Map.of("days", "1", "day", "Sunday 22 November"), List.of()));
        topics.put(
                "nearest",
                new Said(Topic.NO_SUCH_REMINDER, Map.of("matter", "unicorn"), List.of("call mum, today at 17:00")));
        for (String aspect : List.of("name", "zone", "language", "style")) {
            topics.put("which " + aspect, new Said(Topic.WHICH_VALUE, Map.of("aspect", aspect), List.of()));
        }
        topics.put("joke", shaded(Topic.SMALL_TALK, "tell me a joke"));
        topics.put("nature", shaded(Topic.SMALL_TALK, "what are you"));
        topics.put("how", shaded(Topic.SMALL_TALK, "how are you?"));
        topics.put("praise", shaded(Topic.SMALL_TALK, "ur funny"));
        topics.put("ok", shaded(Topic.SMALL_TALK, "ok cool"));
        topics.put("sorry", shaded(Topic.SMALL_TALK, "sorry for yelling"));
        topics.put("night", shaded(Topic.GREETING, "gn"));
        topics.put("bye", shaded(Topic.GREETING, "bye bye"));
        topics.put("weather", shaded(Topic.BEYOND, "whats the weather"));
        topics.put("sums", shaded(Topic.BEYOND, "what's 12 plus 30"));
        topics.put("buy", shaded(Topic.BEYOND, "order me a pizza"));
        topics.put("others", shaded(Topic.BEYOND, "text my brother hello"));
        topics.put("health", shaded(Topic.BEYOND, "how many pills are too many"));
        topics.put("calendar", shaded(Topic.BEYOND, "put it in my calendar"));
        topics.put("look up", shaded(Topic.BEYOND, "who won the cup"));
        topics.put("undated", new Said(Topic.QUOTE, Map.of("quote", "the key is under the pot", "day", ""), List.of()));
        topics.put("blank", shaded(Topic.UNKNOWN, " "));
        return topics;
    }

    private static Said shaded(Topic topic, String words) {
        return new Said(topic, Map.of("words", words), List.of());
    }
}
