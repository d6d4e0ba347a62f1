package dev.pluto.memory.fact;

import dev.pluto.memory.clause.Word;
import java.util.List;

/** Finds words among words. */
final class Runs {

    private Runs() {}

    /** @return -1 when it is not there */
    static int indexOf(List<Word> words, String wanted) {
        for (int i = 0; i < words.size(); i++) {
            if (words.get(i).is(wanted)) {
                return i;
            }
        }
        return -1;
    }

    static boolean contains(List<Word> words, String... run) {
        for (int i = 0; i + run.length <= words.size(); i++) {
            if (starts(words, i, List.of(run))) {
                return true;
            }
        }
        return false;
    }

    static boolean starts(List<Word> words, int at, List<String> run) {
        if (at + run.size() > words.size()) {
            return false;
        }
        for (int i = 0; i < run.size(); i++) {
            if (!words.get(at + i).is(run.get(i))) {
                return false;
            }
        }
        return true;
    }

    static Word last(List<Word> words) {
        return words.get(words.size() - 1);
    }
}
