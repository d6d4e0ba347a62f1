package dev.pluto.language.place;

import dev.pluto.language.Rows;
import dev.pluto.language.place.Places.Named;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** The table of places, read once from its resource; the notation is told at the head of {@code places.txt}. */
final class PlaceTable {

    private static final String ONLY_WHERE = "!";
    private static final String ORDINARY = "~";

    /** The longest name, with marks in it. */
    private static final int MOST_TOKENS = 8;

    private final Map<String, Place> named = new HashMap<>();
    private final Map<String, List<Region>> regions = new HashMap<>();
    private final Map<String, ZoneId> zoneNames = new LinkedHashMap<>();

    /** Names that are no words of their own, with the words they begin with and are made of. */
    private final Set<String> plainly = new HashSet<>();

    private final Set<String> beginnings = new HashSet<>();
    private final Set<String> parts = new HashSet<>();
    private final Set<String> before = new HashSet<>();
    private final Set<String> after = new HashSet<>();

    private PlaceTable() {}

    static PlaceTable read() {
        var table = new PlaceTable();
        Rows.of(PlaceTable.class, "places.txt").forEach(table::line);
        return table;
    }

    private void line(String line) {
        int equals = line.indexOf(" = ");
        List<String> head = List.of(line.substring(0, equals).split(" "));
        String tail = line.substring(equals + " = ".length());
        switch (head.get(0)) {
            case "BEFORE" -> before.addAll(List.of(tail.split(" ")));
            case "AFTER" -> after.addAll(List.of(tail.split(" ")));
            default -> {
                for (String names : tail.split(" \\| ")) {
                    add(head, List.of(names.split(", ")));
                }
            }
        }
    }

    private void add(List<String> head, List<String> names) {
        String kind = head.get(0);
        String country = head.get(head.size() - 1).replace("-", "");
        List<ZoneId> zones =
                head.subList(1, head.size() - 1).stream().map(ZoneId::of).toList();
        String proper = bare(names.get(0));
        Region region = new Region(proper, zones, country, kind.equals("COUNTRY"));
        String written = kind.equals("ZONE") ? proper.toUpperCase(Locale.ROOT) : proper;
        for (String name : names) {
            String key = PlaceName.plain(bare(name));
            if (kind.equals("ZONE")) {
                zoneNames.put(bare(name), zones.get(0));
            }
            if (kind.equals("COUNTRY") || kind.equals("REGION")) {
                regions.computeIfAbsent(key, unused -> new ArrayList<>()).add(region);
            }
            if (!name.endsWith(ONLY_WHERE) && !zones.isEmpty()) {
                named.putIfAbsent(key, new Place(written, zones.get(0), country));
                remember(key, !kind.equals("ZONE") && !name.endsWith(ORDINARY));
            }
        }
    }

    private void remember(String key, boolean isPlain) {
        if (isPlain) {
            plainly.add(key);
            List<String> words = Arrays.asList(key.split(" "));
            beginnings.add(words.get(0));
            parts.addAll(words);
        }
    }

    private static String bare(String name) {
        return name.endsWith(ONLY_WHERE) || name.endsWith(ORDINARY) ? name.substring(0, name.length() - 1) : name;
    }

    Optional<Place> named(String plain) {
        return Optional.ofNullable(named.get(plain));
    }

    boolean isKnown(String plain) {
        return named.containsKey(plain);
    }

    List<Region> regions(String plain) {
        return regions.getOrDefault(plain, List.of());
    }

    /** A zone by its identifier in any case: "europe/madrid". */
    Optional<Place> zone(String id) {
        String tidy = id.replace(' ', '_');
        return ZoneId.getAvailableZoneIds().stream()
                .filter(known -> known.equalsIgnoreCase(tidy))
                .findFirst()
                .map(known -> new Place(city(known), ZoneId.of(known), country(known)));
    }

    private static String city(String id) {
        return id.substring(id.lastIndexOf('/') + 1).replace('_', ' ');
    }

    private String country(String id) {
        return named.values().stream()
                .filter(place -> place.zone().getId().equals(id))
                .map(Place::country)
                .findFirst()
                .orElse("");
    }

    Optional<Named> at(List<String> words, int index) {
        if (!beginnings.contains(PlaceName.plain(words.get(index)))) {
            return Optional.empty();
        }
        StringBuilder name = new StringBuilder();
        Named longest = null;
        for (int next = index; next < Math.min(words.size(), index + MOST_TOKENS); next++) {
            String word = PlaceName.plain(words.get(next));
            if (word.isEmpty() && !isInside(words.get(next))) {
                break;
            }
            name.append(name.length() == 0 || word.isEmpty() ? "" : " ").append(word);
            Place place = plainly.contains(name.toString()) ? named.get(name.toString()) : null;
            longest = place == null || word.isEmpty() ? longest : new Named(place, next + 1);
        }
        return Optional.ofNullable(longest);
    }

    private static boolean isInside(String mark) {
        return mark.equals(".") || mark.equals("-");
    }

    boolean isPartOfName(String word) {
        return parts.contains(PlaceName.plain(word));
    }

    boolean isBefore(String word) {
        return before.contains(word);
    }

    boolean isAfter(String word) {
        return after.contains(word);
    }

    Map<String, ZoneId> zoneNames() {
        return Map.copyOf(zoneNames);
    }

    List<Place> all() {
        return List.copyOf(new HashSet<>(named.values()));
    }

    List<Region> regions() {
        return regions.values().stream().flatMap(List::stream).distinct().toList();
    }
}
