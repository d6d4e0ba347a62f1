package dev.pluto.memory.fact;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Which facts were told or asked last, so that a correction without a noun means one of them. Not safe for threads. */
final class RecentFacts {

    private static final int REMEMBERED = 12;

    private final Deque<String> ids = new ArrayDeque<>();
    private List<String> told = List.of();
    private int textsSince;

    void touch(String id) {
        textsSince = 0;
        ids.remove(id);
        ids.addFirst(id);
        while (ids.size() > REMEMBERED) {
            ids.removeLast();
        }
    }

    void remove(String id) {
        ids.remove(id);
    }

    /** A text has been read. @param told the facts it told */
    void textRead(List<String> told) {
        if (told.isEmpty()) {
            textsSince++;
        } else {
            toldLast(told);
            textsSince = 0;
        }
        told.forEach(this::touch);
    }

    /** Which facts the last text told, as far as it is known. */
    void toldLast(List<String> ids) {
        told = ids;
    }

    boolean isToldLast(Fact fact) {
        return told.contains(fact.id());
    }

    /** The last first. */
    List<String> ids() {
        return List.copyOf(ids);
    }

    @Nullable
    String last() {
        return ids.peekFirst();
    }

    /** How many texts that told nothing were read since. */
    int textsSince() {
        return textsSince;
    }
}
