package dev.pluto.identity.phone;

import com.google.i18n.phonenumbers.NumberParseException;
import com.google.i18n.phonenumbers.PhoneNumberUtil;
import com.google.i18n.phonenumbers.PhoneNumberUtil.PhoneNumberFormat;
import com.google.i18n.phonenumbers.Phonenumber;
import dev.pluto.protection.PhoneSpelling;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.text.Normalizer;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * Reads a phone number however it is written: national or international, RFC 3966, with a messenger's prefix, with
 * {@code 00} for the plus, in full-width or other digits, with brackets, dots and spaces.
 *
 * <p>What is no number at all for certain is refused rather than guessed: a sender's name would otherwise become the
 * number its letters spell on a keypad, and an extension would be lost.
 */
@ApplicationScoped
public class PhoneNumbers {

    /** The longest contact that is looked at; the longest honest spelling is far below. */
    static final int LONGEST = 100;

    private static final Pattern SCHEME =
            Pattern.compile("^(tel|sms|smsto|mms|callto|whatsapp|rcs|fax):(//)?", Pattern.CASE_INSENSITIVE);
    private static final Pattern PHONE_CONTEXT =
            Pattern.compile("^([^;]*);phone-context=(\\+[0-9]{1,7})$", Pattern.CASE_INSENSITIVE);
    private static final Pattern LETTER = Pattern.compile("\\p{L}");
    private static final Pattern IDD_AS_ZEROS = Pattern.compile("^[\\s(]*00[\\s)]*(?=[1-9])");

    private final PhoneNumberUtil library = PhoneNumberUtil.getInstance();
    private final String defaultRegion;

    @Inject
    PhoneNumbers(PhoneConfig config) {
        this(config.defaultRegion());
    }

    PhoneNumbers(String defaultRegion) {
        this.defaultRegion = defaultRegion.toUpperCase(Locale.ROOT);
        if (!library.getSupportedRegions().contains(this.defaultRegion)) {
            throw new IllegalArgumentException("pluto.phone.default-region is no country with phone numbers");
        }
    }

    /** The number meant by {@code contact}, or empty when it is certainly none that can be texted or called back. */
    public Optional<PhoneNumber> find(String contact) {
        if (contact.length() > LONGEST) {
            return Optional.empty();
        }
        String bare = bare(contact);
        if (LETTER.matcher(bare).find() || bare.indexOf(';') >= 0) {
            return Optional.empty();
        }
        return spellings(bare).flatMap(spelling -> valid(spelling).stream()).findFirst();
    }

    /** Where a number is from, as far as what it costs goes: {@code 1 JM}, {@code 49 DE}, {@code 883 001}. */
    public String countryOf(PhoneNumber number) {
        try {
            Phonenumber.PhoneNumber parsed = library.parse(number.e164(), null);
            return parsed.getCountryCode() + " " + library.getRegionCodeForNumber(parsed);
        } catch (NumberParseException e) {
            throw new IllegalArgumentException("E.164 is read without a country", e);
        }
    }

    private static String bare(String contact) {
        // NFKC makes full-width digits, plus and brackets plain ones.
        String plain = Normalizer.normalize(contact, Normalizer.Form.NFKC).strip();
        plain = SCHEME.matcher(plain).replaceFirst("").strip();
        return PHONE_CONTEXT.matcher(plain).replaceFirst("$2$1");
    }

    /** Zeros for the plus first: a national number that starts with two zeros and reads as another country's is none. */
    private static Stream<String> spellings(String bare) {
        String plus = IDD_AS_ZEROS.matcher(bare).replaceFirst("+");
        return plus.equals(bare) ? Stream.of(bare) : Stream.of(plus, bare);
    }

    /** As it is dialled today: messengers and old phone books keep the spelling of before a country renumbered. */
    private Phonenumber.PhoneNumber current(Phonenumber.PhoneNumber number) throws NumberParseException {
        String written = library.format(number, PhoneNumberFormat.E164);
        String current = PhoneSpelling.current(written);
        return number.hasExtension() || current.equals(written) ? number : library.parse(current, null);
    }

    private Optional<PhoneNumber> valid(String spelling) {
        try {
            Phonenumber.PhoneNumber number = current(library.parse(spelling, defaultRegion));
            if (number.hasExtension() || !library.isValidNumber(number)) {
                return Optional.empty();
            }
            return Optional.of(new PhoneNumber(library.format(number, PhoneNumberFormat.E164)));
        } catch (NumberParseException e) {
            return Optional.empty();
        }
    }
}
