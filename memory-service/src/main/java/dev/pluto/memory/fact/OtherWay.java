package dev.pluto.memory.fact;

import dev.pluto.memory.fact.Notice.Corrected;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/** Exchanges what was told of two things in one text: "no, other way round". */
final class OtherWay {

    private static final Set<String> ROUND = Set.of("round", "around", "about");

    private OtherWay() {}

    /** @return whether it says so, also where there are no two to be exchanged */
    static boolean isRead(
            Corrected notice, FactBook book, RecentFacts recent, String id, Instant now, List<String> told) {
        if (!isSaid(notice)) {
            return false;
        }
        List<Fact> both = book.facts().stream()
                .filter(fact -> recent.isToldLast(fact) && fact.isPresent(now) && fact.isPositive())
                .toList();
        Fact one = both.isEmpty() ? null : both.get(0);
        Fact other = both.size() == 2 ? both.get(1) : null;
        boolean alike = one != null
                && other != null
                && one.telling().lemma().equals(other.telling().lemma());
        if (one != null && other != null && alike) {
            replace(book, one, other, id + "x", now, told);
            replace(book, other, one, id + "y", now, told);
        }
        return true;
    }

    private static boolean isSaid(Corrected notice) {
        String value = notice.value().toLowerCase(Locale.ROOT);
        String said = value.startsWith("the ") ? value.substring("the ".length()) : value;
        return said.startsWith("other way ") && ROUND.contains(said.substring("other way ".length()))
                || said.equals("vice versa");
    }

    private static void replace(FactBook book, Fact old, Fact other, String id, Instant now, List<String> told) {
        String value = other.telling().said();
        book.replace(old, id, value, other.values(), true, now, told);
    }
}
