package dev.pluto.local.phone;

import java.util.List;

/**
 * A text on its way to Pluto.
 *
 * @param sid the provider's name for it; sending the same one again is what a duplicate webhook is
 * @param from the sender's number as the provider writes it
 * @param media files that come with it, ten at most
 */
public record InboundText(String sid, String from, String body, List<MediaFile> media) {

    public InboundText {
        media = List.copyOf(media);
    }

    public InboundText(String sid, String from, String body) {
        this(sid, from, body, List.of());
    }

    public static InboundText from(String number, String words) {
        return new InboundText(Sids.message(), number, words);
    }

    public static InboundText from(String number, String words, List<MediaFile> media) {
        return new InboundText(media.isEmpty() ? Sids.message() : Sids.mediaMessage(), number, words, media);
    }

    /** Leaves number and text out. */
    @Override
    public String toString() {
        return "InboundText[" + sid + "]";
    }
}
