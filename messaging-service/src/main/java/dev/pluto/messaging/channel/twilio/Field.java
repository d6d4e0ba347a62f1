package dev.pluto.messaging.channel.twilio;

import dev.pluto.http.problem.Problem;

/** Fields of Twilio's forms that we cannot do without, and how they are stored. */
final class Field {

    static final int LONGEST = 128;

    private Field() {}

    /** @throws Problem 400 {@code messaging:webhook.field-missing} */
    static String needed(FormParameters form, String name) {
        return form.firstNotBlank(name)
                .map(value -> storable(value.strip()))
                .filter(value -> value.length() <= LONGEST && !value.isEmpty())
                .orElseThrow(() -> missing(name + " must be there and at most 128 characters"));
    }

    /** PostgreSQL text and most of what reads a text later cannot hold NUL, which does occur. */
    static String storable(String text) {
        return text.indexOf('\0') < 0 ? text : text.replace("\0", "");
    }

    static Problem missing(String detail) {
        return new Problem(400, "messaging:webhook.field-missing", "The webhook lacks a field that is needed", detail);
    }
}
