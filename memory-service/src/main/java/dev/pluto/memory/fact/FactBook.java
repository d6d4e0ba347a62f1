package dev.pluto.memory.fact;

import dev.pluto.memory.clause.Step;
import dev.pluto.memory.fact.Fact.Mode;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What one person told, with its history: newer closes older, corrections replace, endings close. Not safe for threads. */
final class FactBook {

    private final List<Fact> facts;
    private final Owners owners;
    private final RecentFacts recent = new RecentFacts();
    private final Correcting correcting;
    private final Ending ending;
    private final Leaving leaving;
    private final Shifting shifting;

    FactBook(List<Fact> facts) {
        this.facts = new ArrayList<>(facts);
        this.owners = new Owners(this.facts);
        this.correcting = new Correcting(this, recent);
        this.leaving = new Leaving(this, owners);
        this.shifting = new Shifting(this, recent);
        this.ending = new Ending(this, recent);
        facts.forEach(fact -> touch(fact.id()));
    }

    List<Fact> facts() {
        return List.copyOf(facts);
    }

    /** Which facts the last text told, as far as it is known. */
    void toldLast(List<String> ids) {
        recent.toldLast(ids);
    }

    /** The fact was told or asked just now, so that a correction without a noun means it. */
    void touch(String id) {
        recent.touch(id);
    }

    /** Takes what one text says. */
    void apply(List<Notice> notices, String messageId, Instant now) {
        ending.clear();
        leaving.clear();
        List<String> told = new ArrayList<>();
        int number = 0;
        for (Notice notice : notices) {
            String id = messageId + "~" + number++;
            if (notice instanceof Notice.Told one) {
                if (!correcting.isOfKnown(one, now, told)) {
                    tell(one.fact(), one.isChange(), now, told);
                }
            } else if (notice instanceof Notice.Corrected one) {
                told.forEach(recent::touch);
                if (!leaving.isSucceeded(one, id, now, told) && !ending.isSucceeded(one, id, now, told)) {
                    correcting.correct(one, id, now, told);
                }
            } else if (notice instanceof Notice.Ended one) {
                told.forEach(recent::touch);
                ending.end(one, id, now, told);
            } else if (notice instanceof Notice.More one) {
                correcting.join(one, id, now, told);
            } else if (notice instanceof Notice.Counted one) {
                correcting.count(one, id, now, told);
            } else if (notice instanceof Notice.Forgotten one) {
                forget(one.topic());
            }
        }
        recent.textRead(told);
    }

    void tell(Fact given, boolean isChange, Instant now, List<String> told) {
        if (Closing.isToldAgain(facts, given, told)) {
            return;
        }
        if (leaving.notice(given, now, told)) {
            ending.clear();
        }
        Fact fact = given;
        if (fact.mode() == Mode.PRESENT) {
            boolean adopts = isChange && ending.hasEnded() && fact.isPositive() && Closing.isReplacing(fact);
            fact = closeOlder(fact, isChange, now);
            if (adopts) {
                ending.adopt(fact, now, told);
            } else if (isChange && fact.isPositive()) {
                shifting.shift(fact, now, told);
            }
        } else if (fact.mode() == Mode.PAST) {
            closeSame(fact, now);
        } else if (isChange) {
            closePlans(fact, now);
        }
        facts.add(fact);
        told.add(fact.id());
    }

    /** @return the fact, about all that the closed ones were about */
    private Fact closeOlder(Fact given, boolean isChange, Instant now) {
        Fact fact = given;
        for (Fact old : List.copyOf(facts)) {
            if (old.closedAt() != null || !Closing.closes(owners, fact, old, isChange)) {
                continue;
            }
            String left = fact.isPositive() ? "" : Values.without(old.telling().value(), fact.values());
            if (!left.isEmpty()) {
                Telling rest = old.telling().with(left);
                facts.add(old.told(old.id() + "l", rest, Values.terms(left), true, old.mode(), old.saidAt()));
            }
            close(old, now);
            fact = Closing.isSaidAlike(old, fact) ? fact : fact.with(old.about());
        }
        return fact;
    }

    /** "i used to smoke" ends "i smoke". */
    private void closeSame(Fact past, Instant now) {
        facts.stream()
                .filter(old -> old.mode() == Mode.PRESENT
                        && old.closedAt() == null
                        && sameOwner(old.owner(), past.owner())
                        && old.attribute().equals(past.attribute())
                        && old.values().equals(past.values()))
                .toList()
                .forEach(old -> close(old, now));
    }

    /** "now he wants to be a footballer". */
    private void closePlans(Fact plan, Instant now) {
        List.copyOf(facts).stream()
                .filter(old -> old.mode() == Mode.PLAN
                        && old.closedAt() == null
                        && sameOwner(old.owner(), plan.owner())
                        && old.attribute().equals(plan.attribute())
                        && old.telling().lemma().equals(plan.telling().lemma()))
                .forEach(old -> close(old, now));
    }

    /** A new value takes the old one's place, which ends, or never was when it is put right. */
    void replace(
            Fact old,
            String id,
            String value,
            Set<String> values,
            boolean isCorrection,
            Instant now,
            List<String> told) {
        boolean renew = old.mode() == Mode.PAST && !isCorrection;
        Fact source = undenied(old);
        Telling telling =
                renew ? old.telling().present().with(value) : source.telling().with(value, isCorrection);
        Set<String> all = new HashSet<>(values);
        all.addAll(Values.terms(telling.after()));
        Fact next = old.told(id, telling, Set.copyOf(all), source.isPositive(), renew ? Mode.PRESENT : old.mode(), now);
        if (isCorrection) {
            remove(old);
        } else if (!renew && old.closedAt() == null) {
            close(old, now);
        }
        facts.add(next);
        told.add(next.id());
    }

    /** "not Ann's, it's at Margaret's": what was denied a moment ago is told with the other value, and not denied again. */
    private Fact undenied(Fact fact) {
        return fact.isPositive()
                ? fact
                : facts.stream()
                        .filter(old -> old.isPositive()
                                && old.closedAt() != null
                                && old.closedAt().equals(fact.saidAt())
                                && old.owner().equals(fact.owner())
                                && Closing.isDenied(old, fact))
                        .findFirst()
                        .orElse(fact);
    }

    private void forget(Set<String> topic) {
        forgettable(topic).forEach(this::remove);
    }

    void remove(Fact fact) {
        facts.remove(fact);
        recent.remove(fact.id());
    }

    /** What a wish to forget means: facts that hold all of its words; without words what was told last. */
    List<Fact> forgettable(Set<String> topic) {
        if (topic.isEmpty()) {
            return facts.stream().filter(recent::isToldLast).toList();
        }
        return Forgetting.withSuccessors(
                facts, fact -> Terms.allFound(topic, Forgetting.named(fact, full(fact), topic)));
    }

    void add(Fact fact, List<String> told) {
        facts.add(fact);
        told.add(fact.id());
    }

    void close(Fact fact, Instant now) {
        int at = facts.indexOf(fact);
        if (at >= 0) {
            facts.set(at, fact.closed(now));
        }
    }

    @Nullable
    Fact find(String id) {
        return facts.stream().filter(fact -> fact.id().equals(id)).findFirst().orElse(null);
    }

    /** See {@link Owners#full}. */
    Set<String> full(Fact fact) {
        return owners.full(fact);
    }

    Map<String, List<Step>> names() {
        return owners.names();
    }

    /** Who was named in anything that was told, in lower case. */
    Set<String> named() {
        Set<String> all = new HashSet<>(names().keySet());
        facts.stream()
                .map(fact -> fact.owner().get(0))
                .filter(first -> !first.equals(Step.ME))
                .forEach(first -> all.add(first.head()));
        return all;
    }

    List<Step> canonical(List<Step> owner) {
        return owners.canonical(owner);
    }

    /** See {@link Owners#areTwo}. */
    boolean areTwo(List<Step> one, List<Step> other) {
        return owners.areTwo(one, other);
    }

    boolean sameOwner(List<Step> one, List<Step> asked) {
        return owners.areSame(one, asked);
    }
}
