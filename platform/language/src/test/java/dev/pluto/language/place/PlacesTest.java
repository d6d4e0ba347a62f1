package dev.pluto.language.place;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class PlacesTest {

    private static final Path ZONE_TAB = Path.of("/usr/share/zoneinfo/zone.tab");

    /** A country that the time zone database has no zone for: it keeps Belgrade's time. */
    private static final String KOSOVO = "XK";

    @ParameterizedTest
    @CsvSource({
        "London, Europe/London",
        "london ontario, America/Toronto",
        "'London, Ontario', America/Toronto",
        "portland, America/Los_Angeles",
        "Portland Maine, America/New_York",
        "'Portland, OR', America/Los_Angeles",
        "'Paris, Texas', America/Chicago",
        "El Paso TX, America/Denver",
        "Vancouver WA, America/Los_Angeles",
        "perth wa, Australia/Perth",
        "Atlanta Georgia, America/New_York",
        "Tbilisi Georgia, Asia/Tbilisi",
        "Sydney Australia, Australia/Sydney",
        "Cambridge MA, America/New_York",
        "nyc, America/New_York",
        "SF, America/Los_Angeles",
        "the UK, Europe/London",
        "in Tokyo, Asia/Tokyo",
        "tokyo time, Asia/Tokyo",
        "hora de Madrid, Europe/Madrid",
        "St. Louis, America/Chicago",
        "saint louis, America/Chicago",
        "SÃO PAULO, America/Sao_Paulo",
        "sao paulo, America/Sao_Paulo",
        "ciudad de mexico, America/Mexico_City",
        "CDMX, America/Mexico_City",
        "bogota, America/Bogota",
        "Nueva York, America/New_York",
        "nice, Europe/Paris",
        "EST, America/New_York",
        "pacific time, America/Los_Angeles",
        "CET, Europe/Paris",
        "europe/berlin, Europe/Berlin",
        "japan, Asia/Tokyo",
        "Las Palmas, Atlantic/Canary"
    })
    void knowsTheZoneOfAPlace(String words, String zone) {
        assertThat(Places.of(words).map(Place::zone)).contains(ZoneId.of(zone));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                " ",
                "Canada",
                "the dentist",
                "my mum's",
                "in",
                "a b c d e f g h i j",
                "nowhere/land",
                "\ud800"
            })
    void doesNotKnowWhatIsNoPlaceOrHasNoUsualZone(String words) {
        assertThat(Places.of(words)).isEmpty();
    }

    @Test
    void saysHowAPlaceIsWrittenAndInWhichCountryItIs() {
        assertThat(Places.of("sao paulo")).contains(new Place("São Paulo", ZoneId.of("America/Sao_Paulo"), "BR"));
        assertThat(Places.of("paris tx")).contains(new Place("Paris, Texas", ZoneId.of("America/Chicago"), "US"));
    }

    @Test
    void takesNoWordOfALanguageForAStateThatIsNamedSoForShort() {
        assertThat(Places.of("finish on")).isEmpty();
        assertThat(Places.of("come in")).isEmpty();
        assertThat(Places.of("hamilton on")).map(Place::zone).contains(ZoneId.of("America/Toronto"));
        assertThat(Places.of("smallville ks")).isPresent();
    }

    @Test
    void findsTheLongestNameInATextAndNoOrdinaryWord() {
        List<String> words = List.of("at", "7", "new", "york", "city", "time", "have", "a", "nice", "bath");

        assertThat(Places.at(words, 2).map(Places.Named::next)).contains(5);
        assertThat(Places.at(words, 8)).isEmpty();
        assertThat(Places.at(words, 9)).isEmpty();
        assertThat(Places.at(List.of("st", ".", "louis"), 0).map(Places.Named::next))
                .contains(3);
    }

    @Test
    void hasOnlyZonesThatBelongToTheirCountry() throws IOException {
        assumeTrue(Files.exists(ZONE_TAB));
        Map<String, Set<String>> zones = Files.readAllLines(ZONE_TAB).stream()
                .filter(line -> !line.startsWith("#"))
                .map(line -> line.split("\t"))
                .collect(Collectors.groupingBy(
                        cells -> cells[0], Collectors.mapping(cells -> cells[2], Collectors.toSet())));
        Set<String> wrong = new TreeSet<>();
        for (Place place : Places.all()) {
            boolean belongs = place.country().isEmpty()
                    || place.country().equals(KOSOVO)
                    || zones.getOrDefault(place.country(), Set.of())
                            .contains(place.zone().getId());
            if (!belongs) {
                wrong.add(place.toString());
            }
        }
        for (Region region : Places.regions()) {
            region.zones().stream()
                    .filter(zone ->
                            !zones.getOrDefault(region.country(), Set.of()).contains(zone.getId()))
                    .forEach(zone -> wrong.add(region.name() + " " + zone));
        }
        assertThat(wrong).isEmpty();
    }

    @Test
    void namesEachPlaceOnce() throws IOException {
        Set<String> seen = new TreeSet<>();
        Set<String> twice = new TreeSet<>();
        try (var lines = Files.lines(Path.of("src/main/resources/dev/pluto/language/place/places.txt"))) {
            lines.filter(line -> line.matches("(ZONE|CITY|REGION|COUNTRY) .*"))
                    .flatMap(line ->
                            List.of(line.substring(line.indexOf(" = ") + 3).split(" \\| |, ")).stream())
                    .filter(name -> !name.endsWith("!"))
                    .map(PlaceName::plain)
                    .filter(name -> !seen.add(name))
                    .forEach(twice::add);
        }
        assertThat(twice).isEmpty();
        assertThat(seen).hasSizeGreaterThan(2_000);
    }
}
