package dev.pluto.memory;

import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.pluto.embedding.E5SmallModel;
import dev.pluto.memory.ranking.PersonIndex;
import dev.pluto.memory.ranking.QuantisedVector;
import dev.pluto.memory.ranking.Question;
import dev.pluto.memory.ranking.Ranked;
import dev.pluto.memory.ranking.Ranking;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/**
 * Measures recall with the real model and the real ranking; not a test (its name keeps it out of the build).
 *
 * <p>Run with {@code ./mvnw -Dquick -pl memory-service -am test -Dtest=RecallBenchmark -Dsurefire.failIfNoSpecifiedTests=false
 * -Dpluto.recall.data=FILE}, a file of {@link MeasuredConversation}s. Recall@k is the share of a question's evidence within the first k, averaged over
 * the questions of a category; MRR is one over the rank of the first evidence found.
 */
class RecallBenchmark {
    private static final int[] DEPTHS = {5, 10, 20};

    private final E5SmallModel model = E5SmallModel.open();
    private final Map<String, Figures> figures = new TreeMap<>();
    private final List<Long> rankingNanos = new ArrayList<>();
    private final List<Long> queryNanos = new ArrayList<>();

    /** Sums for one category. */
    private static final class Figures {
        private final double[] found = new double[DEPTHS.length];
        private double reciprocal;
        private int questions;

        private void add(List<UUID> ranked, Set<UUID> evidence) {
            questions++;
            for (int i = 0; i < DEPTHS.length; i++) {
                found[i] += ranked.stream()
                                .limit(DEPTHS[i])
                                .filter(evidence::contains)
                                .count()
                        / (double) evidence.size();
            }
            for (int rank = 0; rank < ranked.size(); rank++) {
                if (evidence.contains(ranked.get(rank))) {
                    reciprocal += 1.0 / (rank + 1);
                    return;
                }
            }
        }

        private String row(String name) {
            StringBuilder row = new StringBuilder(String.format(Locale.ROOT, "%-28s %9d", name, questions));
            for (double sum : found) {
                row.append(String.format(Locale.ROOT, " %7.1f", 100 * sum / questions));
            }
            return row.append(String.format(Locale.ROOT, " %7.3f", reciprocal / questions))
                    .toString();
        }
    }

    @Test
    void measures() throws IOException {
        String data = System.getProperty("pluto.recall.data", "");
        assumeTrue(!data.isEmpty(), "no file of conversations given");
        MeasuredConversation.read(Path.of(data), model).forEach(this::measure);
        print();
    }

    private void measure(MeasuredConversation conversation) {
        PersonIndex index = conversation.index();
        for (MeasuredConversation.Asked question : conversation.questions()) {
            note(question.category(), rank(index, question.text(), conversation.askedAt()), question.evidence());
        }
    }

    private List<UUID> rank(PersonIndex index, String text, Instant asked) {
        long start = System.nanoTime();
        QuantisedVector vector = MeasuredConversation.meaning(text, index, model);
        long embedded = System.nanoTime();
        Question question = Question.of(text, vector, asked, ZoneOffset.UTC, MeasuredConversation.WORDS);
        List<Ranked> ranked = Ranking.rank(index, question, memory -> true, index.size());
        queryNanos.add(embedded - start);
        rankingNanos.add(System.nanoTime() - embedded);
        return ranked.stream().map(one -> one.memory().id()).toList();
    }

    private void note(String category, List<UUID> ranked, Set<UUID> evidence) {
        List<String> names = category.equals("adversarial")
                ? List.of(category, "~ all five")
                : List.of(category, "~ all but adversarial", "~ all five");
        names.forEach(
                name -> figures.computeIfAbsent(name, any -> new Figures()).add(ranked, evidence));
    }

    private void print() {
        System.out.printf(
                Locale.ROOT, "%-28s %9s %7s %7s %7s %7s%n", "category", "questions", "R@5", "R@10", "R@20", "MRR");
        figures.forEach((name, sums) -> System.out.println(sums.row(name)));
        System.out.printf(
                Locale.ROOT,
                "query vector p50 %.1f ms p95 %.1f ms; ranking p50 %.2f ms p95 %.2f ms%n",
                millis(queryNanos, 50),
                millis(queryNanos, 95),
                millis(rankingNanos, 50),
                millis(rankingNanos, 95));
    }

    private static double millis(List<Long> nanos, int percent) {
        long[] sorted = nanos.stream().mapToLong(Long::longValue).sorted().toArray();
        return Arrays.stream(sorted)
                        .skip((long) sorted.length * percent / 100)
                        .findFirst()
                        .orElse(0)
                / 1e6;
    }
}
