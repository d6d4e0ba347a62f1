package dev.pluto.http.version;

/**
 * What is answered of a thing that has versions: it goes out with a strong {@code ETag}, which a client sends back as
 * {@code If-Match} (see {@link IfMatch}) or, to hear only of changes, as {@code If-None-Match}.
 */
public interface Versioned {

    /** Grows with every change of the thing. */
    long version();

    /** Whether the whole answer stays the same while the version does; else it is sent even to those who have the version. */
    default boolean settled() {
        return true;
    }
}
