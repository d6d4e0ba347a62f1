package dev.pluto.seed;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class SeedSettingsTest {

    private static final Map<String, String> ALL = Map.of(
            "PLUTO_URL", "http://localhost:8080/",
            "PLUTO_CLIENT_ID", "operator",
            "PLUTO_CLIENT_SECRET", "s3cret",
            "PLUTO_TWILIO_AUTH_TOKEN", "t0ken",
            "PLUTO_TWILIO_ACCOUNT_SID", "AC1",
            "PLUTO_TWILIO_PHONE_NUMBER", "+14155550100");

    @Test
    void signsForWhereItAsksUnlessToldOtherwise() {
        assertThat(SeedSettings.of(ALL).publicUrl()).isEqualTo("http://localhost:8080");
        assertThat(SeedSettings.of(ALL)).asString().doesNotContain("s3cret", "t0ken");
    }

    @Test
    void namesAllThatIsMissing() {
        assertThatThrownBy(() -> SeedSettings.of(Map.of("PLUTO_URL", "http://localhost:8080")))
                .hasMessageContaining("PLUTO_CLIENT_ID")
                .hasMessageContaining("PLUTO_TWILIO_AUTH_TOKEN");
    }

    @Test
    void hasPeopleWithNumbersOfTheirOwnThatNobodyElseHas() {
        List<SeedPerson> people = SeedPerson.all();

        assertThat(people).hasSizeGreaterThanOrEqualTo(8);
        assertThat(people).extracting(SeedPerson::number).doesNotHaveDuplicates();
        // 555-0100 to -0199 in North America, ACMA's 0491 570 156 to 159 in Australia
        assertThat(people)
                .extracting(SeedPerson::number)
                .allMatch(number -> number.matches("\\+1\\d{3}55501\\d{2}|\\+6149157015[6-9]"));
    }
}
