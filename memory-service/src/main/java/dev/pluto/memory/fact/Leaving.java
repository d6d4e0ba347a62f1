package dev.pluto.memory.fact;

import dev.pluto.memory.clause.Step;
import dev.pluto.memory.fact.Fact.Mode;
import dev.pluto.memory.lexicon.Lexicon;
import dev.pluto.memory.lexicon.Spaces;
import java.time.Instant;
import java.util.List;
import java.util.Set;
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
                && !fact.attribute().equals(Fact.NAME)
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
                        && !fact.telling().value().startsWith("in ")
                || fact.mode() != Mode.PRESENT;
        if (goes) {
            List<Step> who = owners.canonical(fact.owner());
            if (isOneOfSeveral(fact, who, now, told)) {
                return;
            }
            leaving = book.facts().stream()
                    .filter(each -> each.attribute().equals(Fact.NAME)
                            && each.isPresent(now)
                            && each.owner().equals(who)
                            && who.size() > 1)
                    .reduce((one, other) -> other)
                    .orElse(leaving);
        }
    }

    /** "Moss went to live with my aunt": who is left of "Tig, Moss and Fern". */
    private boolean isOneOfSeveral(Fact fact, List<Step> who, Instant now, List<String> told) {
        for (Fact list : book.facts()) {
            boolean named = list.attribute().equals(Fact.NAME)
                    && list.isPresent(now)
                    && list.owner().equals(who);
            String left = named ? Values.without(list.telling().value(), name(fact)) : "";
            if (!left.isEmpty() && fact.isPositive() && isGone(fact, who)) {
                book.replace(list, fact.id() + "w", left, Values.terms(left), false, now, told);
                return true;
            }
        }
        return false;
    }

    private static Set<String> name(Fact fact) {
        return Terms.of(fact.owner().get(fact.owner().size() - 1));
    }

    /** An animal for good: dead, or living with somebody else. */
    private static boolean isGone(Fact fact, List<Step> who) {
        Lexicon lexicon = Lexicon.english();
        return fact.mode() != Mode.PLAN
                && lexicon.isKinOf(who.get(who.size() - 1).head(), "pet")
                && lexicon.in("parting", fact.telling().lemma());
    }
}
