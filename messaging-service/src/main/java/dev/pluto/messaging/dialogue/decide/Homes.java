package dev.pluto.messaging.dialogue.decide;

import dev.pluto.language.Pieces;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;

/** Where somebody lives who told so, as memory keeps it: "You live in York." */
public final class Homes {

    private static final int LONGEST_PLACE = 4;

    private final Function<String, Optional<ZoneId>> zones;

    /** @param zones the zone of a place by its name, empty for one that is not known */
    public Homes(Function<String, Optional<ZoneId>> zones) {
        this.zones = zones;
    }

    /** A place with its zone. */
    record Home(String place, ZoneId zone) {}

    /** @param fact a sentence in the second person */
    Optional<Home> in(String fact) {
        String lower = fact.toLowerCase(Locale.ROOT);
        return Vocabulary.of(WordUse.HOME, Locale.ENGLISH).stream()
                .filter(lead -> lower.startsWith(lead + " "))
                .findFirst()
                .flatMap(lead -> place(fact.substring(lead.length() + 1)));
    }

    /** The longest name that begins here: "New York with your sister". */
    private Optional<Home> place(String rest) {
        String name = rest.strip();
        String plain = name.endsWith(".") ? name.substring(0, name.length() - 1) : name;
        List<String> words = List.of(Pieces.of(plain, " ", LONGEST_PLACE + 1));
        for (int n = Math.min(LONGEST_PLACE, words.size()); n > 0; n--) {
            String place = String.join(" ", words.subList(0, n));
            Optional<Home> home = zones.apply(place).map(zone -> new Home(place, zone));
            if (home.isPresent()) {
                return home;
            }
        }
        return Optional.empty();
    }
}
