package dev.pluto.memory.fact;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** Reads where somebody lives who moved out in the same text: "moved out of Hove last week, in Lewes now". */
final class MovedOut {

    private static final Set<String> MOVING = Set.of("move", "relocate");

    private MovedOut() {}

    /** The same, in which the place behind a moving out is a home. */
    static List<Notice> settled(List<Notice> notices) {
        List<Notice> all = new ArrayList<>();
        for (Notice notice : notices) {
            boolean home = notice instanceof Notice.Told one
                    && one.fact().attribute().equals("place")
                    && one.fact().isPositive()
                    && !one.fact().isTemporary()
                    && hasMovedOut(all, one.fact());
            all.add(home ? home((Notice.Told) notice) : notice);
        }
        return all;
    }

    private static boolean hasMovedOut(List<Notice> notices, Fact fact) {
        return notices.stream()
                .anyMatch(notice -> notice instanceof Notice.Told one
                        && MOVING.contains(one.fact().telling().lemma())
                        && (one.fact().telling().value() + " ").startsWith("out ")
                        && one.fact().owner().equals(fact.owner()));
    }

    private static Notice home(Notice.Told told) {
        Fact fact = told.fact();
        Telling there = fact.telling();
        String verb = there.verb().equals("are") ? "live" : "lives";
        Telling telling = new Telling(there.subject(), verb, "live", there.value(), there.after());
        Set<String> about = new HashSet<>(fact.about());
        about.add("live");
        return new Notice.Told(
                new Fact(
                        fact.id(),
                        fact.owner(),
                        "home",
                        true,
                        Set.copyOf(about),
                        fact.values(),
                        telling,
                        true,
                        fact.mode(),
                        false,
                        fact.until(),
                        fact.saidAt(),
                        null,
                        fact.start(),
                        fact.end()),
                true);
    }
}
