package dev.pluto.memory.spanish;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** Cuts a text into clauses, each with its verb at most once. */
final class Clauses {

    private static final Set<String> ENDS = Set.of(".", "!", "?", ";", "\u2026", "¡", "\n");
    private static final Set<String> JOINS = Set.of(",", "y", "pero", "e");
    private static final int MOST = 20;

    private final Vocabulary words = Vocabulary.spanish();

    /** A clause. @param isQuestion whether a question mark ends its sentence */
    record Clause(List<Word> words, boolean isQuestion) {}

    List<Clause> of(List<Word> text) {
        List<Clause> clauses = new ArrayList<>();
        int start = 0;
        for (int i = 0; i <= text.size() && clauses.size() < MOST; i++) {
            boolean end = i == text.size() || text.get(i).isMark() && isEnd(text.get(i));
            boolean joint = !end && JOINS.contains(text.get(i).text()) && i > start && opens(text, i + 1);
            if (end || joint) {
                boolean question = i < text.size() && text.get(i).raw().startsWith("?");
                if (i > start) {
                    clauses.add(new Clause(text.subList(start, i), question));
                }
                start = i + 1;
            }
        }
        return clauses;
    }

    private static boolean isEnd(Word mark) {
        return ENDS.contains(mark.raw().substring(0, 1)) || mark.raw().codePointAt(0) > 0x2600;
    }

    /** Whether a verb with its subject begins here: "y mi hermano vive", "pero odio", "ahora en Soria", not "y huevos". */
    private boolean opens(List<Word> text, int from) {
        int at = from;
        while (at < text.size()
                && (text.get(at).isMark() || JOINS.contains(text.get(at).text()))) {
            at++;
        }
        boolean since = at + 1 < text.size() && text.get(at).is("ahora") && words.is("preposition", text.get(at + 1));
        if (since) {
            return true;
        }
        int limit = Math.min(text.size(), at + 5);
        for (int i = at; i < limit && !text.get(i).isMark(); i++) {
            boolean verb = words.verb(text.get(i)) != null && !isNoun(text, i);
            boolean helped = i + 1 < text.size() && words.participle(text.get(i + 1)) != null;
            if (verb || helped) {
                return true;
            }
            if (text.get(i).is("que")
                    || words.is("preposition", text.get(i))
                            && i > at
                            && !text.get(i).is("de")) {
                return false;
            }
        }
        return false;
    }

    /** "Mi peso", "el uso": behind an article a verb is a noun. */
    private boolean isNoun(List<Word> text, int i) {
        return i > 0 && (words.is("mine", text.get(i - 1)) || words.is("indefinite", text.get(i - 1)));
    }
}
