package dev.pluto.load;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class FictionalNumbersTest {

    @Test
    void givesEverybodyAFictionalNumberOfTheirOwn() {
        assertThat(FictionalNumbers.first(500))
                .hasSize(500)
                .doesNotHaveDuplicates()
                .allMatch(number -> number.matches("\\+1\\d{3}55501\\d\\d"))
                .noneMatch(number -> number.endsWith("5550100"));
    }
}
