package dev.pluto.messaging.people;

import java.util.Optional;
import java.util.regex.Pattern;

/** Phone numbers as providers write them. Making sense of any other spelling is identity's business. */
final class PhoneText {

    private static final Pattern E164 = Pattern.compile("\\+[1-9]\\d{6,14}");

    private static final Pattern CHANNEL = Pattern.compile("^(?:whatsapp|rcs|sms|tel):", Pattern.CASE_INSENSITIVE);

    private PhoneText() {}

    /** The number when it is written as E.164 already, as providers do for real phones and accounts of messengers. */
    static Optional<String> e164(String contact) {
        String text = CHANNEL.matcher(contact.strip()).replaceFirst("");
        return E164.matcher(text).matches() ? Optional.of(text) : Optional.empty();
    }
}
