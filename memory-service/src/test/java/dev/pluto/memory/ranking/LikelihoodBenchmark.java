package dev.pluto.memory.ranking;

import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.pluto.embedding.E5SmallModel;
import dev.pluto.memory.MeasuredConversation;
import dev.pluto.memory.MeasuredConversation.Asked;
import java.io.IOException;
import java.nio.file.Path;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.ToDoubleFunction;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/**
 * Fits {@link Likelihood} and says how far it can be trusted; not a test (its name keeps it out of the build). Run it as
 * {@code RecallBenchmark}, on the same file.
 *
 * <p>A person with few memories is a window of a conversation. Each question is asked of all memories, of a window that holds an
 * answer and of one of the same size that holds none; what counts are the first {@value #SHOWN} memories found, as many as messaging
 * asks for. All sizes weigh the same. The first three conversations are fitted, the others measured.
 */
class LikelihoodBenchmark {
    private static final int SHOWN = 8;
    private static final int FITTED = 3;
    private static final int BINS = 10;
    private static final int[] SIZES = {Integer.MAX_VALUE, 100, 30, 10};

    /** What messaging did before there was a likelihood: a guess where meaning alone stood out by so many standard deviations. */
    private static final double FORMER_MEANING = 2;
    /** Share of the question's words from which messaging tells a memory whatever memory thinks of it. */
    private static final double TOLD_BY_WORDS = 0.34;

    private final E5SmallModel model = E5SmallModel.open();

    /** One memory shown. */
    private record Hit(
            int conversation,
            int size,
            int memories,
            double score,
            double likelihood,
            double meaning,
            double words,
            boolean answers) {

        private double[] features() {
            double size = Likelihood.size(memories);
            return new double[] {1, size, score, score * size};
        }
    }

    private final List<Hit> hits = new ArrayList<>();
    private final Map<Integer, Integer> fittedOfSize = new TreeMap<>();

    @Test
    void fitsAndMeasures() throws IOException {
        String data = System.getProperty("pluto.recall.data", "");
        assumeTrue(!data.isEmpty(), "no file of conversations given");
        List<MeasuredConversation> conversations = MeasuredConversation.read(Path.of(data), model);
        for (int i = 0; i < conversations.size(); i++) {
            ask(i, conversations.get(i));
        }
        hits.stream()
                .filter(LikelihoodBenchmark::isFitted)
                .forEach(hit -> fittedOfSize.merge(hit.size(), 1, Integer::sum));
        print(
                "fitted on %s of %d memories shown: base, of size, of score, of both = %s%n",
                fittedOfSize.values(), hits.size(), Arrays.toString(fit()));
        printReliability();
        printDecisions();
    }

    private static boolean isFitted(Hit hit) {
        return hit.conversation() < FITTED;
    }

    private void ask(int conversation, MeasuredConversation person) {
        for (int i = 0; i < person.questions().size(); i++) {
            Asked asked = person.questions().get(i);
            QuantisedVector vector = MeasuredConversation.meaning(asked.text(), person.index(), model);
            for (int size : SIZES) {
                for (List<IndexedMemory> window : windows(person, asked, size, i)) {
                    note(conversation, size, window, question(asked, vector, person), asked);
                }
            }
        }
    }

    private static Question question(Asked asked, QuantisedVector vector, MeasuredConversation person) {
        return Question.of(asked.text(), vector, person.askedAt(), ZoneOffset.UTC, MeasuredConversation.WORDS);
    }

    /** One around the first answer, anywhere in it, and the next one after that without any. */
    private static List<List<IndexedMemory>> windows(MeasuredConversation person, Asked asked, int size, int i) {
        List<IndexedMemory> all = person.memories();
        if (size >= all.size()) {
            return List.of(all);
        }
        int places = all.size() - size + 1;
        int answer = IntStream.range(0, all.size())
                .filter(at -> asked.evidence().contains(all.get(at).id()))
                .findFirst()
                .orElseThrow();
        int with = Math.max(0, Math.min(places - 1, answer - (i * 7919) % size));
        List<List<IndexedMemory>> windows = new ArrayList<>();
        windows.add(all.subList(with, with + size));
        IntStream.range(0, places)
                .map(step -> (with + i * 104729 + step * 17) % places)
                .mapToObj(from -> all.subList(from, from + size))
                .filter(window ->
                        window.stream().noneMatch(one -> asked.evidence().contains(one.id())))
                .findFirst()
                .ifPresent(windows::add);
        return windows;
    }

    private void note(int conversation, int size, List<IndexedMemory> memories, Question question, Asked asked) {
        for (Ranked found : Ranking.rank(PersonIndex.of(1, memories), question, memory -> true, SHOWN)) {
            long shared = Arrays.stream(question.stems())
                    .filter(stem -> found.memory().terms().count(stem) > 0)
                    .count();
            hits.add(new Hit(
                    conversation,
                    size,
                    memories.size(),
                    found.score(),
                    found.likelihood(),
                    found.signals().getOrDefault(Signal.MEANING, 0.0) / Signal.MEANING.weight(),
                    shared / (double) Math.max(1, question.stems().length),
                    asked.evidence().contains(found.memory().id())));
        }
    }

    /** Newton's method for the weighted logistic likelihood; four unknowns. */
    private double[] fit() {
        List<Hit> fitted = hits.stream().filter(LikelihoodBenchmark::isFitted).toList();
        double[] weights = new double[4];
        for (int step = 0; step < 30; step++) {
            double[] gradient = new double[4];
            double[][] curvature = new double[4][4];
            for (Hit hit : fitted) {
                add(hit, weights, gradient, curvature);
            }
            double[] change = solved(curvature, gradient);
            for (int i = 0; i < 4; i++) {
                weights[i] += change[i];
            }
        }
        return weights;
    }

    private void add(Hit hit, double[] weights, double[] gradient, double[][] curvature) {
        double[] x = hit.features();
        double p = logistic(weights, x);
        double share = 1.0 / fittedOfSize.getOrDefault(hit.size(), 1);
        for (int i = 0; i < 4; i++) {
            gradient[i] += share * ((hit.answers() ? 1 : 0) - p) * x[i];
            for (int j = 0; j < 4; j++) {
                curvature[i][j] += share * p * (1 - p) * x[i] * x[j];
            }
        }
    }

    private static double logistic(double[] weights, double[] x) {
        double sum = 0;
        for (int i = 0; i < x.length; i++) {
            sum += weights[i] * x[i];
        }
        return 1 / (1 + Math.exp(-sum));
    }

    /** Gauss' elimination; the matrix is positive definite. */
    private static double[] solved(double[][] a, double[] b) {
        int n = b.length;
        for (int column = 0; column < n; column++) {
            for (int row = column + 1; row < n; row++) {
                double factor = a[row][column] / a[column][column];
                for (int k = column; k < n; k++) {
                    a[row][k] -= factor * a[column][k];
                }
                b[row] -= factor * b[column];
            }
        }
        double[] x = new double[n];
        for (int row = n - 1; row >= 0; row--) {
            x[row] = b[row];
            for (int k = row + 1; k < n; k++) {
                x[row] -= a[row][k] * x[k];
            }
            x[row] /= a[row][row];
        }
        return x;
    }

    private void printReliability() {
        List<Hit> others = hits.stream().filter(hit -> !isFitted(hit)).toList();
        print("%nheld out, as the service has it: likelihood told, share that answers%n");
        for (int size : SIZES) {
            List<Hit> ofSize = others.stream().filter(hit -> hit.size() == size).toList();
            print(
                    "%s memories: %d shown, expected calibration error %.3f, AUC %.3f%n",
                    name(size), ofSize.size(), calibrationError(ofSize), areaUnderCurve(ofSize));
        }
        print("%n| bin | shown | mean likelihood | answers |%n|---|---|---|---|%n");
        for (int bin = 0; bin < BINS; bin++) {
            List<Hit> ofBin = bin(others, bin);
            print(
                    "| %.1f to %.1f | %d | %.3f | %.3f |%n",
                    bin / 10.0,
                    (bin + 1) / 10.0,
                    ofBin.size(),
                    mean(ofBin, Hit::likelihood),
                    mean(ofBin, hit -> hit.answers() ? 1 : 0));
        }
        print("all sizes: expected calibration error %.3f%n", calibrationError(others));
    }

    private static List<Hit> bin(List<Hit> of, int bin) {
        return of.stream()
                .filter(hit -> Math.min(BINS - 1, (int) (hit.likelihood() * BINS)) == bin)
                .toList();
    }

    private static double calibrationError(List<Hit> of) {
        double error = 0;
        for (int bin = 0; bin < BINS; bin++) {
            List<Hit> ofBin = bin(of, bin);
            if (!ofBin.isEmpty()) {
                double gap = mean(ofBin, Hit::likelihood) - mean(ofBin, hit -> hit.answers() ? 1 : 0);
                error += Math.abs(gap) * ofBin.size() / of.size();
            }
        }
        return error;
    }

    /** How often a memory that answers is thought likelier than one that does not. */
    private static double areaUnderCurve(List<Hit> of) {
        double[] right =
                of.stream().filter(Hit::answers).mapToDouble(Hit::likelihood).toArray();
        double[] wrong = of.stream()
                .filter(hit -> !hit.answers())
                .mapToDouble(Hit::likelihood)
                .sorted()
                .toArray();
        double sum = 0;
        for (double one : right) {
            int at = Arrays.binarySearch(wrong, one);
            sum += at >= 0 ? at : -at - 1;
        }
        return sum / ((double) right.length * wrong.length);
    }

    /** What messaging tells of memories that share too few words with the question: by the former rule and by this one. */
    private void printDecisions() {
        print("%nmemories that are not told for their words anyway: the former rule beside likelihoods%n");
        for (int size : SIZES) {
            List<Hit> ofSize = hits.stream()
                    .filter(hit -> hit.size() == size && hit.words() < TOLD_BY_WORDS)
                    .toList();
            List<Hit> told = ofSize.stream()
                    .filter(hit -> hit.meaning() >= FORMER_MEANING)
                    .toList();
            print(
                    "%s memories, %d shown: former rule tells %.4f, right %.3f%n",
                    name(size),
                    ofSize.size(),
                    told.size() / (double) ofSize.size(),
                    mean(told, hit -> hit.answers() ? 1 : 0));
            for (int percent = 5; percent <= 60; percent += 5) {
                double threshold = percent / 100.0;
                List<Hit> now = ofSize.stream()
                        .filter(hit -> hit.likelihood() >= threshold)
                        .toList();
                double same =
                        mean(ofSize, hit -> hit.likelihood() >= threshold == hit.meaning() >= FORMER_MEANING ? 1 : 0);
                print(
                        "  %.2f tells %.4f, right %.3f, the same decision %.4f%n",
                        threshold, now.size() / (double) ofSize.size(), mean(now, hit -> hit.answers() ? 1 : 0), same);
            }
        }
    }

    private static String name(int size) {
        return size == Integer.MAX_VALUE ? "all" : Integer.toString(size);
    }

    private static double mean(List<Hit> of, ToDoubleFunction<Hit> value) {
        return of.stream().mapToDouble(value).average().orElse(Double.NaN);
    }

    private static void print(String format, Object... values) {
        System.out.printf(Locale.ROOT, format, values);
    }
}
