package dev.pluto.memory.fact;

import dev.pluto.memory.clause.Step;
import dev.pluto.memory.lexicon.Lexicon;
import dev.pluto.memory.lexicon.Spaces;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** What holds instead of what is asked about: the meeting that was at 2 is at 4, and the vet is somebody else. */
final class HoldsNow {

    private HoldsNow() {}

    /** What was told when it ended and holds in its place; empty where nothing does. */
    static Optional<Fact> insteadOf(Fact over, FactBook book, Instant now) {
        Instant ended = over.closedAt();
        return ended == null
                ? Optional.empty()
                : book.facts().stream()
                        .filter(fact -> fact.isPresent(now)
                                && fact.isPositive()
                                && !fact.saidAt().isBefore(ended)
                                && book.sameOwner(fact.owner(), over.owner())
                                && isOfSame(fact, over))
                        .reduce((one, other) -> other);
    }

    /** Only one of its kind holds at a time, or what it is about was carried over. */
    private static boolean isOfSame(Fact fact, Fact over) {
        boolean same = fact.attribute().equals(over.attribute());
        return same && fact.isSingle()
                || !over.about().isEmpty() && fact.about().containsAll(over.about());
    }

    /** "Is Dr Webb still our vet", where by now somebody else is. */
    static boolean isSomebodyElse(Asked asked, Fact fact, FactBook book) {
        List<Step> owner = asked.owner();
        if (owner == null || owner.size() != 1 || owner.get(0).equals(Step.ME)) {
            return false;
        }
        String name = owner.get(0).head();
        boolean known = fact.attribute().equals(Fact.NAME)
                && fact.owner().size() > 1
                && book.names().containsKey(name);
        return known && Spaces.split(name).stream().noneMatch(part -> isNamed(fact, part));
    }

    private static boolean isNamed(Fact fact, String part) {
        return !Lexicon.english().in("by-title", part) && fact.values().contains(part);
    }
}
