package dev.pluto.messaging.care;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.i18n.phonenumbers.PhoneNumberUtil;
import com.google.i18n.phonenumbers.PhoneNumberUtil.PhoneNumberFormat;
import com.google.i18n.phonenumbers.PhoneNumberUtil.PhoneNumberType;
import com.google.i18n.phonenumbers.Phonenumber.PhoneNumber;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;

class RegionsTest {

    private static final PhoneNumberUtil NUMBERS = PhoneNumberUtil.getInstance();

    /** An island whose numbers are Saint Helena's. */
    private static final String TRISTAN_DA_CUNHA = "TA";

    @Test
    void knowsTheCountryOfAnExampleOfEveryNumber() {
        Set<String> wrong = new TreeSet<>();
        for (String region : NUMBERS.getSupportedRegions()) {
            for (PhoneNumberType type : Set.of(PhoneNumberType.MOBILE, PhoneNumberType.FIXED_LINE)) {
                PhoneNumber example = NUMBERS.getExampleNumberForType(region, type);
                if (example == null || region.equals(TRISTAN_DA_CUNHA)) {
                    continue;
                }
                String e164 = NUMBERS.format(example, PhoneNumberFormat.E164);
                String found = Regions.of(e164, new Locale("", region)).orElse("none");
                if (!found.equals(region)) {
                    wrong.add(region + " " + e164 + " is not of " + found);
                }
            }
        }
        assertThat(wrong).isEmpty();
    }

    @Test
    void tellsCanadaFromTheUnitedStatesByItsAreaCodes() {
        assertThat(Regions.of("+14165550123", Locale.US)).contains("CA");
        assertThat(Regions.of("+12125550123", Locale.CANADA)).contains("US");
    }

    @Test
    void letsTheLocaleDecideBetweenCountriesThatShareACode() {
        assertThat(Regions.of("+590690001234", Locale.forLanguageTag("fr-MF"))).contains("MF");
        assertThat(Regions.of("+590690001234", Locale.FRANCE)).contains("GP");
    }

    @Test
    void goesByTheLocaleWithoutANumber() {
        assertThat(Regions.of(null, Locale.GERMANY)).contains("DE");
        assertThat(Regions.of(null, Locale.GERMAN)).isEmpty();
    }
}
