package dev.pluto.messaging.care;

import java.util.Optional;

/**
 * Whom to call.
 *
 * @param number of the emergency services
 * @param known false when the country is not known, and the number is the one that most of the world takes
 * @param line who else helps with this kind of danger, where one is known for sure
 */
public record Help(String number, boolean known, Optional<Line> line) {

    /**
     * A line that is no emergency number.
     *
     * @param number as it is dialled within the country
     * @param name as it calls itself
     */
    public record Line(String number, String name) {}
}
