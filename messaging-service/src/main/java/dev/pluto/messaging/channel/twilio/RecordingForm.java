package dev.pluto.messaging.channel.twilio;

import dev.pluto.http.body.ComposedText;
import dev.pluto.messaging.channel.MediaLink;
import dev.pluto.messaging.channel.Recording;
import java.util.Optional;

/** How Twilio tells of a recording and of its words. Sources: twilio.com/docs/voice/twiml/record, "Recording status callback". */
final class RecordingForm {

    private static final String COMPLETED = "completed";

    /** The smallest of what Twilio keeps a recording as. */
    private static final String ENDING = ".mp3";

    private static final String TYPE = "audio/mpeg";

    private RecordingForm() {}

    /** Whether there is anything to be had. */
    static boolean isComplete(FormParameters form) {
        return form.first("RecordingStatus").orElse(COMPLETED).equals(COMPLETED);
    }

    /** @throws dev.pluto.http.problem.Problem 400 {@code messaging:webhook.field-missing} */
    static Recording read(FormParameters form) {
        String address = Field.link(form, "RecordingUrl")
                .orElseThrow(() -> Field.missing("RecordingUrl must be there and at most 2,048 characters"));
        return new Recording(
                TwilioSender.CODE,
                CallForm.sid(form),
                Field.needed(form, "RecordingSid"),
                new MediaLink(address.endsWith(ENDING) ? address : address + ENDING, TYPE));
    }

    /** What was understood; empty when nothing was. */
    static Optional<String> words(FormParameters form) {
        return form.firstNotBlank("TranscriptionText")
                .filter(words ->
                        form.first("TranscriptionStatus").orElse(COMPLETED).equals(COMPLETED))
                .map(words -> ComposedText.of(Field.storable(words)).strip())
                .filter(words -> !words.isEmpty());
    }
}
