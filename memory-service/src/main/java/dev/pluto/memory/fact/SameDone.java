package dev.pluto.memory.fact;

import dev.pluto.memory.fact.Fact.Mode;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Reads with whom somebody does now what they did with others: "i used to bank with Lloyds, now i'm with Monzo". */
final class SameDone {

    private static final Set<String> WITH = Set.of("with ", "for ", "from ", "at ");
    private static final Set<String> NOW = Set.of("with ", "at ", "for ");
    /** These say by themselves what they mean now. */
    private static final Set<String> KNOWN = Set.of("be", "live", "work", "have", "go");

    private SameDone() {}

    /** The same, in which who is "with" somebody does with them what was done before. */
    static List<Notice> named(List<Notice> notices) {
        List<Notice> all = new ArrayList<>();
        for (Notice notice : notices) {
            Fact past = notice instanceof Notice.Told one && one.isChange() && isWith(one.fact())
                    ? past(all, one.fact())
                    : null;
            all.add(past == null ? notice : done(past, ((Notice.Told) notice).fact()));
        }
        return all;
    }

    private static boolean isWith(Fact fact) {
        return fact.telling().lemma().equals("be")
                && fact.isPositive()
                && !fact.isTemporary()
                && !opening(fact, NOW).isEmpty();
    }

    private static String opening(Fact fact, Set<String> openings) {
        return openings.stream()
                .filter(fact.telling().value()::startsWith)
                .findFirst()
                .orElse("");
    }

    private static @Nullable Fact past(List<Notice> notices, Fact now) {
        Fact past = null;
        for (Notice notice : notices) {
            boolean done = notice instanceof Notice.Told one
                    && one.fact().mode() == Mode.PAST
                    && one.fact().owner().equals(now.owner())
                    && !KNOWN.contains(one.fact().telling().lemma())
                    && !opening(one.fact(), WITH).isEmpty();
            past = done ? ((Notice.Told) notice).fact() : past;
        }
        return past;
    }

    private static Notice done(Fact past, Fact now) {
        String with = opening(past, WITH);
        String whom = now.telling().value().substring(opening(now, NOW).length());
        Telling telling = past.telling().present().with(with + whom);
        return new Notice.Told(
                past.told(now.id(), telling, Values.terms(telling.value()), true, Mode.PRESENT, now.saidAt()), true);
    }
}
