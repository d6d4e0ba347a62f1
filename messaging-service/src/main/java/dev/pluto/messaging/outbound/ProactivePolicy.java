package dev.pluto.messaging.outbound;

import dev.pluto.contracts.AgendaAnswer;
import dev.pluto.contracts.SnapshotsAnswer;
import dev.pluto.language.TextPattern;
import dev.pluto.messaging.channel.Channel;
import dev.pluto.messaging.model.RecalledMemory;
import dev.pluto.messaging.people.Profile;
import dev.pluto.messaging.wording.Line;
import dev.pluto.messaging.wording.Moments;
import dev.pluto.messaging.wording.SecondPerson;
import dev.pluto.messaging.wording.SpokenWords;
import dev.pluto.messaging.wording.StyleVoice;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZonedDateTime;
import java.time.format.TextStyle;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.Pattern;

/** The words of what is said unasked, in the person's style. */
final class ProactivePolicy {

    private static final int MOST_ITEMS = 8;
    private static final Pattern TO = TextPattern.ofAnyCase("^to ");

    private ProactivePolicy() {}

    /** Words for anything that brings its own text or needs none; empty when there is nothing to say. */
    static Optional<String> words(OutboundRequest request, Profile person, Instant now) {
        return spoken(request, person, now)
                .or(() -> written(request, person, now))
                .map(line -> StyleVoice.render(List.of(line), person.style(), 0));
    }

    /** For who hears it in another language than English. */
    private static Optional<Line> spoken(OutboundRequest request, Profile person, Instant now) {
        if (!Channel.VOICE.is(request.channel())) {
            return Optional.empty();
        }
        return switch (request.kind()) {
            case "reminder" ->
                request.text()
                        .flatMap(what -> SpokenWords.in(person.language(), "reminder")
                                .map(words -> Line.answer(words).where("what", what.strip())));
            case "wake_up_call" ->
                SpokenWords.in(person.language(), "wake-up")
                        .map(words ->
                                Line.greeting(words).where("to", named(person)).where("time", time(person, now)));
            default -> Optional.empty();
        };
    }

    private static Optional<Line> written(OutboundRequest request, Profile person, Instant now) {
        return switch (request.kind()) {
            case "reminder" -> request.text().map(ProactivePolicy::reminder);
            case "wake_up_call" -> Optional.of(wakeUp(person, now));
            default -> request.text().map(text -> Line.answer("{text}").where("text", text));
        };
    }

    private static Line reminder(String what) {
        String deed = TO.matcher(SecondPerson.turn(what.strip())).replaceFirst("");
        return Line.answer("Your reminder: {what}")
                .casually("Hey, reminder: {what}")
                .formally("This is your reminder: {what}")
                .where("what", deed)
                .with("⏰");
    }

    private static Line wakeUp(Profile person, Instant now) {
        return Line.greeting("Good morning{to}. It is {time}, time to get up.")
                .casually("Good morning{to}! It's {time}, rise and shine!")
                .where("to", named(person))
                .where("time", time(person, now))
                .with("☀️");
    }

    private static String time(Profile person, Instant now) {
        return new Moments(person.language(), now).time(now.atZone(person.zoneId()));
    }

    /** The morning digest: the day's agenda, what the person said about this very day, and what they planned and decided the day before. */
    static String digest(
            Profile person,
            List<AgendaAnswer.Item> agenda,
            List<RecalledMemory> memories,
            Optional<SnapshotsAnswer.Snapshot> yesterday,
            Instant now) {
        var moments = new Moments(person.language(), now);
        ZonedDateTime local = now.atZone(person.zoneId());
        var lines = new ArrayList<Line>();
        lines.add(Line.greeting("Good morning{to}. It is {day}.")
                .casually("Good morning{to}! It's {day}.")
                .where("to", named(person))
                .where("day", Moments.day(local.toLocalDate(), local.toLocalDate()))
                .with("☀️"));
        List<AgendaAnswer.Item> items = agenda.stream()
                .filter(item -> item.what() != null && !item.what().isBlank())
                .limit(MOST_ITEMS)
                .toList();
        if (items.isEmpty()) {
            lines.add(Line.answer("Nothing is planned for today.").casually("Nothing on your list today."));
        }
        for (AgendaAnswer.Item item : items) {
            lines.add(Line.answer("{time} {what}")
                    .where("time", moments.time(item.dueAt().atZone(person.zoneId())))
                    .where("what", SecondPerson.turn(String.valueOf(item.what()).strip())));
        }
        Optional<RecalledMemory> told = memories.stream()
                .filter(memory -> isAbout(memory, local.toLocalDate(), person))
                .findFirst();
        told.ifPresent(memory -> lines.add(retold(memory, local.toLocalDate(), person)));
        yesterday.ifPresent(day ->
                lines.addAll(Yesterday.lines(day, told.map(RecalledMemory::id).orElse(null))));
        return StyleVoice.render(lines, person.style(), 0);
    }

    /** With the day it was said, because "tomorrow" in it means the day after that. */
    private static Line retold(RecalledMemory memory, LocalDate today, Profile person) {
        LocalDate said = Objects.requireNonNull(memory.occurredAt())
                .atZone(person.zoneId())
                .toLocalDate();
        return Line.answer("You told me on {day}: {told}")
                .where("day", Moments.day(said, today))
                .where("told", SecondPerson.sentence(memory.content()));
    }

    /**
     * A memory of the last week that names this weekday, or "tomorrow" said yesterday. Anything looser would be
     * guessing. What is sensitive is said to nobody who did not ask.
     */
    private static boolean isAbout(RecalledMemory memory, LocalDate today, Profile person) {
        if (memory.occurredAt() == null
                || memory.sensitive()
                || "assistant".equalsIgnoreCase(memory.speaker())
                || memory.content().endsWith("?")) {
            return false;
        }
        LocalDate said = memory.occurredAt().atZone(person.zoneId()).toLocalDate();
        String words = memory.content().toLowerCase(Locale.ROOT);
        String weekday = today.getDayOfWeek()
                .getDisplayName(TextStyle.FULL, Locale.ENGLISH)
                .toLowerCase(Locale.ROOT);
        boolean isRequest = words.startsWith("remind me") || words.startsWith("wake me");
        return !isRequest
                && ((words.contains("tomorrow") && said.equals(today.minusDays(1)))
                        || (words.contains(weekday) && said.isBefore(today) && said.isAfter(today.minusDays(7))));
    }

    private static String named(Profile person) {
        return person.name() == null || person.name().isBlank()
                ? ""
                : ", " + person.name().strip();
    }
}
