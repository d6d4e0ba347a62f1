package dev.pluto.messaging.channel.twilio;

import java.util.SortedMap;
import java.util.stream.Collectors;

/** The few TwiML documents we answer with. Shape: root {@code <Response>}, media type {@code text/xml}, UTF-8. */
final class Twiml {

    /** Media type of every TwiML answer. Without it Twilio reports error 12300. */
    static final String MEDIA_TYPE = "text/xml;charset=UTF-8";

    /** Says nothing: the answer to a text comes later, by the provider's API. */
    static final String EMPTY = "<?xml version=\"1.0\" encoding=\"UTF-8\"?><Response/>";

    /** Does not take the call: the caller hears the busy signal and nothing is charged. */
    static final String REJECT =
            "<?xml version=\"1.0\" encoding=\"UTF-8\"?><Response><Reject reason=\"busy\"/></Response>";

    /** Ends a call without a word. */
    static final String HANG_UP = "<?xml version=\"1.0\" encoding=\"UTF-8\"?><Response><Hangup/></Response>";

    private Twiml() {}

    /**
     * Speaks and hangs up.
     *
     * @param words plain text, escaped here
     * @param language BCP 47 tag of the voice
     */
    static String say(String words, String language) {
        return "<?xml version=\"1.0\" encoding=\"UTF-8\"?><Response><Say language=\"" + escape(language) + "\">"
                + escape(words) + "</Say></Response>";
    }

    /**
     * Speaks while it listens, to speech and to keys, and asks for further instructions.
     *
     * @param words plain text, escaped here
     * @param language BCP 47 tag of the voice and of what is listened for
     * @param answered URL that is told what was said
     * @param silent URL that is asked when nothing was
     */
    static String listen(String words, String language, String answered, String silent) {
        return "<?xml version=\"1.0\" encoding=\"UTF-8\"?><Response><Gather input=\"speech dtmf\" method=\"POST\" "
                + "speechTimeout=\"auto\" action=\"" + escape(answered) + "\" language=\"" + escape(language)
                + "\"><Say language=\"" + escape(language) + "\">" + escape(words)
                + "</Say></Gather><Redirect method=\"POST\">" + escape(silent) + "</Redirect></Response>";
    }

    /**
     * Speaks and records what is said after a tone, which ends the call where nothing is.
     *
     * @param words plain text, escaped here
     * @param language BCP 47 tag of the voice
     * @param recorded URL that is asked what to do after it
     * @param ready URL that is told when the recording can be had
     * @param transcribed URL that is told its words
     */
    static String record(String words, String language, String recorded, String ready, String transcribed) {
        return "<?xml version=\"1.0\" encoding=\"UTF-8\"?><Response><Say language=\"" + escape(language) + "\">"
                + escape(words) + "</Say><Record method=\"POST\" action=\"" + escape(recorded)
                + "\" maxLength=\"120\" playBeep=\"true\" recordingStatusCallback=\"" + escape(ready)
                + "\" transcribe=\"true\" transcribeCallback=\"" + escape(transcribed) + "\"/></Response>";
    }

    /**
     * Speaks and hands the call to a relay, which says on a WebSocket what it hears.
     *
     * @param words plain text, escaped here
     * @param language BCP 47 tag of the voice and of what is listened for
     * @param url of the WebSocket
     * @param over URL that is asked what to do once the relay is done, whatever ended it
     * @param parameters what the call shows there
     */
    static String relay(String words, String language, String url, String over, SortedMap<String, String> parameters) {
        String shown = parameters.entrySet().stream()
                .map(each ->
                        "<Parameter name=\"" + escape(each.getKey()) + "\" value=\"" + escape(each.getValue()) + "\"/>")
                .collect(Collectors.joining());
        return "<?xml version=\"1.0\" encoding=\"UTF-8\"?><Response><Connect method=\"POST\" action=\""
                + escape(over) + "\"><ConversationRelay url=\"" + escape(url) + "\" welcomeGreeting=\"" + escape(words)
                + "\" language=\"" + escape(language)
                + "\" interruptible=\"any\" dtmfDetection=\"true\">" + shown
                + "</ConversationRelay></Connect></Response>";
    }

    private static String escape(String text) {
        var out = new StringBuilder(text.length() + 16);
        text.codePoints().forEach(c -> {
            switch (c) {
                case '&' -> out.append("&amp;");
                case '<' -> out.append("&lt;");
                case '>' -> out.append("&gt;");
                case '"' -> out.append("&quot;");
                case '\'' -> out.append("&apos;");
                default -> {
                    if (isXmlCharacter(c)) {
                        out.appendCodePoint(c);
                    }
                }
            }
        });
        return out.toString();
    }

    /** XML 1.0 section 2.2: a name with a control character in it must not make the document unreadable. */
    private static boolean isXmlCharacter(int c) {
        return c == 0x9
                || c == 0xA
                || c == 0xD
                || (c >= 0x20 && c <= 0xD7FF)
                || (c >= 0xE000 && c <= 0xFFFD)
                || c >= 0x10000;
    }
}
