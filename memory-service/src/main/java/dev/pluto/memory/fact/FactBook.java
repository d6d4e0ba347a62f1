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
    private final List<Fact> ended = new ArrayList<>();
    private final Leaving leaving;
    private final Shifting shifting;

    FactBook(List<Fact> facts) {
        this.facts = new ArrayList<>(facts);
        this.owners = new Owners(this.facts);
        this.correcting = new Correcting(this, recent);
        this.leaving = new Leaving(this, owners);
        this.shifting = new Shifting(this, recent);
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
        ended.clear();
        leaving.clear();
        List<String> told = new ArrayList<>();
        int number = 0;
        for (Notice notice : notices) {
            String id = messageId + "~" + number++;
            if (notice instanceof Notice.Told one) {
                if (!one.isOfLast() || !correcting.isOfLast(one.fact(), now, told)) {
                    tell(one.fact(), one.isChange(), now, told);
                }
            } else if (notice instanceof Notice.Corrected one) {
                told.forEach(recent::touch);
                correcting.correct(one, id, now, told);
            } else if (notice instanceof Notice.Ended one) {
                end(one, id, now, told);
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
        leaving.notice(given, now, told);
        Fact fact = given;
        if (fact.mode() == Mode.PRESENT) {
            boolean adopts = isChange && !ended.isEmpty() && fact.isPositive() && Closing.isReplacing(fact);
            fact = closeOlder(fact, isChange, now);
            if (adopts) {
                adopt(fact, now, told);
            } else if (isChange && fact.isPositive()) {
                shifting.shift(fact, now, told);
            }
        } else if (fact.mode() == Mode.PAST) {
            closeSame(fact, now);
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
            fact = old.attribute().equals(fact.attribute()) ? fact : fact.with(old.about());
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

    /** What has just ended lives on with the new value: "quit the bakery, im at the post office now". */
    private void adopt(Fact fact, Instant now, List<String> told) {
        Fact old = ended.get(0);
        ended.clear();
        if (!sameOwner(old.owner(), fact.owner()) && !fact.owner().equals(List.of(Step.ME))) {
            return;
        }
        String value = Values.replaced(old.telling().value(), "", fact.telling().value());
        Fact next =
                old.told(fact.id() + "a", old.telling().present().with(value), fact.values(), true, Mode.PRESENT, now);
        facts.add(next);
        told.add(next.id());
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
        Telling telling =
                renew ? old.telling().present().with(value) : old.telling().with(value);
        Fact next = old.told(id, telling, values, old.isPositive(), renew ? Mode.PRESENT : old.mode(), now);
        if (isCorrection) {
            facts.remove(old);
            recent.remove(old.id());
        } else if (!renew && old.closedAt() == null) {
            close(old, now);
        }
        facts.add(next);
        told.add(next.id());
    }

    private void end(Notice.Ended notice, String id, Instant now, List<String> told) {
        int number = 0;
        for (Fact fact : notice.topic().isEmpty() ? List.<Fact>of() : List.copyOf(facts)) {
            boolean meant = fact.closedAt() == null
                    && fact.mode() == Mode.PRESENT
                    && (notice.owner() == null || sameOwner(fact.owner(), notice.owner()))
                    && Terms.allFound(notice.topic(), full(fact));
            if (meant) {
                end(fact, notice, id + number++, now, told);
            }
        }
    }

    private void end(Fact fact, Notice.Ended notice, String id, Instant now, List<String> told) {
        close(fact, now);
        String left = Values.without(fact.telling().value(), notice.topic());
        if (!left.isEmpty()) {
            Telling rest = fact.telling().with(left);
            facts.add(fact.told(id, rest, Values.terms(left), true, Mode.PRESENT, fact.saidAt()));
            return;
        }
        ended.add(0, fact.closed(now));
        if (notice.isDenied() && fact.isPositive() && !fact.attribute().equals(Fact.NAME)) {
            facts.add(fact.told(id, fact.telling().negative(), fact.values(), false, Mode.PRESENT, now));
            told.add(id);
        }
    }

    private void forget(Set<String> topic) {
        List<Fact> gone = forgettable(topic);
        facts.removeAll(gone);
        gone.forEach(fact -> recent.remove(fact.id()));
    }

    /** What a wish to forget means: facts that hold all of its words; without words what was told last. */
    List<Fact> forgettable(Set<String> topic) {
        if (topic.isEmpty()) {
            return facts.stream().filter(recent::isToldLast).toList();
        }
        return facts.stream().filter(fact -> Terms.allFound(topic, full(fact))).toList();
    }

    void add(Fact fact, List<String> told) {
        facts.add(fact);
        told.add(fact.id());
    }

    private void close(Fact fact, Instant now) {
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
