package dev.pluto.load.recall;

import dev.pluto.load.Figures;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/** Recall by category: the share of a question's evidence among the first found, averaged over questions; MRR is one over the rank of the first. */
final class RecallTable {

    /** Of so many found. */
    static final int DEEPEST = 20;

    private static final int[] DEPTHS = {5, 10, DEEPEST};
    private static final String ADVERSARIAL = "adversarial";

    private final Map<String, Sums> sums = new TreeMap<>();

    private static final class Sums {
        private final double[] found = new double[DEPTHS.length];
        private double reciprocal;
        private int questions;
    }

    /** @param found the best first */
    void add(String category, List<String> found, Set<String> evidence) {
        add(sums.computeIfAbsent(category, any -> new Sums()), found, evidence);
        if (!category.equals(ADVERSARIAL)) {
            add(sums.computeIfAbsent("~ all but adversarial", any -> new Sums()), found, evidence);
        }
        add(sums.computeIfAbsent("~ all", any -> new Sums()), found, evidence);
    }

    private static void add(Sums sums, List<String> found, Set<String> evidence) {
        sums.questions++;
        for (int i = 0; i < DEPTHS.length; i++) {
            long right =
                    found.stream().limit(DEPTHS[i]).filter(evidence::contains).count();
            sums.found[i] += right / (double) evidence.size();
        }
        for (int rank = 0; rank < found.size(); rank++) {
            if (evidence.contains(found.get(rank))) {
                sums.reciprocal += 1.0 / (rank + 1);
                return;
            }
        }
    }

    void tell(Figures figures) {
        figures.line("%-24s %9s %7s %7s %7s %7s", "category", "questions", "R@5", "R@10", "R@20", "MRR");
        sums.forEach((category, of) -> figures.line(
                "%-24s %9d %7.1f %7.1f %7.1f %7.3f",
                category,
                of.questions,
                100 * of.found[0] / of.questions,
                100 * of.found[1] / of.questions,
                100 * of.found[2] / of.questions,
                of.reciprocal / of.questions));
    }
}
