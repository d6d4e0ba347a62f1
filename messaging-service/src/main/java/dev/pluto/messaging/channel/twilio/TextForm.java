package dev.pluto.messaging.channel.twilio;

import dev.pluto.http.body.ComposedText;
import dev.pluto.http.problem.Problem;
import dev.pluto.messaging.channel.ConsentWord;
import dev.pluto.messaging.channel.InboundText;
import dev.pluto.messaging.channel.MediaLink;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * How Twilio tells of a text, and what counts as one. Needed are id, sender and our number; everything else may be
 * missing, unknown or odd without the text being lost. A text has no length limit of its own: the size limit of the
 * request bounds it.
 */
final class TextForm {

    private static final int MOST_MEDIA = 99;

    /** Twilio numbers them from 0 to 9. */
    private static final int MOST_LINKS = 10;

    private TextForm() {}

    /** @throws Problem 400 {@code messaging:webhook.field-missing} */
    static InboundText read(FormParameters form, UUID id, Instant now) {
        List<MediaLink> media = media(form);
        return new InboundText(
                id,
                TwilioSender.CODE,
                Field.needed(form, "MessageSid"),
                Field.needed(form, "From"),
                Field.needed(form, "To"),
                ComposedText.of(Field.storable(form.first("Body").orElse(""))),
                Math.max(media.size(), mediaCount(form.first("NumMedia").orElse("0"))),
                now,
                ConsentWord.of(form.first("OptOutType").orElse(null)),
                media);
    }

    /** Whatever their number says: what has an address can be asked for. */
    private static List<MediaLink> media(FormParameters form) {
        return IntStream.range(0, MOST_LINKS)
                .boxed()
                .flatMap(i -> link(form, i))
                .toList();
    }

    private static Stream<MediaLink> link(FormParameters form, int number) {
        String type = Field.storable(form.first("MediaContentType" + number).orElse(""));
        return Field.link(form, "MediaUrl" + number)
                .map(url -> new MediaLink(url, type.substring(0, Math.min(type.length(), Field.LONGEST))))
                .stream();
    }

    private static int mediaCount(String text) {
        try {
            return Math.max(0, Math.min(MOST_MEDIA, Integer.parseInt(text.strip())));
        } catch (NumberFormatException e) {
            return 0;
        }
    }
}
