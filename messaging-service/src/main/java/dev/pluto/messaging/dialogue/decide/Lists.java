package dev.pluto.messaging.dialogue.decide;

import dev.pluto.messaging.act.Act;
import dev.pluto.messaging.dialogue.state.Aim;
import dev.pluto.messaging.say.Question;
import dev.pluto.messaging.say.Topic;
import dev.pluto.messaging.tool.Outcome;
import dev.pluto.messaging.tool.Outcome.ListChanged.Verb;
import java.util.List;
import java.util.Map;
import java.util.Optional;

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
            return Optional.of(
                    add.items().isEmpty()
                            ? Step.say(Topic.WHICH_VALUE, Map.of("aspect", "list"))
                            : Step.of(new Call.ChangeList(list(add.list(), scene), Verb.ADD, add.items())));
        }
        if (act instanceof Act.ShowList show) {
            return Optional.of(Step.of(new Call.ShowList(list(show.list(), scene))));
        }
        if (act instanceof Act.RemoveFromList remove) {
            return Optional.of(remove(remove, list(remove.list(), scene), scene));
        }
        return act instanceof Act.MoveToList move ? Optional.of(move(move, scene)) : Optional.empty();
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
        return scene.isSure()
                ? Step.of(new Call.ChangeList(list, Verb.CLEAR, List.of()))
                : new Step.Ask(new Question.ShallI(remove), new Aim.Shall(remove, scene.words()));
    }
}
