package dev.pluto.messaging.care;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.i18n.phonenumbers.PhoneNumberUtil;
import com.google.i18n.phonenumbers.ShortNumberInfo;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;

class EmergencyTest {

    private static final ShortNumberInfo SHORT_NUMBERS = ShortNumberInfo.getInstance();

    @Test
    void namesOnlyNumbersThatAreEmergencyNumbersOfTheirCountry() {
        Set<String> wrong = new TreeSet<>();
        Emergency.numbers()
                .forEach((region, numbers) -> numbers.stream()
                        .filter(number -> !SHORT_NUMBERS.isEmergencyNumber(number, region))
                        .forEach(number -> wrong.add(region + " " + number)));
        assertThat(wrong).isEmpty();
    }

    @Test
    void knowsEveryCountryThatHasAnEmergencyNumber() {
        Set<String> missing = new TreeSet<>();
        for (String region : PhoneNumberUtil.getInstance().getSupportedRegions()) {
            boolean known =
                    List.of("112", "911", "999", "110", "17", "18", "15", "100", "101", "103", "113", "117", "118")
                            .stream()
                            .anyMatch(number -> SHORT_NUMBERS.isEmergencyNumber(number, region));
            if (known && !Emergency.in(region, Kind.LIFE).known()) {
                missing.add(region);
            }
        }
        assertThat(missing).isEmpty();
    }

    @Test
    void givesACrisisLineToWhoeverWantsToDie() {
        assertThat(line("US", Kind.SELF_HARM)).isEqualTo("988");
        assertThat(line("GB", Kind.SELF_HARM)).isEqualTo("116 123");
        assertThat(line("ES", Kind.SELF_HARM)).isEqualTo("024");
        assertThat(Emergency.in("GB", Kind.LIFE).line()).isEmpty();
    }

    @Test
    void givesAPoisonLineToWhoeverSwallowedSomething() {
        assertThat(line("US", Kind.POISON)).isEqualTo("1-800-222-1222");
        assertThat(Emergency.in("US", Kind.POISON).number()).isEqualTo("911");
    }

    @Test
    void namesAmbulanceAndPoliceWhereTheyAreApart() {
        assertThat(Emergency.in("JP", Kind.LIFE).number()).isEqualTo("119 / 110");
    }

    @Test
    void saysSoWhenTheCountryIsNotKnown() {
        Help help = Emergency.of(null, Locale.ENGLISH, Kind.LIFE);

        assertThat(help.known()).isFalse();
        assertThat(help.number()).isEqualTo("112");
    }

    @Test
    void goesByTheNumberBeforeTheLocale() {
        assertThat(Emergency.of("+447911123456", Locale.US, Kind.LIFE).number()).isEqualTo("999");
        assertThat(Emergency.of(null, Locale.US, Kind.LIFE).number()).isEqualTo("911");
    }

    private static String line(String region, Kind kind) {
        return Emergency.in(region, kind).line().orElseThrow().number();
    }
}
