package dev.pluto.identity.risk;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class PlacesTest {

    private final Places places = new Places();

    @Test
    void measuresFromEdgeToEdge() {
        assertThat(places.kilometres("DE", "US")).isBetween(5_000.0, 7_500.0);
        assertThat(places.kilometres("GB", "AU")).isBetween(11_000.0, 14_000.0);
        assertThat(places.kilometres("US", "DE")).isEqualTo(places.kilometres("DE", "US"));
    }

    @Test
    void acrossTheDateLineIsNear() {
        assertThat(places.kilometres("FJ", "WS")).isLessThan(1_500);
    }

    @Test
    void neighboursAndCountriesThatNobodyKnowsAreNoWayApart() {
        assertThat(places.kilometres("DE", "FR")).isLessThan(300);
        assertThat(places.kilometres("DE", "DE")).isZero();
        assertThat(places.kilometres("DE", "ZZ")).isZero();
    }
}
