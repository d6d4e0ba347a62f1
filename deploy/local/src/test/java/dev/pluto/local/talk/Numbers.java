package dev.pluto.local.talk;

import com.google.i18n.phonenumbers.PhoneNumberUtil;
import com.google.i18n.phonenumbers.PhoneNumberUtil.PhoneNumberFormat;
import com.google.i18n.phonenumbers.PhoneNumberUtil.PhoneNumberType;
import com.google.i18n.phonenumbers.Phonenumber.PhoneNumber;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicLong;

/** Mobile numbers of any country that nobody had before: the country's example number, counted on. */
final class Numbers {

    private final PhoneNumberUtil numbers = PhoneNumberUtil.getInstance();
    private final Map<String, AtomicLong> counts = new ConcurrentHashMap<>();

    /**
     * @param country ISO 3166 code
     * @return E.164
     */
    String next(String country) {
        PhoneNumber example = numbers.getExampleNumberForType(country, PhoneNumberType.MOBILE);
        if (example == null) {
            throw new IllegalArgumentException("no country with telephones: " + country);
        }
        AtomicLong count = counts.computeIfAbsent(country, unused -> new AtomicLong());
        for (int tries = 0; tries < 100_000; tries++) {
            PhoneNumber number = new PhoneNumber()
                    .mergeFrom(example)
                    .setNationalNumber(example.getNationalNumber() + count.getAndIncrement());
            if (numbers.isValidNumberForRegion(number, country)) {
                return numbers.format(number, PhoneNumberFormat.E164);
            }
        }
        throw new IllegalStateException("no number is left in " + country);
    }
}
