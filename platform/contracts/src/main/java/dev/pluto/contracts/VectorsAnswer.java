package dev.pluto.contracts;

import java.util.List;

/**
 * The vectors of texts.
 *
 * @param vectors in the order of the texts: 384 little-endian 32-bit floats each, of length 1
 */
@SnakeCase
public record VectorsAnswer(@Required List<byte[]> vectors) {
    @Override
    public String toString() {
        return "VectorsAnswer[" + vectors.size() + "]";
    }
}
