package dev.pluto.identity.phone;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.google.i18n.phonenumbers.PhoneNumberUtil;
import com.google.i18n.phonenumbers.PhoneNumberUtil.PhoneNumberFormat;
import com.google.i18n.phonenumbers.PhoneNumberUtil.PhoneNumberType;
import com.google.i18n.phonenumbers.Phonenumber;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class PhoneNumbersTest {

    private static final PhoneNumberUtil LIBRARY = PhoneNumberUtil.getInstance();
    private static final Set<PhoneNumberType> TEXTED_OR_CALLED =
            EnumSet.of(PhoneNumberType.MOBILE, PhoneNumberType.FIXED_LINE, PhoneNumberType.VOIP);

    static Set<String> everyRegion() {
        return new TreeSet<>(LIBRARY.getSupportedRegions());
    }

    @ParameterizedTest
    @MethodSource("everyRegion")
    void readsEverySpellingOfEachExampleNumberAsOneNumber(String region) {
        PhoneNumbers numbers = new PhoneNumbers(region);
        examples(region).forEach(example -> {
            String e164 = LIBRARY.format(example, PhoneNumberFormat.E164);
            spellings(example)
                    .forEach((how, spelling) -> assertThat(numbers.find(spelling))
                            .as("%s %s <%s>", region, how, spelling)
                            .map(PhoneNumber::e164)
                            .contains(e164));
        });
    }

    @ParameterizedTest
    @MethodSource("everyRegion")
    void readsInternationalSpellingsAlikeWhateverTheDefaultRegionIs(String region) {
        PhoneNumbers elsewhere = new PhoneNumbers(region.equals("US") ? "DE" : "US");
        examples(region).forEach(example -> {
            String e164 = LIBRARY.format(example, PhoneNumberFormat.E164);
            Map<String, String> spellings = spellings(example);
            spellings.keySet().removeIf(how -> how.startsWith("national"));
            spellings.forEach((how, spelling) -> assertThat(elsewhere.find(spelling))
                    .as("%s %s <%s>", region, how, spelling)
                    .map(PhoneNumber::e164)
                    .contains(e164));
        });
    }

    @ParameterizedTest
    @CsvSource({
        "+5215512345678, +525512345678", // Mexico dropped the 1 of mobiles in 2019
        "+556181234567, +5561981234567", // Brazil gave its mobiles a 9
        "whatsapp:+556181234567, +5561981234567",
        "0055 (61) 8123-4567, +5561981234567",
        "+556131234567, +556131234567", // a fixed line has none
        "+22997123456, +2290197123456", // Benin put 01 before all numbers
        "+541143211234, +541143211234", // might be a fixed line of Argentina: dialled as written
        "+5491123456789, +5491123456789",
        "tel:7042;phone-context=+1415555, +14155557042",
        "TEL:+1-415-555-2671, +14155552671",
        "whatsapp:+14155552671, +14155552671",
        "011 44 20 7946 0958, +442079460958",
        "0039 06 698 12345, +390669812345"
    })
    void readsWhatNetworksAndMessengersWrite(String contact, String e164) {
        assertThat(new PhoneNumbers("US").find(contact)).map(PhoneNumber::e164).contains(e164);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                " ",
                "+",
                "hello",
                "PAYPAL",
                "1-800-FLOWERS",
                "12345", // a short code
                "+1", // only a country
                "+14155552671;ext=12",
                "+14155552671 x12",
                "+1 415 555 26711",
                "+999123456789",
                "sip:+14155552671@example.org",
                "client:anna",
                "+266696687", // how a provider spells ANONYMOUS on a keypad
                "+7378742883", // RESTRICTED
                "+2562533", // BLOCKED
                "+8656696", // UNKNOWN
                "+86282452253", // UNAVAILABLE
                "\u0000+14155552671\u0000x"
            })
    void refusesWhatIsNoNumber(String contact) {
        assertThat(new PhoneNumbers("US").find(contact)).isEmpty();
    }

    @Test
    void refusesAnEndlessContactWithoutReadingIt() {
        assertThat(new PhoneNumbers("US").find("+1415555" + "0".repeat(1_000_000)))
                .isEmpty();
    }

    @Test
    void refusesADefaultRegionThatIsNone() {
        assertThatThrownBy(() -> new PhoneNumbers("ZZ")).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void aNumberHidesItselfInText() {
        assertThat(new PhoneNumber("+14155552671")).asString().doesNotContain("415");
    }

    private static Stream<Phonenumber.PhoneNumber> examples(String region) {
        return TEXTED_OR_CALLED.stream()
                .map(type -> LIBRARY.getExampleNumberForType(region, type))
                .filter(example -> example != null);
    }

    private static Map<String, String> spellings(Phonenumber.PhoneNumber number) {
        String e164 = LIBRARY.format(number, PhoneNumberFormat.E164);
        String international = LIBRARY.format(number, PhoneNumberFormat.INTERNATIONAL);
        String national = LIBRARY.format(number, PhoneNumberFormat.NATIONAL);
        String digits = e164.substring(1);
        Map<String, String> spellings = new LinkedHashMap<>();
        spellings.put("E.164", e164);
        spellings.put("international", international);
        spellings.put("RFC 3966", LIBRARY.format(number, PhoneNumberFormat.RFC3966));
        spellings.put("national", national);
        spellings.put("national, full-width", fullWidth(national));
        spellings.put("zeros for the plus", "00" + digits);
        spellings.put("zeros apart", "00 " + international.substring(1));
        spellings.put("whatsapp", "whatsapp:" + e164);
        spellings.put("tel", "tel:" + e164);
        spellings.put("sms, upper case", "SMS:" + e164);
        spellings.put("full-width", fullWidth(e164));
        spellings.put("Arabic digits", arabic(e164));
        spellings.put("dots", international.replace(' ', '.').replace('-', '.'));
        spellings.put("slashes", international.replace(' ', '/'));
        spellings.put("long dashes", international.replace(' ', '\u2013'));
        spellings.put("no-break spaces", international.replace(' ', '\u00a0'));
        spellings.put("brackets", brackets(number, e164));
        spellings.put("surrounding space", "  " + e164 + "\t\n");
        spellings.put("spaced out", String.join(" ", e164.split("")));
        return spellings;
    }

    private static String brackets(Phonenumber.PhoneNumber number, String e164) {
        String country = "+" + number.getCountryCode();
        String rest = e164.substring(country.length());
        return country + " (" + rest.substring(0, 2) + ") " + rest.substring(2);
    }

    private static String fullWidth(String plain) {
        return map(plain, '\uff10', '\uff0b');
    }

    private static String arabic(String plain) {
        return map(plain, '\u0660', '+');
    }

    private static String map(String plain, char zero, char plus) {
        StringBuilder mapped = new StringBuilder();
        for (int i = 0; i < plain.length(); i++) {
            char c = plain.charAt(i);
            mapped.append(c == '+' ? plus : c >= '0' && c <= '9' ? (char) (zero + (c - '0')) : c);
        }
        return mapped.toString();
    }
}
