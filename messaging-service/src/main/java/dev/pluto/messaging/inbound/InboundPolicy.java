package dev.pluto.messaging.inbound;

import dev.pluto.http.ComposedText;
import dev.pluto.http.Problem;
import dev.pluto.messaging.consent.ConsentWord;
import dev.pluto.messaging.conversation.InboundText;
import dev.pluto.messaging.twilio.FormParameters;
import java.time.Instant;
import java.util.UUID;

/**
 * What counts as a text message. Needed are id, sender and our number; everything else may be missing, unknown or odd
 * without the text being lost. A text has no length limit of its own: the size limit of the request bounds it.
 */
final class InboundPolicy {

    static final String PROVIDER = "twilio";
    private static final int LONGEST_FIELD = 128;
    private static final int MOST_MEDIA = 99;

    private InboundPolicy() {}

    /** @throws Problem 400 {@code messaging:webhook.field-missing} */
    static InboundText read(FormParameters form, UUID id, Instant now) {
        return new InboundText(
                id,
                PROVIDER,
                needed(form, "MessageSid"),
                needed(form, "From"),
                needed(form, "To"),
                ComposedText.of(storable(form.first("Body").orElse(""))),
                mediaCount(form.first("NumMedia").orElse("0")),
                now,
                ConsentWord.of(form.first("OptOutType").orElse(null)));
    }

    static String needed(FormParameters form, String name) {
        return form.firstNotBlank(name)
                .map(value -> storable(value.strip()))
                .filter(value -> value.length() <= LONGEST_FIELD && !value.isEmpty())
                .orElseThrow(() -> new Problem(
                        400,
                        "messaging:webhook.field-missing",
                        "The webhook lacks a field that is needed",
                        name + " must be there and at most 128 characters"));
    }

    /** PostgreSQL text and most of what reads a text later cannot hold NUL, which does occur. */
    static String storable(String text) {
        return text.indexOf('\0') < 0 ? text : text.replace("\0", "");
    }

    private static int mediaCount(String text) {
        try {
            return Math.max(0, Math.min(MOST_MEDIA, Integer.parseInt(text.strip())));
        } catch (NumberFormatException e) {
            return 0;
        }
    }
}
