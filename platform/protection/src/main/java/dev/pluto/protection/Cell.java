package dev.pluto.protection;

import java.nio.charset.StandardCharsets;

/** Where sealed bytes are kept, as it is authenticated with them. */
final class Cell {

    private Cell() {}

    /** A field's name has no slash, so that no two cells have one name. */
    static byte[] of(String field, String row) {
        return (field + "/" + row).getBytes(StandardCharsets.UTF_8);
    }

    /** As releases up to 0.1 of November 2026 named it: a field, whichever row. Only {@link SealBinding} opens such. */
    static byte[] unbound(String field) {
        return field.getBytes(StandardCharsets.UTF_8);
    }
}
