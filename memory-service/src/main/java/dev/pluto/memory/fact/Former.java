package dev.pluto.memory.fact;

import dev.pluto.memory.fact.Asked.Wanted;
import dev.pluto.memory.fact.FactAnswers.Match;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What was, where a question asks for it: "where did i live before", "which bank was i with before Lloyds". */
final class Former {

    private Former() {}

    /** What is over, where it is asked for and known; else the matches without what the question itself names as later. */
    static List<Match> of(List<Match> matches, Asked asked, Instant now) {
        if (!asked.isPast() || asked.wanted() == Wanted.WHEN) {
            return matches;
        }
        List<Match> former = matches.stream()
                .filter(match -> !match.fact().isPresent(now) && !isReplacedAtOnce(match.fact()))
                .toList();
        Set<String> since = asked.before();
        boolean isDone = since == null
                && matches.stream()
                        .map(Match::fact)
                        .anyMatch(fact -> fact.isPresent(now) && fact.telling().isPastForm());
        if (former.isEmpty() || isDone) {
            return matches.stream()
                    .filter(match -> !isNamed(since, match.fact()))
                    .toList();
        }
        List<Match> earlier = since == null ? former : before(since, matches, former);
        return earlier.isEmpty() ? former : earlier;
    }

    /** What was told and put in another's place by one text never was. */
    private static boolean isReplacedAtOnce(Fact fact) {
        return fact.saidAt().equals(fact.closedAt());
    }

    /** "you support Villa", where it is asked what was before Villa. */
    static boolean isNamed(@Nullable Set<String> since, Fact fact) {
        return since != null && !since.isEmpty() && Terms.allFound(since, fact.values());
    }

    /** What was told before that which the question names: nothing where it names none of the matches. */
    private static List<Match> before(Set<String> since, List<Match> matches, List<Match> former) {
        return matches.stream()
                .map(Match::fact)
                .filter(fact -> isNamed(since, fact))
                .findFirst()
                .map(named -> former.stream()
                        .filter(match -> match.fact().saidAt().isBefore(named.saidAt()))
                        .toList())
                .orElse(List.of());
    }
}
