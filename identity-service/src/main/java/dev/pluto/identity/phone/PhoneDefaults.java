package dev.pluto.identity.phone;

import com.google.i18n.phonenumbers.NumberParseException;
import com.google.i18n.phonenumbers.PhoneNumberToTimeZonesMapper;
import com.google.i18n.phonenumbers.PhoneNumberUtil;
import com.google.i18n.phonenumbers.Phonenumber;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Properties;
import java.util.Set;
import java.util.regex.Pattern;

/** Where a person probably lives until they say so themselves: guessed from their number's country and area code. */
@ApplicationScoped
public class PhoneDefaults {

    private static final Pattern SPACE = Pattern.compile(" ");
    private static final String REGIONS = "regions.properties";

    private final Clock clock;
    private final Place fallback;
    private final Set<String> knownZones = ZoneId.getAvailableZoneIds();
    private final Map<String, String> languages = new HashMap<>();
    private final Map<String, String> principalZones = new HashMap<>();

    @Inject
    PhoneDefaults(PhoneConfig config, Clock clock) {
        this(new Place(config.defaultLocale(), config.defaultZone()), clock);
    }

    PhoneDefaults(Place fallback, Clock clock) {
        this.clock = clock;
        this.fallback = fallback;
        ZoneId.of(fallback.zone()); // a wrong default is found at the start, not by the first satellite phone
        read();
    }

    /** The best guess; never fails, at worst it is the configured default. */
    public Place of(PhoneNumber number) {
        Phonenumber.PhoneNumber parsed = parsed(number);
        String region = PhoneNumberUtil.getInstance().getRegionCodeForNumber(parsed);
        return new Place(locale(region), zone(parsed, region));
    }

    /** Of somebody without a number: the configured default. */
    public Place ofNobody() {
        return fallback;
    }

    private static Phonenumber.PhoneNumber parsed(PhoneNumber number) {
        try {
            return PhoneNumberUtil.getInstance().parse(number.e164(), null);
        } catch (NumberParseException e) {
            throw new IllegalStateException("A phone number is E.164 by construction", e);
        }
    }

    private String locale(String region) {
        String language = languages.get(region);
        return language == null
                ? fallback.locale()
                : new Locale.Builder()
                        .setLanguage(language)
                        .setRegion(region)
                        .build()
                        .toLanguageTag();
    }

    private String zone(Phonenumber.PhoneNumber number, String region) {
        List<String> zones = PhoneNumberToTimeZonesMapper.getInstance().getTimeZonesForNumber(number).stream()
                .filter(knownZones::contains)
                .toList();
        if (zones.isEmpty()) {
            return fallback.zone();
        }
        String principal = principalZones.get(region);
        return principal != null && zones.contains(principal) ? principal : middle(zones);
    }

    /** Of several zones the one in the middle: nobody is rung out of bed by the whole width of a country. */
    private String middle(List<String> zones) {
        Instant now = clock.instant();
        List<String> byOffset = zones.stream()
                .sorted(Comparator.comparing((String zone) ->
                                ZoneId.of(zone).getRules().getOffset(now).getTotalSeconds())
                        .thenComparing(Comparator.naturalOrder()))
                .toList();
        return byOffset.get((byOffset.size() - 1) / 2);
    }

    private void read() {
        Properties regions = new Properties();
        try (InputStream file = Objects.requireNonNull(PhoneDefaults.class.getResourceAsStream(REGIONS), REGIONS)) {
            regions.load(file);
        } catch (IOException e) {
            throw new UncheckedIOException("The table of regions cannot be read", e);
        }
        regions.forEach((key, value) -> add(key.toString(), value.toString().trim()));
    }

    private void add(String key, String value) {
        if (key.startsWith("zone.")) {
            principalZones.put(key.substring("zone.".length()), value);
        } else {
            for (String region : SPACE.split(value, -1)) {
                languages.put(region, key.substring("language.".length()));
            }
        }
    }

    /**
     * Where somebody probably lives.
     *
     * @param locale BCP 47, such as {@code de-CH}
     * @param zone IANA, such as {@code Europe/Zurich}
     */
    public record Place(String locale, String zone) {}
}
