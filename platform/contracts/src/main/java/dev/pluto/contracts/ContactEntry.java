package dev.pluto.contracts;

import java.util.UUID;

/**
 * Whose number a number is.
 *
 * @param status {@code active}, {@code blocked}, {@code quarantined} or {@code erased}
 */
@SnakeCase
public record ContactEntry(@Required UUID userId, @Required String status) {

    /**
     * The Redis key of a number.
     *
     * @param index hex of the keyed hash of the number as E.164
     */
    public static String key(String index) {
        return "pluto:contact:" + index;
    }
}
