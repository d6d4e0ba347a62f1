package dev.pluto.memory.fact;

import dev.pluto.memory.clause.Step;
import dev.pluto.memory.fact.Fact.Mode;
import dev.pluto.memory.lexicon.Lexicon;
import dev.pluto.memory.lexicon.Spaces;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Who goes in a text, so that who is named next in it may take their place. */
final class Leaving {

    private final FactBook book;
    private final Owners owners;
    private @Nullable Fact leaving;

    Leaving(FactBook book, Owners owners) {
        this.book = book;
        this.owners = owners;
    }

    /** Another text begins. */
    void clear() {
        leaving = null;
    }

    /** Somebody whose name was told goes or can no longer: who is named next may take their place. */
    void notice(Fact fact, Instant now, List<String> told) {
        Fact old = leaving;
        if (old != null
                && fact.isPositive()
                && !fact.owner().equals(old.owner())
                && !owners.canonical(fact.owner()).equals(old.owner())) {
            String name = Values.name(fact.telling().value());
            if (!name.isEmpty() && !name.equalsIgnoreCase(old.telling().value())) {
                book.replace(old, fact.id() + "r", name, Values.terms(name), false, now, told);
                leaving = null;
            }
            return;
        }
        boolean off = fact.telling().lemma().equals("be")
                && Lexicon.english()
                        .in("away", Spaces.split(fact.telling().value()).get(0));
        boolean goes = off
                || !fact.isPositive()
                || Lexicon.english().in("departing", fact.telling().lemma())
                || fact.mode() != Mode.PRESENT;
        if (goes) {
            List<Step> who = owners.canonical(fact.owner());
            leaving = book.facts().stream()
                    .filter(each -> each.attribute().equals(Fact.NAME)
                            && each.isPresent(now)
                            && each.owner().equals(who)
                            && who.size() > 1)
                    .reduce((one, other) -> other)
                    .orElse(leaving);
        }
    }
}
