package dev.pluto.memory.fact;

import dev.pluto.memory.clause.Step;
import dev.pluto.memory.fact.Fact.Mode;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Where the person's car is, said of the person: "I park on level 3", then "I'm on level 4 today". */
final class Parked {

    private Parked() {}

    /** @return null where nothing was told of where they park, or another kind of place is named */
    static @Nullable Fact at(Fact told, List<Fact> facts, Instant now) {
        boolean there = told.owner().equals(List.of(Step.ME))
                && told.telling().lemma().equals("be")
                && told.isPositive()
                && told.mode() == Mode.PRESENT;
        for (int i = facts.size() - 1; there && i >= 0; i--) {
            Fact usual = facts.get(i);
            boolean same = usual.telling().lemma().equals("park")
                    && usual.isPresent(now)
                    && usual.isPositive()
                    && usual.owner().equals(told.owner())
                    && Values.sharesHead(usual, told);
            if (same) {
                return parked(told, usual);
            }
        }
        return null;
    }

    private static Fact parked(Fact told, Fact usual) {
        Telling telling = new Telling(
                "you",
                "are parked",
                "park",
                told.telling().value(),
                told.telling().after());
        return new Fact(
                told.id(),
                told.owner(),
                usual.attribute(),
                usual.isSingle(),
                usual.about(),
                told.values(),
                telling,
                true,
                told.mode(),
                told.isTemporary(),
                told.until(),
                told.saidAt(),
                null,
                told.start(),
                told.end());
    }
}
