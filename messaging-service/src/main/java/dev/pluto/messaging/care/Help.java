package dev.pluto.messaging.care;

import java.util.List;
import java.util.Optional;

/**
 * Whom to call.
 *
 * @param numbers of the emergency services, the ambulance's first
 * @param known false when the country is not known, and the number is the one that most of the world takes
 * @param line who else helps with this kind of danger, where one is known for sure
 */
public record Help(List<String> numbers, boolean known, Optional<Line> line) {

    /**
     * A line that is no emergency number.
     *
     * @param number as it is dialled within the country
     * @param name as it calls itself
     */
    public record Line(String number, String name) {}

    public Help {
        numbers = List.copyOf(numbers);
    }

    /** The numbers in one, as "999" or "120 / 110". */
    public String number() {
        return String.join(" / ", numbers);
    }
}
