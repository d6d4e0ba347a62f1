package dev.pluto.http.time;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ZonesTest {

    @ParameterizedTest
    @ValueSource(strings = {"Europe/Berlin", "America/Argentina/Buenos_Aires", "US/Pacific", "Antarctica/Troll", "UTC"})
    void takesPlacesWherePeopleLive(String zone) {
        assertThat(Zones.isOfPersons(zone)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Etc/GMT+3",
                "Etc/UTC",
                "SystemV/PST8",
                "SystemV/EST5EDT",
                "GMT",
                "GMT+1",
                "UTC+1",
                "Z",
                "+02:00",
                "EST",
                "EST5EDT",
                "CET",
                "Zulu",
                "europe/berlin",
                "Mars/Olympus",
                "Europe/",
                "/",
                ""
            })
    void takesNoOffsetAndNothingUnknown(String zone) {
        assertThat(Zones.isOfPersons(zone)).isFalse();
    }
}
