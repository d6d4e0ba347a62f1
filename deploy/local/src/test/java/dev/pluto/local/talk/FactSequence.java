package dev.pluto.local.talk;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/**
 * Facts told, and what is asked about them (README-phrases.md).
 *
 * @param tell texts in their order
 */
record FactSequence(String id, String kind, List<String> tell, List<Question> questions) {

    /**
     * @param answers each has to be in the answer
     * @param never none may be
     * @param isUnknown it must say that it does not know
     */
    record Question(String ask, List<String> answers, List<String> never, boolean isUnknown) {

        /** What is wrong with an answer; nothing when it is right. */
        List<String> faults(String answer) {
            List<String> faults = new ArrayList<>();
            answers.stream()
                    .filter(item -> !Items.holdsWord(answer, item))
                    .forEach(item -> faults.add("does not say " + item));
            never.stream().filter(item -> Items.holdsWord(answer, item)).forEach(item -> faults.add("says " + item));
            boolean mayNotKnow = isUnknown
                    || answers.stream()
                            .flatMap(item -> Items.alternatives(item).stream())
                            .anyMatch(Words.UNKNOWN::in);
            boolean knowsNot = Words.UNKNOWN.in(answer);
            if (isUnknown && !knowsNot) {
                faults.add("does not say that it does not know");
            } else if (knowsNot && !mayNotKnow) {
                faults.add("says that it does not know");
            }
            return faults;
        }

        boolean isStale(String answer) {
            return never.stream().anyMatch(item -> Items.holdsWord(answer, item));
        }
    }

    static List<FactSequence> read(Path folder) {
        return Yamls.entries(folder).stream().map(FactSequence::of).toList();
    }

    static List<String> filler(Path folder) {
        try {
            return Files.readAllLines(folder.resolve("filler.txt"), StandardCharsets.UTF_8).stream()
                    .filter(line -> !line.isBlank())
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static FactSequence of(Map<String, Object> entry) {
        List<Question> questions = new ArrayList<>(List.of(question(entry)));
        if (entry.containsKey("also")) {
            Yamls.maps(entry.get("also")).forEach(one -> questions.add(question(one)));
        }
        return new FactSequence(
                text(entry, "id"), text(entry, "kind"), Yamls.texts(entry.get("tell")), List.copyOf(questions));
    }

    private static Question question(Map<String, Object> entry) {
        return new Question(
                text(entry, "ask"),
                Yamls.texts(entry.get("answers")),
                Yamls.texts(entry.get("never")),
                Yamls.isTrue(entry.get("unknown")));
    }

    private static String text(Map<String, Object> map, String key) {
        return Objects.requireNonNull((String) map.get(key), key + " is missing");
    }
}
