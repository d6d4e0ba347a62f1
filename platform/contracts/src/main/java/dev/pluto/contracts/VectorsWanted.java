package dev.pluto.contracts;

import java.util.List;

/**
 * Texts whose meaning is asked for as vectors.
 *
 * @param texts at most 8 of 1,600 characters
 */
@SnakeCase
public record VectorsWanted(@Required List<String> texts) {
    @Override
    public String toString() {
        return "VectorsWanted[" + texts.size() + "]";
    }
}
