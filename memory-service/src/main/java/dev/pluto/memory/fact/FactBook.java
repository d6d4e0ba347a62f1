package dev.pluto.memory.fact;

import dev.pluto.memory.clause.Step;
import dev.pluto.memory.fact.Fact.Mode;
import dev.pluto.memory.lexicon.Lexicon;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What one person told, with its history: newer closes older, corrections replace, endings close. Not safe for threads. */
final class FactBook {

    private static final int REMEMBERED = 12;
    /** How many texts that tell nothing may stand between a fact and its correction. */
    private static final int FRESH = 3;

    private final List<Fact> facts;
    private final Owners owners;
    private final Deque<String> touched = new ArrayDeque<>();
    private final List<Fact> ended = new ArrayList<>();
    private List<String> lastTold = List.of();
    private int textsSince;
    private @Nullable Fact leaving;

    FactBook(List<Fact> facts) {
        this.facts = new ArrayList<>(facts);
        this.owners = new Owners(this.facts);
        facts.forEach(fact -> touch(fact.id()));
    }

    List<Fact> facts() {
        return List.copyOf(facts);
    }

    /** Which facts the last text told, as far as it is known. */
    void toldLast(List<String> ids) {
        lastTold = ids;
    }

    /** The fact was told or asked just now, so that a correction without a noun means it. */
    void touch(String id) {
        textsSince = 0;
        touched.remove(id);
        touched.addFirst(id);
        while (touched.size() > REMEMBERED) {
            touched.removeLast();
        }
    }

    /** Takes what one text says. */
    void apply(List<Notice> notices, String messageId, Instant now) {
        ended.clear();
        leaving = null;
        List<String> told = new ArrayList<>();
        int number = 0;
        for (Notice notice : notices) {
            String id = messageId + "~" + number++;
            if (notice instanceof Notice.Told one) {
                if (!one.isOfLast() || !isOfLast(one.fact(), now, told)) {
                    tell(one.fact(), one.isChange(), now, told);
                }
            } else if (notice instanceof Notice.Corrected one) {
                correct(one, id, now, told);
            } else if (notice instanceof Notice.Ended one) {
                end(one, id, now, told);
            } else if (notice instanceof Notice.Forgotten one) {
                forget(one.topic());
            }
        }
        if (!told.isEmpty()) {
            lastTold = told;
            textsSince = 0;
        } else {
            textsSince++;
        }
        told.forEach(this::touch);
    }

    /** "it's 82": the number told last, whatever "it" may mean. */
    private boolean isOfLast(Fact fact, Instant now, List<String> told) {
        Fact last = touched.isEmpty() ? null : find(touched.peekFirst());
        if (last == null || last.attribute().equals(fact.attribute()) || !last.isPresent(now) || !last.isPositive()) {
            return false;
        }
        String old = last.telling().value();
        String value = fact.telling().value();
        boolean numbers = Values.hasNumber(old) && Values.hasNumber(value);
        if (!numbers && !Values.isRival(old, value)) {
            return false;
        }
        String next = Values.replaced(old, "", value);
        replace(last, fact.id() + "i", next, words(next), false, now, told);
        return true;
    }

    /** Somebody whose name was told goes or can no longer: who is named next may take their place. */
    private void notice(Fact fact, Instant now, List<String> told) {
        Fact old = leaving;
        if (old != null
                && fact.isPositive()
                && !fact.owner().equals(old.owner())
                && !canonical(fact.owner()).equals(old.owner())) {
            String name = Values.name(fact.telling().value());
            if (!name.isEmpty() && !name.equalsIgnoreCase(old.telling().value())) {
                replace(old, fact.id() + "r", name, words(name), false, now, told);
                leaving = null;
            }
            return;
        }
        boolean off = fact.telling().lemma().equals("be")
                && Lexicon.english().in("away", fact.telling().value().split(" ", 2)[0]);
        boolean goes = off
                || !fact.isPositive()
                || Lexicon.english().in("departing", fact.telling().lemma())
                || fact.mode() != Mode.PRESENT;
        if (goes) {
            List<Step> who = canonical(fact.owner());
            leaving = facts.stream()
                    .filter(each -> each.attribute().equals(Fact.NAME)
                            && each.isPresent(now)
                            && each.owner().equals(who)
                            && who.size() > 1)
                    .reduce((one, other) -> other)
                    .orElse(leaving);
        }
    }

    private void tell(Fact given, boolean isChange, Instant now, List<String> told) {
        notice(given, now, told);
        Fact fact = given;
        if (fact.mode() == Mode.PRESENT) {
            boolean adopts = isChange && !ended.isEmpty() && fact.isPositive() && isReplacing(fact);
            fact = closeOlder(fact, isChange, now);
            if (adopts) {
                adopt(fact, now, told);
            } else if (isChange && fact.isPositive()) {
                shift(fact, now, told);
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

    /** Whether a fact can say what came in the place of another: "i drive a skoda", not "i'm sad". */
    private static boolean isReplacing(Fact fact) {
        Lexicon lexicon = Lexicon.english();
        boolean mood = fact.telling().lemma().equals("be")
                && fact.attribute().equals("be")
                && fact.values().stream().allMatch(lexicon::isAdjective);
        return !mood
                && !fact.values().isEmpty()
                && !lexicon.in("ending", fact.telling().lemma())
                && !fact.isTemporary();
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

    /** Without an ending: the last fact whose value has the same noun with another number, or the last place. */
    private void shift(Fact fact, Instant now, List<String> told) {
        for (String id : touched) {
            Fact old = find(id);
            if (old == null
                    || old.attribute().equals(fact.attribute())
                    || !old.isPositive()
                    || !Values.isAlike(old.telling().value(), fact.telling().value())) {
                continue;
            }
            boolean place = fact.attribute().equals("place")
                    && Set.of("home", "work").contains(old.attribute())
                    && !fact.isTemporary()
                    && sameOwner(old.owner(), fact.owner());
            if (place || Values.sharesHead(old, fact)) {
                replace(old, fact.id() + "s", Values.shifted(old, fact), fact.values(), false, now, told);
                return;
            }
        }
    }

    private void correct(Notice.Corrected notice, String id, Instant now, List<String> told) {
        if (notice.topic().equals(Notice.BESIDE_LAST)) {
            Fact last = touched.isEmpty() ? null : find(touched.peekFirst());
            if (last != null) {
                Fact more = last.told(
                        id, last.telling().with(notice.value()), words(notice.value()), true, Mode.PRESENT, now);
                facts.add(more);
                told.add(more.id());
            }
            return;
        }
        if (notice.topic().equals(Notice.LIKE_LAST)) {
            for (String last : List.copyOf(touched)) {
                Fact old = find(last);
                if (old != null
                        && old.isPresent(now)
                        && (Values.isRival(old.telling().value(), notice.value())
                                || last.equals(touched.peekFirst())
                                        && textsSince == 0
                                        && isLike(old.telling().value(), notice.value()))) {
                    String value = Values.replaced(old.telling().value(), "", notice.value());
                    replace(old, id, value, words(value), false, now, told);
                    return;
                }
            }
            return;
        }
        Fact target = notice.topic().isEmpty() ? lastFitting(notice) : about(notice.topic());
        Fact last = touched.isEmpty() || textsSince > 0 ? null : find(touched.peekFirst());
        if (target == null
                && last != null
                && !notice.topic().isEmpty()
                && Values.isOfOneUnit(last.telling().value(), notice.value())) {
            target = last;
        }
        if (target != null) {
            String value = Values.replaced(target.telling().value(), notice.not(), notice.value());
            replace(target, id, value, words(value), notice.isCorrection(), now, told);
        }
    }

    private static boolean isLike(String old, String value) {
        boolean numbers = Values.hasNumber(old)
                && Values.hasNumber(value)
                && (Values.isOfOneUnit(old, value) || value.indexOf(' ') < 0 && Values.hasNumber(value));
        return numbers || value.indexOf(' ') < 0 && Values.isNearSpelling(old, value);
    }

    private void replace(
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
            touched.remove(old.id());
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

    /** How many facts were forgotten. */
    int forget(Set<String> topic) {
        List<Fact> gone = forgettable(topic);
        facts.removeAll(gone);
        gone.forEach(fact -> touched.remove(fact.id()));
        return gone.size();
    }

    /** What a wish to forget means: facts that hold all of its words; without words what was told last. */
    List<Fact> forgettable(Set<String> topic) {
        if (topic.isEmpty()) {
            return facts.stream().filter(fact -> lastTold.contains(fact.id())).toList();
        }
        return facts.stream().filter(fact -> Terms.allFound(topic, full(fact))).toList();
    }

    private void close(Fact fact, Instant now) {
        int at = facts.indexOf(fact);
        if (at >= 0) {
            facts.set(at, fact.closed(now));
        }
    }

    private @Nullable Fact lastFitting(Notice.Corrected notice) {
        if (textsSince > (notice.isCorrection() ? FRESH : 0)) {
            return null;
        }
        Fact first = null;
        for (String id : touched) {
            Fact fact = find(id);
            if (fact == null) {
                continue;
            }
            first = first == null ? fact : first;
            String all = fact.telling().value().toLowerCase(Locale.ROOT);
            if (!notice.not().isEmpty() && all.contains(notice.not().toLowerCase(Locale.ROOT))) {
                return fact;
            }
            if (notice.not().isEmpty() && Values.fits(fact.telling().value(), notice.value())) {
                return fact;
            }
        }
        return notice.not().isEmpty() && isPlausible(first, notice) ? first : null;
    }

    /** Whether words could stand where the value stands: a mood or a place is no number. */
    private static boolean isPlausible(@Nullable Fact fact, Notice.Corrected notice) {
        return fact != null
                && (notice.isCorrection() || Values.fits(fact.telling().value(), notice.value()));
    }

    private @Nullable Fact about(Set<String> topic) {
        Fact best = null;
        for (Fact fact : facts) {
            if (fact.closedAt() == null && fact.mode() == Mode.PRESENT && Terms.allFound(topic, full(fact))) {
                best = fact;
            }
        }
        return best;
    }

    private @Nullable Fact find(String id) {
        return facts.stream().filter(fact -> fact.id().equals(id)).findFirst().orElse(null);
    }

    /** See {@link Owners#full}. */
    Set<String> full(Fact fact) {
        return owners.full(fact);
    }

    private static Set<String> words(String value) {
        return Values.terms(value);
    }

    Map<String, List<Step>> names() {
        return owners.names();
    }

    List<Step> canonical(List<Step> owner) {
        return owners.canonical(owner);
    }

    boolean sameOwner(List<Step> one, List<Step> asked) {
        return owners.areSame(one, asked);
    }
}
