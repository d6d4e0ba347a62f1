package dev.pluto.messaging.channel.twilio;

import dev.pluto.http.body.ComposedText;
import dev.pluto.http.problem.Problem;
import dev.pluto.messaging.channel.ConsentWord;
import dev.pluto.messaging.channel.InboundText;
import java.time.Instant;
import java.util.UUID;

/**
 * How Twilio tells of a text, and what counts as one. Needed are id, sender and our number; everything else may be
 * missing, unknown or odd without the text being lost. A text has no length limit of its own: the size limit of the
 * request bounds it.
 */
final class TextForm {

    private static final int MOST_MEDIA = 99;

    private TextForm() {}

    /** @throws Problem 400 {@code messaging:webhook.field-missing} */
    static InboundText read(FormParameters form, UUID id, Instant now) {
        return new InboundText(
                id,
                TwilioSender.CODE,
                Field.needed(form, "MessageSid"),
                Field.needed(form, "From"),
                Field.needed(form, "To"),
                ComposedText.of(Field.storable(form.first("Body").orElse(""))),
                mediaCount(form.first("NumMedia").orElse("0")),
                now,
                ConsentWord.of(form.first("OptOutType").orElse(null)));
    }

    private static int mediaCount(String text) {
        try {
            return Math.max(0, Math.min(MOST_MEDIA, Integer.parseInt(text.strip())));
        } catch (NumberFormatException e) {
            return 0;
        }
    }
}
