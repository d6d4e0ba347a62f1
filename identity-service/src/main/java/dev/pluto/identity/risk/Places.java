package dev.pluto.identity.risk;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Pattern;

/**
 * Where countries are: the middle of each and how far it reaches, as if it were round. An address is known to the country alone, so what is
 * between two of them is measured from edge to edge.
 */
final class Places {

    private static final Pattern COMMA = Pattern.compile(",");

    private static final String RESOURCE = "places.csv";
    private static final double EARTH = 6371;

    private final Map<String, Place> places = new HashMap<>();

    Places() {
        try (BufferedReader in = new BufferedReader(new InputStreamReader(
                Objects.requireNonNull(Places.class.getResourceAsStream(RESOURCE)), StandardCharsets.US_ASCII))) {
            in.lines().filter(line -> !line.startsWith("#")).forEach(this::keep);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The least that lies between two countries; 0 for one, and where either is not known. */
    double kilometres(String from, String to) {
        Place one = places.get(from);
        Place other = places.get(to);
        if (from.equals(to) || one == null || other == null) {
            return 0;
        }
        return Math.max(0, apart(one, other) - one.reach() - other.reach());
    }

    /** Along the great circle between both middles. */
    private static double apart(Place one, Place other) {
        double half = square(Math.sin((other.latitude() - one.latitude()) / 2))
                + Math.cos(one.latitude())
                        * Math.cos(other.latitude())
                        * square(Math.sin((other.longitude() - one.longitude()) / 2));
        return 2 * EARTH * Math.asin(Math.min(1, Math.sqrt(half)));
    }

    private static double square(double number) {
        return number * number;
    }

    private void keep(String line) {
        List<String> cells = List.of(COMMA.split(line, -1));
        places.put(
                cells.get(0),
                new Place(
                        Math.toRadians(Double.parseDouble(cells.get(1))),
                        Math.toRadians(Double.parseDouble(cells.get(2))),
                        Double.parseDouble(cells.get(3))));
    }

    /**
     * A country.
     *
     * @param latitude of its middle, in radians
     * @param longitude of its middle, in radians
     * @param reach kilometres
     */
    private record Place(double latitude, double longitude, double reach) {}
}
