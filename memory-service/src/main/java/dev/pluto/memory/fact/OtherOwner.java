package dev.pluto.memory.fact;

import dev.pluto.memory.clause.Step;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** Puts right of whom something was told: "Bea is vegan", "no, that's Bo". */
final class OtherOwner {

    private OtherOwner() {}

    /** Whether the right words are somebody's name, and what was told of somebody by name holds no name that they could replace. */
    static boolean isMeant(Fact old, Notice.Corrected notice) {
        String value = notice.value();
        Step owner = old.owner().get(0);
        boolean named = old.owner().size() == 1
                && !owner.equals(Step.ME)
                && !old.attribute().equals(Fact.NAME)
                && NameIn.of(old.telling().said()).isEmpty();
        return named
                && notice.isCorrection()
                && NameIn.of(value).equals(value)
                && (notice.not().isEmpty() || Exchange.plain(notice.not()).equals(owner.head()));
    }

    /** The same, told of whom the right words name. */
    static Fact of(Fact old, String name, String id) {
        Step owner = new Step(Exchange.plain(name), Set.of(), true);
        Set<String> about = new HashSet<>(old.about());
        about.removeAll(Terms.of(old.owner().get(0)));
        about.addAll(Terms.of(owner));
        Telling told = old.telling();
        return new Fact(
                id,
                List.of(owner),
                old.attribute(),
                old.isSingle(),
                Set.copyOf(about),
                old.values(),
                new Telling(name, told.verb(), told.lemma(), told.value(), told.after()),
                old.isPositive(),
                old.mode(),
                old.isTemporary(),
                old.until(),
                old.saidAt(),
                null,
                old.start(),
                old.end());
    }
}
