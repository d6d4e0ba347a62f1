package dev.pluto.messaging.dialogue.decide;

import dev.pluto.contracts.ReminderAnswer;
import dev.pluto.language.time.Reading;
import dev.pluto.language.time.Said;
import dev.pluto.language.time.TimeReader;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/** The texts by which reminders were set, which say more of them than their matter: "my coat is torn, remind me at 8 to mend it". */
final class SetBy {

    private SetBy() {}

    /** The text by which it was set, where that is among the last ones. */
    static Optional<String> words(ReminderAnswer reminder, Scene scene) {
        return scene.earlier().stream()
                .filter(text -> isOf(text, reminder, scene.said(text)))
                .findFirst();
    }

    /** Those that were set by a text which says all of these words. */
    static List<ReminderAnswer> saying(String words, List<ReminderAnswer> pool, Scene scene) {
        Locale locale = scene.person().language();
        Set<String> sought = Stems.of(words, locale);
        return sought.isEmpty()
                ? List.of()
                : pool.stream()
                        .filter(one -> words(one, scene)
                                .filter(text -> Stems.ofAll(text, locale).containsAll(sought))
                                .isPresent())
                        .toList();
    }

    private static boolean isOf(String text, ReminderAnswer reminder, Said said) {
        return TimeReader.read(text, said).stream()
                .anyMatch(plan -> plan.reading() instanceof Reading.Once once
                        && once.due().equals(reminder.dueAt()));
    }
}
