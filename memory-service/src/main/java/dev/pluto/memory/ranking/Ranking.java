package dev.pluto.memory.ranking;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.PriorityQueue;
import java.util.function.Predicate;
import java.util.function.ToDoubleFunction;

/**
 * Orders one person's memories by how well they answer a question: an exact scan over all of them, every signal as z-scores,
 * summed by weight. Reciprocal rank fusion loses two to three points against this on collections of a few hundred.
 */
public final class Ranking {
    /** What happened on a day is often told some days later, which counts half. */
    private static final int TOLD_WITHIN_DAYS = 7;

    private static final double TOLD_LATER = 0.5;
    /** So many memories before and after are what is said around one. */
    private static final int AROUND = 2;
    /** So many of a talk tell what it is about. */
    private static final int BEST = 3;

    /** Share of words in common (Dice) from which two questions are one. */
    private static final double SAME_QUESTION = 0.8;

    private final PersonIndex index;
    private final Question question;
    private final List<IndexedMemory> memories;

    private Ranking(PersonIndex index, Question question) {
        this.index = index;
        this.question = question;
        this.memories = index.memories();
    }

    /**
     * @param allowed what may be found; the others still count as neighbours and for the spread of the signals
     * @param limit how many at most
     * @return best first; equal scores newest first
     */
    public static List<Ranked> rank(PersonIndex index, Question question, Predicate<IndexedMemory> allowed, int limit) {
        return new Ranking(index, question).best(allowed, limit);
    }

    private List<Ranked> best(Predicate<IndexedMemory> allowed, int limit) {
        Map<Signal, double[]> signals = signals();
        double[] scores = new double[memories.size()];
        for (Map.Entry<Signal, double[]> signal : signals.entrySet()) {
            for (int i = 0; i < scores.length; i++) {
                scores[i] += signal.getValue()[i];
            }
        }
        return highest(scores, memory -> allowed.test(memory) && !repeatsTheQuestion(memory), limit).stream()
                .map(i -> ranked(signals, scores[i], i))
                .toList();
    }

    /** The places of the best, best first: of thousands only those few are put in order. */
    private List<Integer> highest(double[] scores, Predicate<IndexedMemory> allowed, int limit) {
        Comparator<Integer> bestLast =
                Comparator.<Integer>comparingDouble(i -> scores[i]).thenComparing(Comparator.naturalOrder());
        PriorityQueue<Integer> best = new PriorityQueue<>(bestLast);
        for (int i = 0; i < scores.length; i++) {
            boolean isIn = best.size() < limit || limit > 0 && scores[i] >= scores[best.element()];
            if (isIn && allowed.test(memories.get(i))) {
                best.add(i);
                if (best.size() > limit) {
                    best.remove();
                }
            }
        }
        List<Integer> sorted = new ArrayList<>(best);
        sorted.sort(bestLast.reversed());
        return sorted;
    }

    private Ranked ranked(Map<Signal, double[]> signals, double score, int i) {
        Map<Signal, Double> explained = explain(signals, i);
        double nearness = score - explained.getOrDefault(Signal.OUTCOMES, 0.0);
        return new Ranked(memories.get(i), score, Likelihood.of(nearness, memories.size()), explained);
    }

    /** The same thing asked before is the nearest text of all, and no answer. */
    private boolean repeatsTheQuestion(IndexedMemory memory) {
        if (memory.traits().asks() == 0 || question.stems().length == 0) {
            return false;
        }
        long shared = Arrays.stream(question.stems())
                .filter(stem -> memory.terms().count(stem) > 0)
                .count();
        int all = question.stems().length + memory.terms().length();
        return 2.0 * shared / all >= SAME_QUESTION;
    }

    private Map<Signal, double[]> signals() {
        double[] meaning = index.vectors().dots(question.vector());
        Bm25 words = Bm25.of(index, question.stems());
        Map<Signal, double[]> values = new EnumMap<>(Signal.class);
        values.put(Signal.MEANING, meaning);
        values.put(Signal.WORDS, words.afterBefore());
        values.put(Signal.AROUND, bestAround(words.alone()));
        values.put(Signal.NEIGHBOURS, withFollower(meaning));
        values.put(Signal.TALK, bestOfTalk(meaning));
        values.put(Signal.WHO, who());
        values.put(Signal.WHEN, question.spans().isEmpty() ? none() : ofEach(this::when));
        values.replaceAll(Signal::weighed);
        values.putAll(index.always());
        values.put(Signal.OUTCOMES, outcomes());
        return values;
    }

    private double[] ofEach(ToDoubleFunction<IndexedMemory> value) {
        double[] values = new double[memories.size()];
        for (int i = 0; i < values.length; i++) {
            values[i] = value.applyAsDouble(memories.get(i));
        }
        return values;
    }

    /** Where the question says nothing of it. */
    private double[] none() {
        return new double[memories.size()];
    }

    private double[] who() {
        double[] values = none();
        long asked = Words.glance(question.names());
        long[] told = index.names();
        for (int i = 0; i < values.length; i++) {
            boolean mayBe = (told[i] & asked) != 0;
            values[i] =
                    mayBe && Words.shareAny(question.names(), memories.get(i).names()) ? 1 : 0;
        }
        return values;
    }

    /**
     * Not as a deviation: among hundreds of which nothing came, one that was confirmed would deviate by more than any answer does by its
     * meaning.
     */
    private double[] outcomes() {
        double[] values = none();
        for (int row : index.judged()) {
            values[row] =
                    Signal.OUTCOMES.weight() * memories.get(row).standing().value(question.askedAt());
        }
        return values;
    }

    private double when(IndexedMemory memory) {
        LocalDate day = memory.occurredAt().atZone(question.zone()).toLocalDate();
        if (question.spans().stream().anyMatch(span -> span.contains(day))) {
            return 1;
        }
        return question.spans().stream()
                        .anyMatch(span -> span.extendedBy(TOLD_WITHIN_DAYS).contains(day))
                ? TOLD_LATER
                : 0;
    }

    private double[] withFollower(double[] meaning) {
        boolean[] follows = index.follows();
        double[] values = new double[meaning.length];
        for (int i = 0; i < values.length; i++) {
            boolean followed = i + 1 < values.length && follows[i + 1] && !Double.isNaN(meaning[i + 1]);
            values[i] = followed ? (meaning[i] + meaning[i + 1]) / 2 : meaning[i];
        }
        return values;
    }

    /** The best of those close by in the same talk, itself among them: nobody is outdone by what they stand beside. */
    private double[] bestAround(double[] words) {
        int[] talks = index.talks();
        double[] values = words.clone();
        for (int away = 1; away <= AROUND; away++) {
            for (int i = away; i < values.length; i++) {
                if (talks[i - away] == talks[i]) {
                    values[i] = Math.max(values[i], words[i - away]);
                    values[i - away] = Math.max(values[i - away], words[i]);
                }
            }
        }
        return values;
    }

    private double[] bestOfTalk(double[] meaning) {
        int[] talks = index.talks();
        double[] values = new double[meaning.length];
        int start = 0;
        for (int i = 1; i <= talks.length; i++) {
            if (i == talks.length || talks[i] != talks[start]) {
                Arrays.fill(values, start, i, meanOfBestThree(meaning, start, i));
                start = i;
            }
        }
        return values;
    }

    private static double meanOfBestThree(double[] values, int from, int to) {
        double[] best = new double[BEST];
        int known = 0;
        for (int i = from; i < to; i++) {
            if (!Double.isNaN(values[i]) && (known < BEST || values[i] > best[BEST - 1])) {
                int place = Math.min(known++, BEST - 1);
                while (place > 0 && best[place - 1] < values[i]) {
                    best[place] = best[--place];
                }
                best[place] = values[i];
            }
        }
        return mean(best, Math.min(known, BEST));
    }

    /** Of the first values, NaN of none: what a stream tells as their average, to the last bit, for each of thousands of talks. */
    static double mean(double[] values, int count) {
        double sum = 0;
        double lost = 0;
        for (int i = 0; i < count; i++) {
            double rest = values[i] - lost;
            double next = sum + rest;
            lost = next - sum - rest;
            sum = next;
        }
        return (sum - lost) / count;
    }

    private static Map<Signal, Double> explain(Map<Signal, double[]> signals, int i) {
        Map<Signal, Double> explained = new EnumMap<>(Signal.class);
        signals.forEach((signal, values) -> explained.put(signal, values[i]));
        return explained;
    }
}
