package dev.pluto.memory.fact;

import dev.pluto.memory.clause.Step;
import dev.pluto.memory.fact.Fact.Mode;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Closes what is over, and lets what takes its place in the same text live on with its words. Not safe for threads. */
final class Ending {

    /** How many facts back "it" and "not any more" may mean one of somebody. */
    private static final int RECENT = 3;
    /** How long what was told may still be said to be of another. */
    private static final Duration FRESH = Duration.ofMinutes(30);

    private final FactBook book;
    private final RecentFacts recent;
    private final List<Fact> ended = new ArrayList<>();

    Ending(FactBook book, RecentFacts recent) {
        this.book = book;
        this.recent = recent;
    }

    /** Another text begins. */
    void clear() {
        ended.clear();
    }

    /** Whether this text has ended something that nothing took the place of yet. */
    boolean hasEnded() {
        return !ended.isEmpty();
    }

    void end(Notice.Ended notice, String id, Instant now, List<String> told) {
        if (notice.topic().equals(Notice.OF_ANOTHER)) {
            Fact last = last(null, now);
            boolean fresh = last != null && last.isSingle() && !last.saidAt().isBefore(now.minus(FRESH));
            if (last != null && fresh) {
                book.close(last, now);
            }
            return;
        }
        if (notice.topic().equals(Notice.LAST)) {
            Fact last = hasToldPast(told) ? null : last(notice.owner(), now);
            if (last != null) {
                end(last, notice, id, now, told);
            }
            return;
        }
        int number = 0;
        for (Fact fact : notice.topic().isEmpty() ? List.<Fact>of() : book.facts()) {
            boolean meant = fact.closedAt() == null
                    && fact.mode() == Mode.PRESENT
                    && (notice.owner() == null || book.sameOwner(fact.owner(), notice.owner()))
                    && Terms.allFound(notice.topic(), book.full(fact));
            if (meant) {
                end(fact, notice, id + number++, now, told);
            }
        }
    }

    /** "used to smoke, packed it in": what is over was told so in the same text. */
    private boolean hasToldPast(List<String> told) {
        Fact newest = told.isEmpty() ? null : book.find(told.get(told.size() - 1));
        return newest != null && newest.mode() == Mode.PAST;
    }

    /** @param owner of whom it has to be; null for anybody */
    private @Nullable Fact last(@Nullable List<Step> owner, Instant now) {
        return recent.ids().stream()
                .limit(RECENT)
                .flatMap(id -> Stream.ofNullable(book.find(id)))
                .filter(fact -> fact.isPresent(now) && fact.isPositive())
                .filter(fact -> owner == null || book.sameOwner(fact.owner(), owner))
                .findFirst()
                .orElse(null);
    }

    private void end(Fact fact, Notice.Ended notice, String id, Instant now, List<String> told) {
        book.close(fact, now);
        String left = Values.without(fact.telling().value(), notice.topic());
        if (!left.isEmpty()) {
            Telling rest = fact.telling().with(left);
            book.add(fact.told(id, rest, Values.terms(left), true, Mode.PRESENT, fact.saidAt()), new ArrayList<>());
            return;
        }
        ended.add(0, fact.closed(now));
        if (notice.isDenied() && fact.isPositive() && !fact.attribute().equals(Fact.NAME)) {
            book.add(fact.told(id, fact.telling().negative(), fact.values(), false, Mode.PRESENT, now), told);
        }
    }

    /** "we ditched Sky, it's BT now": what is new is so of what has just ended. */
    boolean isSucceeded(Notice.Corrected notice, String id, Instant now, List<String> told) {
        boolean open = notice.topic().isEmpty() || notice.topic().equals(Notice.LIKE_LAST);
        if (ended.isEmpty() || !open || notice.isCorrection() || !notice.not().isEmpty()) {
            return false;
        }
        Fact old = ended.remove(0);
        ended.clear();
        String value = Values.replaced(old.telling().value(), "", Reassigned.bare(old, notice.value()));
        Telling next = old.telling().present().with(value);
        book.add(old.told(id, next, Values.terms(value), true, Mode.PRESENT, now), told);
        return true;
    }

    /** " to work" of "the 42 bus to work", where the new value does not say it. */
    private static String whither(String old, String value) {
        int to = old.indexOf(" to ");
        boolean number = to > 0 && Values.hasNumber(old.substring(to));
        return to > 0 && old.indexOf(' ') < to && !number && !value.contains(" to ") ? old.substring(to) : "";
    }

    /** What has just ended lives on with the new value: "quit the bakery, im at the post office now". */
    void adopt(Fact fact, Instant now, List<String> told) {
        Fact old = ended.get(0);
        ended.clear();
        if (!book.sameOwner(old.owner(), fact.owner()) && !fact.owner().equals(List.of(Step.ME))) {
            return;
        }
        String value = Values.replaced(old.telling().value(), "", fact.telling().value());
        value += whither(old.telling().value(), value);
        Fact next =
                old.told(fact.id() + "a", old.telling().present().with(value), fact.values(), true, Mode.PRESENT, now);
        book.add(next, told);
    }
}
