package dev.pluto.messaging.channel.twilio;

import dev.pluto.http.problem.Problem;
import java.util.Optional;
import java.util.OptionalLong;

/** Fields of Twilio's forms that we cannot do without, and how they are stored. */
final class Field {

    static final int LONGEST = 128;

    private static final int LONGEST_LINK = 2_048;

    private Field() {}

    /** @throws Problem 400 {@code messaging:webhook.field-missing} */
    static String needed(FormParameters form, String name) {
        return form.firstNotBlank(name)
                .map(value -> storable(value.strip()))
                .filter(value -> value.length() <= LONGEST && !value.isEmpty())
                .orElseThrow(() -> missing(name + " must be there and at most 128 characters"));
    }

    /** Where something lies with the provider; empty when it does not say, or at such length that it is none. */
    static Optional<String> link(FormParameters form, String name) {
        return form.firstNotBlank(name).map(url -> storable(url.strip())).filter(url -> url.length() <= LONGEST_LINK);
    }

    /** A whole number in so many digits at most; empty for anything else. */
    static OptionalLong whole(String text, int digits) {
        boolean isNumber =
                !text.isEmpty() && text.length() <= digits && text.chars().allMatch(c -> c >= '0' && c <= '9');
        return isNumber ? OptionalLong.of(Long.parseLong(text)) : OptionalLong.empty();
    }

    /** PostgreSQL text and most of what reads a text later cannot hold NUL, which does occur. */
    static String storable(String text) {
        return text.indexOf('\0') < 0 ? text : text.replace("\0", "");
    }

    static Problem missing(String detail) {
        return new Problem(400, "messaging:webhook.field-missing", "The webhook lacks a field that is needed", detail);
    }
}
