package dev.pluto.messaging.dialogue.decide;

import dev.pluto.contracts.ReminderAnswer;
import dev.pluto.language.time.Answers;
import dev.pluto.language.time.Reading;
import dev.pluto.language.time.Said;
import dev.pluto.language.words.Token;
import dev.pluto.language.words.Tokens;
import java.time.LocalTime;
import java.time.ZonedDateTime;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;

/** Several that are named one by one: "the alarm and the toolbox talk", "the 6 o'clock and the 7 o'clock". */
final class Several {

    private static final int MOST = 6;

    private Several() {}

    /** Those that are named, each by a part of its own; none where a part names none, or more than one. */
    static List<ReminderAnswer> named(String words, List<ReminderAnswer> pool, Scene scene) {
        List<String> parts = parts(words);
        Set<ReminderAnswer> all = new LinkedHashSet<>();
        if (parts.size() < 2 || parts.size() > MOST || pool.size() < 2) {
            return List.of();
        }
        for (String part : parts) {
            List<ReminderAnswer> one = one(part, pool, scene);
            if (one.size() == 1) {
                all.addAll(one);
            } else if (!one.isEmpty()) {
                return List.of();
            }
        }
        return all.size() < 2 ? List.of() : List.copyOf(all);
    }

    /**
     * All of them are moved, each to its own time where it has one.
     *
     * @param sent which of them were sent already
     * @param words of the new time of all of them
     */
    static Step moved(List<ReminderAnswer> meant, List<UUID> sent, String words, Scene scene) {
        return new Step.All(meant.stream()
                .map(one -> NewTimes.move(one, sent.contains(one.taskId()), newTime(one, meant, words, scene), scene))
                .toList());
    }

    /** "Photos to 2 and the casserole to 4": the words of the part that names it, where each part has its own time. */
    private static String newTime(ReminderAnswer reminder, List<ReminderAnswer> meant, String words, Scene scene) {
        List<String> parts = parts(meant.size() < 2 ? "" : scene.words()).stream()
                .filter(part -> !one(part, meant, scene).isEmpty())
                .toList();
        boolean areTimed = meant.size() > 1
                && parts.size() == meant.size()
                && parts.stream().allMatch(part -> Answers.saysWhen(part, scene.said(part)));
        return areTimed
                ? parts.stream()
                        .filter(part -> one(part, meant, scene).equals(List.of(reminder)))
                        .findFirst()
                        .map(part -> NewTimes.newTime(part, scene))
                        .orElse(words)
                : words;
    }

    private static List<ReminderAnswer> one(String part, List<ReminderAnswer> pool, Scene scene) {
        List<ReminderAnswer> named = Naming.mentioned(part, pool, scene);
        if (!named.isEmpty()) {
            return named;
        }
        List<ReminderAnswer> sort = Sorts.named(part, pool);
        if (sort.size() < pool.size()) {
            return sort;
        }
        Said said = scene.said(part);
        ZonedDateTime noon = scene.at().atZone(scene.person().zoneId()).with(LocalTime.NOON);
        return Answers.saysHour(part, said) && Answers.move(part, noon, said) instanceof Reading.Once once
                ? pool.stream()
                        .filter(due -> Naming.isAt(
                                once.at().toLocalTime(),
                                Told.due(due, scene.person()).toLocalTime()))
                        .toList()
                : List.of();
    }

    /** What stands between "and" and commas. */
    private static List<String> parts(String words) {
        List<String> parts = new ArrayList<>();
        int from = 0;
        for (Token token : Tokens.of(words)) {
            boolean isSeam = token.is(Token.Kind.MARK) || Vocabulary.isOf(token.text(), WordUse.JOINING);
            if (isSeam) {
                parts.add(words.substring(from, token.start()));
                from = token.end();
            }
        }
        parts.add(words.substring(from));
        return parts.stream().filter(part -> !part.isBlank()).toList();
    }
}
