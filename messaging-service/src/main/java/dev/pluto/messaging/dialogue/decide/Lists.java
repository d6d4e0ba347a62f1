package dev.pluto.messaging.dialogue.decide;

import dev.pluto.messaging.act.Act;
import dev.pluto.messaging.act.AskedItems;
import dev.pluto.messaging.act.Subject;
import dev.pluto.messaging.dialogue.state.Aim;
import dev.pluto.messaging.say.Question;
import dev.pluto.messaging.say.Topic;
import dev.pluto.messaging.tool.Outcome;
import dev.pluto.messaging.tool.Outcome.ListChanged.Verb;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;

/** Puts things on lists, takes them off and tells what stands there. */
final class Lists {

    private static final String SHOPPING = "shopping";

    private final Facts facts;

    Lists(Facts facts) {
        this.facts = facts;
    }

    /** Empty for an act that is about no list. */
    Optional<Step> of(Act act, Scene scene) {
        if (act instanceof Act.AddToList add) {
            List<String> items = add.items().isEmpty() ? asked(scene) : add.items();
            return Optional.of(
                    items.isEmpty()
                            ? Step.say(Topic.WHICH_VALUE, Map.of("aspect", "list"))
                            : Step.of(new Call.ChangeList(list(add.list(), scene), Verb.ADD, items)));
        }
        if (act instanceof Act.ShowList && isOfReminders(scene)) {
            return Optional.of(Listing.of(new Act.ListReminders(null, false, ""), scene));
        }
        if (act instanceof Act.ShowList show) {
            return Optional.of(shown(list(show.list(), scene), scene));
        }
        if (act instanceof Act.RemoveFromList remove) {
            return Optional.of(remove(remove, list(remove.list(), scene), scene));
        }
        return act instanceof Act.MoveToList move ? Optional.of(move(move, scene)) : Optional.empty();
    }

    /** "Is the rice on there?" is answered where it is not, and by the list itself where it is. */
    private static Step shown(String list, Scene scene) {
        Locale locale = scene.person().language();
        Call call = new Call.ShowList(list);
        List<String> named = AskedItems.whether(scene.words(), locale);
        if (named.isEmpty() || !scene.isSure()) {
            return Step.of(call);
        }
        return new Step.Do(call, outcome -> {
            List<String> items =
                    outcome instanceof Outcome.ListShown shown ? shown.list().items() : named;
            List<String> missing = named.stream()
                    .filter(name -> items.stream()
                            .noneMatch(item -> Stems.share(Stems.of(name, locale), Stems.ofAll(item, locale)) > 0))
                    .toList();
            Step told = Step.happened(outcome);
            return missing.isEmpty() || items.isEmpty()
                    ? told
                    : Step.all(Step.say(Topic.NOT_LISTED, Map.of("matter", String.join(", ", missing))), told);
        });
    }

    /** "Show list" behind reminders, where no list was spoken of. */
    private static boolean isOfReminders(Scene scene) {
        return scene.dialogue().subject() == Subject.REMINDERS
                && scene.dialogue().list() == null
                && Vocabulary.isAllOf(scene.words(), WordUse.BARE_LIST, WordUse.SOFT);
    }

    /** "Add them", of what was asked for right before. */
    private static List<String> asked(Scene scene) {
        boolean isThose = Vocabulary.holds(scene.words(), WordUse.IT_OR_THEM)
                && !scene.earlier().isEmpty();
        return isThose ? AskedItems.of(scene.earlier().get(0), scene.person().language()) : List.of();
    }

    /** What does not stand where it is taken from is put on the other list all the same. */
    private static Step move(Act.MoveToList move, Scene scene) {
        Step added = Step.of(new Call.ChangeList(list(move.list(), scene), Verb.ADD, move.items()));
        String from = list("", scene);
        return from.equals(move.list())
                ? added
                : new Step.Do(
                        new Call.ChangeList(from, Verb.REMOVE, move.items()),
                        outcome -> outcome instanceof Outcome.Done ? Step.all(Step.happened(outcome), added) : added);
    }

    /** The list named, else the one spoken of last. */
    private static String list(String named, Scene scene) {
        String last = scene.dialogue().list();
        return named.isBlank() ? (last == null ? SHOPPING : last) : named;
    }

    /** "My sister got a new job" is nothing of a list, though "my sister got the milk" is. */
    private Step remove(Act.RemoveFromList remove, String list, Scene scene) {
        if (!remove.items().isEmpty()) {
            boolean mayBeFact = Vocabulary.begins(scene.words(), WordUse.TELLING)
                    && !Vocabulary.holds(scene.words(), WordUse.LIST_NOUN);
            return new Step.Do(
                    new Call.ChangeList(list, Verb.REMOVE, remove.items()),
                    outcome -> mayBeFact && !(outcome instanceof Outcome.Done)
                            ? facts.tell(scene, () -> Step.happened(outcome))
                            : Step.happened(outcome));
        }
        if (!remove.kept().isEmpty()) {
            return allBut(remove.kept(), list, scene);
        }
        return scene.isSure()
                ? Step.of(new Call.ChangeList(list, Verb.CLEAR, List.of()))
                : new Step.Ask(new Question.ShallI(remove), new Aim.Shall(remove, scene.words()));
    }

    /** "Everything but the passata": nothing goes where what stays is not there. */
    private static Step allBut(List<String> kept, String list, Scene scene) {
        var locale = scene.person().language();
        return new Step.Do(new Call.ShowList(list), outcome -> {
            if (!(outcome instanceof Outcome.ListShown shown)) {
                return Step.happened(outcome);
            }
            Predicate<String> stays = item ->
                    kept.stream().anyMatch(one -> Stems.share(Stems.of(one, locale), Stems.ofAll(item, locale)) > 0);
            List<String> items = shown.list().items();
            List<String> gone = items.stream().filter(stays.negate()).toList();
            boolean isOther = gone.isEmpty() || gone.size() == items.size();
            return isOther ? Step.happened(outcome) : Step.of(new Call.ChangeList(list, Verb.REMOVE, gone));
        });
    }
}
