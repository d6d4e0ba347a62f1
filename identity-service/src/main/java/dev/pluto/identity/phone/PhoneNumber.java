package dev.pluto.identity.phone;

import java.util.regex.Pattern;

/**
 * A valid phone number. Only {@link PhoneNumbers} makes one from what a person or a provider wrote.
 *
 * @param e164 {@code +} and 2 to 15 digits, as ITU-T E.164 writes it; personal data
 */
public record PhoneNumber(String e164) {

    private static final Pattern E164 = Pattern.compile("\\+[1-9][0-9]{1,14}");

    public PhoneNumber {
        if (!E164.matcher(e164).matches()) {
            throw new IllegalArgumentException("Not E.164");
        }
    }

    /** Hides the number, so that it cannot reach a log by accident. */
    @Override
    public String toString() {
        return "PhoneNumber[hidden]";
    }
}
