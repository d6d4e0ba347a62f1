package dev.pluto.messaging.dialogue.decide;

import dev.pluto.messaging.act.AskedItems;
import dev.pluto.messaging.dialogue.decide.Fragment.Way;
import dev.pluto.messaging.dialogue.state.Deed;
import dev.pluto.messaging.tool.Outcome.ListChanged;
import dev.pluto.messaging.tool.Outcome.ListChanged.Verb;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

/** "Milk on the list and remind me to ring Mum at 5", and then "and bread too": a thing that is sold goes on the list. */
final class ItemBesideReminder {

    private static final Duration ONE_TEXT = Duration.ofMinutes(1);

    private ItemBesideReminder() {}

    /** Empty where the list was not added to in the text of the last reminder, or it is no such thing. */
    static Optional<Step> of(Fragment fragment, Scene scene) {
        List<Deed> fresh = scene.dialogue().fresh(scene.at());
        boolean isBoth = fragment.way() == Way.ADD
                && fresh.size() > 1
                && fresh.get(0).isAboutReminders()
                && Duration.between(fresh.get(1).at(), fresh.get(0).at()).abs().compareTo(ONE_TEXT) < 0;
        if (!isBoth || !(fresh.get(1).done() instanceof ListChanged changed) || changed.verb() != Verb.ADD) {
            return Optional.empty();
        }
        String thing = MissingParts.matter(fragment.words());
        return AskedItems.isSold(thing, scene.person().language())
                ? Optional.of(Step.of(new Call.ChangeList(changed.list().list(), Verb.ADD, List.of(thing))))
                : Optional.empty();
    }
}
