package dev.pluto.identity.phone;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.i18n.phonenumbers.PhoneNumberUtil;
import com.google.i18n.phonenumbers.PhoneNumberUtil.PhoneNumberFormat;
import dev.pluto.identity.phone.PhoneDefaults.Place;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Locale;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

class PhoneDefaultsTest {

    private static final Place FALLBACK = new Place("en", "UTC");

    private final Clock clock = Clock.fixed(Instant.parse("2026-01-15T12:00:00Z"), ZoneOffset.UTC);
    private final PhoneDefaults defaults = new PhoneDefaults(FALLBACK, clock);

    static Set<String> everyRegion() {
        return PhoneNumberUtil.getInstance().getSupportedRegions();
    }

    @ParameterizedTest
    @MethodSource("everyRegion")
    void knowsLanguageAndARealZoneForEveryRegion(String region) {
        PhoneNumberUtil library = PhoneNumberUtil.getInstance();
        String e164 = library.format(library.getExampleNumber(region), PhoneNumberFormat.E164);
        String regionOfNumber = library.getRegionCodeForNumber(library.getExampleNumber(region));

        Place place = defaults.of(new PhoneNumber(e164));

        Locale locale = Locale.forLanguageTag(place.locale());
        assertThat(locale.getLanguage()).isNotEmpty();
        assertThat(locale.getCountry()).isEqualTo(regionOfNumber);
        assertThat(ZoneId.of(place.zone())).isNotNull();
    }

    @ParameterizedTest
    @CsvSource({
        "+14155552671, en-US, America/Los_Angeles",
        "+12125552671, en-US, America/New_York",
        "+4930123456, de-DE, Europe/Berlin",
        "+41446681800, de-CH, Europe/Zurich",
        "+5511961234567, pt-BR, America/Sao_Paulo",
        "+79161234567, ru-RU, Europe/Moscow",
        "+61412345678, en-AU, Australia/Sydney",
        "+919876543210, en-IN, Asia/Calcutta",
        "+8613812345678, zh-CN, Asia/Shanghai",
        "+870773111632, en, UTC" // a satellite phone is nowhere
    })
    void guessesZoneAndLocaleFromTheNumber(String e164, String locale, String zone) {
        assertThat(defaults.of(new PhoneNumber(e164))).isEqualTo(new Place(locale, zone));
    }

    @Test
    void takesTheMiddleOfSeveralZonesWithoutAPrincipalOne() {
        // Canada's non-geographic 600 numbers answer anywhere from Vancouver to St. John's; the principal zone is
        // known.
        assertThat(defaults.of(new PhoneNumber("+16002345678")).zone()).isEqualTo("America/Toronto");
    }
}
