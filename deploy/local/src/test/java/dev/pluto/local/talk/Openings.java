package dev.pluto.local.talk;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * How often answers that follow each other begin with the same word.
 *
 * @param windows runs of eight answers of one conversation
 * @param worst the most answers of one run that begin alike
 * @param monotonous runs of which more than a quarter begin alike
 * @param word the one of the worst run
 */
record Openings(int windows, int worst, int monotonous, String word) {

    private static final int RUN = 8;
    private static final int MOST = RUN / 4;

    /** @param conversations the answers of each, in order */
    static Openings of(Collection<List<String>> conversations) {
        int windows = 0;
        int worst = 0;
        int monotonous = 0;
        String word = "";
        for (List<String> answers : conversations) {
            List<String> words = answers.stream().map(Openings::opening).toList();
            for (int from = 0; from + RUN <= words.size(); from++) {
                Map<String, Integer> counts = new HashMap<>();
                new ArrayList<>(words.subList(from, from + RUN)).forEach(one -> counts.merge(one, 1, Integer::sum));
                Map.Entry<String, Integer> most = counts.entrySet().stream()
                        .max(Map.Entry.comparingByValue())
                        .orElseThrow();
                windows++;
                monotonous += most.getValue() > MOST ? 1 : 0;
                if (most.getValue() > worst) {
                    worst = most.getValue();
                    word = most.getKey();
                }
            }
        }
        return new Openings(windows, worst, monotonous, word);
    }

    /** The first word, without what is no letter or digit. */
    static String opening(String answer) {
        String plain = Items.plain(answer).strip();
        int from = 0;
        while (from < plain.length() && !Character.isLetterOrDigit(plain.codePointAt(from))) {
            from += Character.charCount(plain.codePointAt(from));
        }
        int to = from;
        while (to < plain.length() && (Character.isLetterOrDigit(plain.codePointAt(to)) || plain.charAt(to) == '\'')) {
            to += Character.charCount(plain.codePointAt(to));
        }
        return plain.substring(from, to);
    }
}
