package dev.pluto.memory.fact;

import dev.pluto.memory.lexicon.Spaces;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** Lets one more stand with those that were named or counted before. */
final class Joining {

    private final FactBook book;
    private final RecentFacts recent;

    Joining(FactBook book, RecentFacts recent) {
        this.book = book;
        this.recent = recent;
    }

    /** "Your kids are Ann and Bo" also names who is one more of them. */
    void join(Notice.More more, String id, Instant now, List<String> told) {
        recent.ids().stream()
                .flatMap(last -> Stream.ofNullable(book.find(last)))
                .filter(fact -> Plurals.isJoinedBy(fact, more.kind())
                        && fact.isPresent(now)
                        && (!more.kind().isEmpty() || recent.isToldLast(fact)))
                .findFirst()
                .ifPresent(fact -> {
                    String value = Besides.joined(fact.telling().value(), more.name());
                    book.replace(fact, id, value, Values.terms(value), true, now, told);
                });
    }

    /** "We have two vans" is of three where one more came, and of one where they are down to it. */
    void count(Notice.Counted more, String id, Instant now, List<String> told) {
        for (int i = book.facts().size() - 1; i >= 0; i--) {
            Fact fact = book.facts().get(i);
            List<String> words = Spaces.split(fact.telling().said());
            int before = Headcount.number(words.get(0));
            boolean things = words.size() > 1 && Headcount.isCounted(words.get(1));
            boolean kind = more.kind().isEmpty() ? recent.isToldLast(fact) : Terms.anyMeans(fact.values(), more.kind());
            boolean fits = more.isTotal() || more.count() == 0 || more.count() == before + 1;
            if (before > 0 && fits && kind && things && fact.isPositive() && fact.isPresent(now)) {
                int count = more.count() == 0 ? before + 1 : more.count();
                List<String> all = new ArrayList<>(words);
                all.set(0, Headcount.like(words.get(0), count));
                String value = String.join(" ", all);
                book.replace(fact, id, value, Values.terms(value), false, now, told);
                return;
            }
        }
    }
}
