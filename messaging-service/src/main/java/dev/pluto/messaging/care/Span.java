package dev.pluto.messaging.care;

/**
 * Words of a sentence.
 *
 * @param to exclusive
 */
record Span(int from, int to) {

    boolean overlaps(Span other) {
        return from < other.to && other.from < to;
    }
}
