package dev.pluto.memory.fact;

import dev.pluto.memory.clause.Step;
import dev.pluto.memory.fact.Fact.Mode;
import dev.pluto.memory.lexicon.Lexicon;
import dev.pluto.memory.lexicon.Spaces;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Who goes in a text, so that who is named next in it may take their place. */
final class Leaving {

    private final FactBook book;
    private final Owners owners;
    private @Nullable Fact leaving;
    private String gone = "";

    Leaving(FactBook book, Owners owners) {
        this.book = book;
        this.owners = owners;
    }

    /** Another text begins. */
    void clear() {
        leaving = null;
    }

    /**
     * Somebody whose name was told goes or can no longer: who is named next may take their place.
     *
     * @return whether somebody took it now
     */
    boolean notice(Fact fact, Instant now, List<String> told) {
        Fact old = leaving;
        if (old != null
                && fact.isPositive()
                && !fact.attribute().equals(Fact.NAME)
                && !fact.owner().equals(old.owner())
                && !owners.canonical(fact.owner()).equals(old.owner())) {
            String name = successor(fact);
            if (!name.isEmpty() && !name.equalsIgnoreCase(gone)) {
                String value = Values.replaced(old.telling().value(), gone, name);
                book.replace(old, fact.id() + "r", value, Values.terms(value), false, now, told);
                leaving = null;
                return true;
            }
            return false;
        }
        if (isLeaving(fact)) {
            List<Step> who = owners.canonical(fact.owner());
            if (isOneOfSeveral(fact, who, now, told)) {
                return false;
            }
            leaving = book.facts().stream()
                    .filter(each -> each.attribute().equals(Fact.NAME)
                            && (each.isPresent(now) || now.equals(each.closedAt()))
                            && each.owner().equals(who)
                            && who.size() > 1)
                    .reduce((one, other) -> other)
                    .or(() -> with(who, now))
                    .orElse(leaving);
            if (leaving != null) {
                String named = NameIn.of(leaving.telling().value());
                gone = named.isEmpty() ? leaving.telling().value() : named;
            }
        }
        return false;
    }

    private static boolean isLeaving(Fact fact) {
        boolean off =
                (fact.telling().lemma().equals("be") || fact.telling().lemma().equals("get"))
                        && Lexicon.english()
                                .in("away", Spaces.split(fact.telling().value()).get(0));
        String value = fact.telling().value();
        boolean moved = fact.telling().lemma().equals("be") && (value.equals("moved") || value.equals("moved on"));
        boolean onLeave = fact.telling().lemma().equals("be")
                && (fact.telling().value() + " ").contains(" leave "); // "on maternity leave"
        return off
                || moved
                || onLeave
                || !fact.isPositive()
                || Lexicon.english().in("departing", fact.telling().lemma())
                        && !fact.telling().value().startsWith("in ")
                || fact.mode() != Mode.PRESENT;
    }

    /** "it's a Dr Hughes now": who comes after who goes in the same text. */
    boolean isSucceeded(Notice.Corrected notice, String id, Instant now, List<String> told) {
        Fact old = leaving;
        String name = notice.topic().isEmpty() && notice.not().isEmpty() ? NameIn.of(notice.value()) : "";
        if (old == null || name.isEmpty() || name.equalsIgnoreCase(gone)) {
            return false;
        }
        String value = Values.replaced(old.telling().value(), gone, name);
        book.replace(old, id, value, Values.terms(value), false, now, told);
        leaving = null;
        return true;
    }

    /** "You share a flat with Dom": what is done with who goes. */
    private Optional<Fact> with(List<Step> who, Instant now) {
        String name = who.get(who.size() - 1).head();
        return book.facts().stream()
                .filter(each -> who.size() == 1
                        && each.isPresent(now)
                        && each.owner().equals(List.of(Step.ME))
                        && NameIn.of(each.telling().value()).equalsIgnoreCase(name))
                .reduce((one, other) -> other);
    }

    /** Who is named in the value, or does now what the other did: "Graham is in charge", "Beth manages me". */
    private String successor(Fact fact) {
        String name = NameIn.of(fact.telling().value());
        boolean named = fact.owner().size() == 1 && !fact.owner().get(0).equals(Step.ME);
        boolean succeeds = named
                && (Lexicon.english().in("succeeding", fact.telling().lemma())
                        || fact.telling().value().startsWith("in charge")
                        || fact.telling().value().startsWith("the new"));
        return succeeds ? fact.telling().subject() : name;
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
