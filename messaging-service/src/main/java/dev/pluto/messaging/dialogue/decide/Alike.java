package dev.pluto.messaging.dialogue.decide;

import dev.pluto.contracts.ReminderAnswer;
import dev.pluto.messaging.act.Subject;
import dev.pluto.messaging.dialogue.decide.Fragment.Way;
import dev.pluto.messaging.dialogue.state.Deed;
import dev.pluto.messaging.say.Question.WhichOne.For;
import dev.pluto.messaging.tool.Outcome;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** A new time for one more reminder: "and tea as well", behind the wash that was put off by half an hour. */
final class Alike {

    private static final int LONGEST = 7;

    private Alike() {}

    /** @param otherwise what follows where no other one is named that is still planned */
    static Optional<Step> of(Scene scene, Supplier<Step> otherwise) {
        String words = scene.words();
        Fragment fragment = Fragment.of(words);
        boolean isAlike = Vocabulary.begins(words, WordUse.ALIKE);
        boolean mayBe = scene.dialogue().subject() == Subject.REMINDERS
                && (isAlike || fragment.way() == Way.ADD)
                && scene.dialogue().pending().isEmpty()
                && !scene.earlier().isEmpty()
                && !scene.isQuestionMarked()
                && !scene.saysWhen()
                && Vocabulary.words(words).size() <= LONGEST;
        Optional<Deed> newest = mayBe ? scene.dialogue().newest() : Optional.empty();
        For what = newest.map(deed -> what(deed.done())).orElse(null);
        if (what == null) {
            return Optional.empty();
        }
        List<ReminderAnswer> moved = newest.get().reminders();
        String matter = isAlike ? Vocabulary.behind(words, WordUse.ALIKE) : fragment.words();
        return isKnown(matter, moved, scene)
                ? Optional.of(new Step.Do(
                        Call.Reminders.ALL,
                        found -> moved(what, matter, moved, found, scene).orElseGet(otherwise)))
                : Optional.empty();
    }

    private static @Nullable For what(Outcome.Done done) {
        return done instanceof Outcome.ReminderMoved
                ? For.MOVE
                : done instanceof Outcome.ReminderSnoozed ? For.SNOOZE : null;
    }

    /** Whether another one of this talk has to do with it, and not the one that was moved. */
    private static boolean isKnown(String matter, List<ReminderAnswer> moved, Scene scene) {
        Locale locale = scene.person().language();
        Set<String> sought = Stems.of(matter, locale);
        return !isAbout(sought, moved, locale)
                && scene.dialogue().deeds().stream().anyMatch(deed -> isAbout(sought, deed.reminders(), locale));
    }

    private static boolean isAbout(Set<String> sought, List<ReminderAnswer> reminders, Locale locale) {
        return reminders.stream().anyMatch(one -> Stems.share(sought, one, locale) > 0);
    }

    private static Optional<Step> moved(
            For what, String matter, List<ReminderAnswer> moved, Outcome found, Scene scene) {
        List<ReminderAnswer> named = found instanceof Outcome.Reminders open
                ? Naming.byMatter(matter, open.found().reminders(), scene).stream()
                        .filter(one ->
                                moved.stream().noneMatch(done -> done.taskId().equals(one.taskId())))
                        .toList()
                : List.of();
        String when = NewTimes.newTime(scene.earlier().get(0), scene);
        return named.size() == 1 ? Optional.of(Changing.done(what, named, List.of(), when, scene)) : Optional.empty();
    }
}
