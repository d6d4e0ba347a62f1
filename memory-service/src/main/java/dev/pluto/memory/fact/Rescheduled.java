package dev.pluto.memory.fact;

import dev.pluto.memory.clause.Step;
import dev.pluto.memory.lexicon.Lexicon;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * Knows another day or hour of what was told before, where the same text says why: "Tolu can't make 6 any more, so we go at 7 now" of
 * the gym with Tolu at 6.
 */
final class Rescheduled {

    private static final Lexicon LEXICON = Lexicon.english();

    private Rescheduled() {}

    /** @param beside what else is told by the text that tells the new fact */
    static boolean is(Fact old, Fact fact, List<Fact> beside, Instant now) {
        boolean done = fact.owner().equals(List.of(Step.ME))
                && fact.attribute().indexOf('|') < 0
                && LEXICON.in("going-on", fact.telling().lemma())
                && !fact.isTemporary();
        return done
                && old.isPresent(now)
                && !old.saidAt().equals(fact.saidAt())
                && When.hasTime(fact.telling().words())
                && When.hasTime(old.telling().words())
                && Values.isRival(old.telling().said(), fact.telling().said())
                && beside.stream().anyMatch(other -> !other.equals(fact) && isNamed(old, other));
    }

    /** Whether it speaks of the old day or hour, or of who or what the old fact is about. */
    private static boolean isNamed(Fact old, Fact other) {
        Set<String> said = new HashSet<>(other.values());
        other.owner().stream().filter(step -> !step.equals(Step.ME)).forEach(step -> said.add(step.head()));
        return old.terms().stream().anyMatch(said::contains);
    }
}
