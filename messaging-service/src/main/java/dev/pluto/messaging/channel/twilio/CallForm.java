package dev.pluto.messaging.channel.twilio;

import dev.pluto.http.problem.Problem;
import dev.pluto.messaging.channel.IncomingCall;
import dev.pluto.messaging.channel.Withheld;
import java.time.Instant;
import java.util.UUID;

/** How Twilio tells of a call. */
final class CallForm {

    private CallForm() {}

    /** Whether the caller shows no number, or none that can be one. */
    static boolean isWithheld(FormParameters form) {
        String caller = Field.storable(form.first("From").orElse("")).strip();
        return caller.length() > Field.LONGEST || Withheld.isWithheld(caller);
    }

    /** @throws Problem 400 {@code messaging:webhook.field-missing} */
    static IncomingCall read(FormParameters form, UUID id, Instant now) {
        return new IncomingCall(
                id,
                TwilioSender.CODE,
                Field.needed(form, "CallSid"),
                Field.needed(form, "From"),
                Field.needed(form, "To"),
                now);
    }
}
