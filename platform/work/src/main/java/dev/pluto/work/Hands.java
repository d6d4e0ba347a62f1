package dev.pluto.work;

/** How many rows a pool works on at once: from moment to moment, and less than one means one with rests. */
@FunctionalInterface
public interface Hands {

    /** As of now, 0 for none at all. */
    double allowed();

    /** So many at any time. */
    static Hands always(int count) {
        return () -> count;
    }
}
