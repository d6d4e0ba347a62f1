package dev.pluto.memory.fact;

import dev.pluto.memory.fact.Fact.Mode;
import dev.pluto.memory.lexicon.Lexicon;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Finds the fact that a correction means, and lets the right value take the place of the wrong one. */
final class Correcting {

    /** How many texts that tell nothing may stand between a fact and its correction. */
    private static final int FRESH = 3;

    private final FactBook book;
    private final RecentFacts recent;
    private final Joining joining;

    Correcting(FactBook book, RecentFacts recent) {
        this.book = book;
        this.recent = recent;
        this.joining = new Joining(book, recent);
    }

    private @Nullable Fact last() {
        String id = recent.last();
        return id == null ? null : book.find(id);
    }

    /** Whether it is another value of what was told before: of the last, or of a thing that is only named. */
    boolean isOfKnown(Notice.Told one, Instant now, List<String> told) {
        Fact last = recent.textsSince() > 0 ? null : last();
        String firm = last == null || !last.isPresent(now) ? "" : OtherFirm.of(last, one.fact());
        if (last != null && !firm.isEmpty()) {
            String value = Values.replaced(last.telling().value(), "", firm);
            book.replace(last, one.fact().id() + "f", value, Values.terms(value), false, now, told);
            return true;
        }
        Fact parked = one.isOfLast() ? null : Parked.at(one.fact(), book.facts(), now);
        if (parked != null) {
            book.tell(parked, one.isChange(), now, told);
            return true;
        }
        Reassigned other = one.isChange() ? Reassigned.of(book, one.fact(), now) : null;
        return isPut(other, one.fact().id() + "r", false, now, told)
                || one.isOfLast() && isOfLast(one.fact(), now, told);
    }

    private boolean isPut(@Nullable Reassigned other, String id, boolean isCorrection, Instant now, List<String> told) {
        if (other != null) {
            book.replace(other.old(), id, other.value(), Values.terms(other.value()), isCorrection, now, told);
        }
        return other != null;
    }

    /** "it's 82": the number told last, whatever "it" may mean. */
    private boolean isOfLast(Fact fact, Instant now, List<String> told) {
        Fact last = last();
        boolean same = last != null
                && last.attribute().equals(fact.attribute())
                && !fact.attribute().equals("be");
        if (last == null || same || !last.isPresent(now) || !last.isPositive()) {
            return false;
        }
        String old = last.telling().value();
        String value = fact.telling().value();
        boolean numbers = Values.hasNumber(old) && Values.hasNumber(value);
        if (!numbers && !Values.isRival(old, value)) {
            return false;
        }
        String next = Places.moved(old, value, Values.replaced(old, "", value));
        book.replace(last, fact.id() + "i", next, Values.terms(next), false, now, told);
        return true;
    }

    /** Takes what puts right what was told before. */
    void correct(Notice.Corrected given, String id, Instant now, List<String> told) {
        Notice.Corrected notice = NamedBehind.of(given, book, now);
        if (OtherWay.isRead(notice, book, recent, id, now, told)) {
            return;
        }
        if (notice.topic().equals(Notice.BESIDE_LAST)) {
            beside(notice, id, now, told);
        } else if (notice.topic().equals(Notice.LIKE_LAST)) {
            likeLast(notice, id, now, told);
        } else {
            ofTopic(notice, id, now, told);
        }
    }

    private void beside(Notice.Corrected notice, String id, Instant now, List<String> told) {
        Fact last = addedTo();
        if (last != null) {
            String value = Besides.of(last.telling().value(), notice.value());
            Fact more =
                    last.told(id, last.telling().with(value), Values.terms(value), last.isPositive(), last.mode(), now);
            book.add(more.amongOthers(), told);
        }
    }

    void join(Notice.More more, String id, Instant now, List<String> told) {
        joining.join(more, id, now, told);
    }

    void count(Notice.Counted more, String id, Instant now, List<String> told) {
        joining.count(more, id, now, told);
    }

    /** The newest fact of the last text that may hold with others of its kind; the newest one where none does. */
    private @Nullable Fact addedTo() {
        return recent.ids().stream()
                .flatMap(id -> Stream.ofNullable(book.find(id)))
                .filter(fact -> recent.isToldLast(fact) && !fact.isSingle())
                .findFirst()
                .orElseGet(this::last);
    }

    private void likeLast(Notice.Corrected notice, String id, Instant now, List<String> told) {
        if (isPut(Reassigned.in(book.facts(), notice.value(), now), id, notice.isCorrection(), now, told)) {
            return;
        }
        for (String last : recent.ids()) {
            Fact old = book.find(last);
            boolean newest = last.equals(recent.last()) && recent.textsSince() == 0;
            if (old == null) {
                continue;
            }
            boolean whole = Values.isRival(old.telling().said(), notice.value());
            boolean meant = old.isPresent(now)
                    && (whole || newest && Values.isLike(old.telling().value(), notice.value()));
            if (meant) {
                String before = old.telling().isCut() || whole
                        ? old.telling().said()
                        : old.telling().value();
                String value = Values.replaced(before, "", notice.value());
                book.replace(old, id, value, Values.terms(value), notice.isCorrection(), now, told);
                return;
            }
        }
        notice.otherwise().forEach(fact -> book.tell(fact, true, now, told));
    }

    private void ofTopic(Notice.Corrected notice, String id, Instant now, List<String> told) {
        boolean open = notice.topic().isEmpty() && notice.not().isEmpty() && !notice.isCorrection();
        if (open && isPut(Reassigned.in(book.facts(), notice.value(), now), id, false, now, told)) {
            return;
        }
        Fact target = notice.topic().isEmpty() ? lastFitting(notice) : about(notice);
        Fact last = recent.textsSince() > 0 ? null : last();
        if (target == null
                && last != null
                && !notice.topic().isEmpty()
                && Values.isOfOneUnit(last.telling().value(), notice.value())) {
            target = last;
        }
        boolean vague = target == null && (isOnly(notice.topic(), "type") || isOnly(notice.topic(), "service"));
        target = vague ? lastFitting(notice) : target;
        if (target != null && notice.topic().isEmpty() && OtherOwner.isMeant(target, notice)) {
            book.remove(target);
            book.add(OtherOwner.of(target, notice.value(), id), told);
        } else if (target != null) {
            boolean rival = Values.isRival(target.telling().said(), notice.value());
            boolean cut =
                    target.telling().isCut() || Exchange.isIn(target.telling().after(), notice.not());
            String old =
                    rival || cut ? target.telling().said() : target.telling().value();
            String value = Values.replaced(old, notice.not(), notice.value());
            value = notice.isCorrection() ? value : Places.moved(old, notice.value(), value);
            boolean sinceThen = target.mode() == Mode.PAST && told.contains(target.id());
            book.replace(target, id, value, Values.terms(value), notice.isCorrection() && !sinceThen, now, told);
        } else {
            notice.otherwise().forEach(fact -> book.tell(fact, true, now, told));
        }
    }

    private static boolean isOnly(Set<String> topic, String kind) {
        return !topic.isEmpty()
                && topic.stream().allMatch(term -> Lexicon.english().in(kind, term));
    }

    private @Nullable Fact lastFitting(Notice.Corrected notice) {
        if (recent.textsSince() > (notice.isCorrection() ? FRESH : 0)) {
            return null;
        }
        Fact first = null;
        for (String id : notice.not().isEmpty() ? recent.ids() : List.<String>of()) {
            Fact fact = book.find(id);
            if (fact != null
                    && recent.isToldLast(fact)
                    && Values.isRival(fact.telling().said(), notice.value())) {
                return fact;
            }
        }
        for (String id : recent.ids()) {
            Fact fact = book.find(id);
            if (fact == null) {
                continue;
            }
            first = first == null ? fact : first;
            if (!notice.not().isEmpty() && Exchange.isIn(fact.telling().said(), notice.not())) {
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

    /** What the named is told of: of the same matter, where it is known what is told otherwise. */
    private @Nullable Fact about(Notice.Corrected notice) {
        Set<String> topic = notice.topic();
        Fact best = null;
        Fact fitting = null;
        for (Fact fact : book.facts()) {
            boolean same = notice.otherwise().isEmpty()
                    || notice.otherwise().get(0).attribute().equals(fact.attribute())
                    || Numbered.isOfNoun(fact, topic);
            if (same
                    && fact.closedAt() == null
                    && fact.mode() == Mode.PRESENT
                    && Terms.allFound(topic, book.full(fact))) {
                best = fact;
                fitting = Values.fits(fact.telling().said(), notice.value()) ? fact : fitting;
            }
        }
        return notice.isCorrection() && fitting != null ? fitting : best;
    }
}
