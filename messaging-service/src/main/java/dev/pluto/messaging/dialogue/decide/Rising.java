package dev.pluto.messaging.dialogue.decide;

import dev.pluto.language.time.Answers;
import dev.pluto.language.time.Plan;
import dev.pluto.language.time.Wish;
import dev.pluto.messaging.act.Act;
import dev.pluto.messaging.act.Beforehand;
import java.util.List;
import java.util.Optional;

/** When to wake somebody who told before what they get up for. */
final class Rising {

    /** So many texts back something may have been told. */
    private static final int BACK = 4;

    private Rising() {}

    /** A whole plan; empty where the wish names a day of its own, or nothing was told that its hour leads to. */
    static Optional<List<Plan>> of(Act.SetReminder act, Scene scene) {
        Plan wish = act.plans().get(0);
        boolean isBare = act.plans().size() == 1
                && wish.wish() == Wish.WAKE_UP_CALL
                && Answers.days(scene.words(), scene.said(scene.words())).isEmpty();
        return isBare
                ? scene.earlier().stream()
                        .limit(BACK)
                        .flatMap(told -> Beforehand.early(told, scene.words(), wish, scene.said(told)).stream())
                        .findFirst()
                        .map(List::of)
                : Optional.empty();
    }
}
