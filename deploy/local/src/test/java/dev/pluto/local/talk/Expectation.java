package dev.pluto.local.talk;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * What has to hold after a turn: all that is named here, and one of the blocks of {@code or} where there are any. What is empty is not
 * asked for.
 *
 * @param list what has to be on the shopping list; nothing of it: it is empty
 * @param isWithoutEffect no task, list or setting was changed, and no words claim it
 * @param isNotKept nothing of the text is kept as a fact
 */
record Expectation(
        List<TaskWish> tasks,
        List<TaskWish> moved,
        Optional<Integer> count,
        Optional<String> gone,
        Map<String, String> profile,
        Optional<List<String>> list,
        List<String> says,
        List<String> never,
        boolean asks,
        boolean isWithoutEffect,
        boolean isNotKept,
        boolean isDanger,
        boolean isSilent,
        List<Expectation> or) {

    /**
     * @param matter words that are in the task's text, each of them
     * @param not none of these is
     * @param when one of these; none: any moment
     * @param rule one of these; none and a moment: it does not repeat
     */
    record TaskWish(String matter, List<String> not, List<When> when, List<Rule> rule) {}

    /** Whether no answer at all may be right. */
    boolean maySilence() {
        return isSilent || or.stream().anyMatch(Expectation::maySilence);
    }

    /** All tasks named here and in the blocks of {@code or}. */
    Stream<TaskWish> allTasks() {
        return Stream.concat(
                Stream.concat(tasks.stream(), moved.stream()), or.stream().flatMap(Expectation::allTasks));
    }

    boolean mentionsDanger() {
        return isDanger || or.stream().anyMatch(Expectation::mentionsDanger);
    }
}
