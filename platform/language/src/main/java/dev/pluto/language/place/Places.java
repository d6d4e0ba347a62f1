package dev.pluto.language.place;

import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Places by their names in English and Spanish: some 1,800 cities, countries with a usual zone, states and provinces, short
 * forms ("NYC"), and names of zones ("EST"). Where a name has several places it is the better known one, unless the state,
 * province or country is named too ("London Ontario"). A map, some hundred kilobytes.
 */
public final class Places {

    private static final int LONGEST = 80;
    private static final int MOST_WORDS = 8;
    private static final int MOST_WORDS_OF_REGION = 3;

    /** Short forms of states that are words of their own. */
    private static final Set<String> WORDS = Set.of("on", "in", "or", "me", "ok", "hi", "oh", "de", "la");

    private static final PlaceTable TABLE = PlaceTable.read();

    private Places() {}

    /**
     * A place that stands at some place of a text.
     *
     * @param next index behind its last word
     */
    public record Named(Place place, int next) {}

    /**
     * The place that words name, which are known to name one: "in Portland, Maine", "the UK", "Tokyo time".
     *
     * @return empty when it is not known, or has no usual zone ("Canada")
     */
    public static Optional<Place> of(String words) {
        if (words.length() > LONGEST) {
            return Optional.empty();
        }
        if (words.indexOf('/') > 0) {
            return TABLE.zone(words.strip());
        }
        List<String> all = List.of(PlaceName.plain(words).split(" "));
        if (all.size() > MOST_WORDS) {
            return Optional.empty();
        }
        Optional<Place> whole = named(all);
        return whole.isPresent() ? whole : named(bare(all));
    }

    /** Without words around it that are none of the name. */
    private static List<String> bare(List<String> words) {
        int from = 0;
        int to = words.size();
        while (from < to - 1 && TABLE.isBefore(words.get(from)) && !TABLE.isKnown(join(words.subList(from, to)))) {
            from++;
        }
        while (to > from + 1 && TABLE.isAfter(words.get(to - 1)) && !TABLE.isKnown(join(words.subList(from, to)))) {
            to--;
        }
        return words.subList(from, to);
    }

    private static Optional<Place> named(List<String> words) {
        Optional<Place> whole = TABLE.named(join(words));
        return whole.isPresent() ? whole : within(words);
    }

    /** "London Ontario": a place and where it is. */
    private static Optional<Place> within(List<String> words) {
        for (int n = Math.min(MOST_WORDS_OF_REGION, words.size() - 1); n > 0; n--) {
            int cut = words.size() - n;
            String name = join(words.subList(cut, words.size()));
            List<Region> regions = TABLE.regions(name);
            if (!regions.isEmpty()) {
                return in(regions, words.subList(0, cut), name);
            }
        }
        return Optional.empty();
    }

    private static Optional<Place> in(List<Region> regions, List<String> words, String name) {
        Optional<Place> known = TABLE.named(join(words));
        if (known.isPresent() && regions.stream().anyMatch(region -> region.holds(known.get()))) {
            return known;
        }
        if (WORDS.contains(name)) {
            return Optional.empty(); // "finish on", which is no place in Ontario
        }
        return regions.get(0).usual().map(zone -> {
            String full = PlaceName.written(words) + ", " + regions.get(0).name();
            return new Place(full, zone, regions.get(0).country());
        });
    }

    private static String join(List<String> words) {
        return String.join(" ", words);
    }

    /**
     * The longest name of a city, country or state that stands here in a text, which may well speak of something else.
     *
     * @param words of the text in lower case, marks among them
     */
    public static Optional<Named> at(List<String> words, int index) {
        return TABLE.at(words, index);
    }

    /** Whether a word is part of a place's name, so that it is no misspelling of another. */
    public static boolean isPartOfName(String word) {
        return TABLE.isPartOfName(word);
    }

    /** What people call zones, in lower case. */
    public static Map<String, ZoneId> zoneNames() {
        return TABLE.zoneNames();
    }

    static List<Place> all() {
        return TABLE.all();
    }

    static List<Region> regions() {
        return TABLE.regions();
    }
}
