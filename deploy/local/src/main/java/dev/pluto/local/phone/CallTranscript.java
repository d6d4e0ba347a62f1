package dev.pluto.local.phone;

import java.util.List;

/**
 * A phone call as the person heard it.
 *
 * @param status Twilio's final call status: {@code completed}, or {@code failed} when Pluto gave no usable answer
 * @param heard one line for each thing said or played, and for each silence or request to speak, in order
 */
public record CallTranscript(String sid, String status, List<Line> heard) {

    /** Who or what made a line. */
    public enum Speaker {
        PLUTO,
        PERSON,
        LINE
    }

    /** One line of a call. */
    public record Line(Speaker speaker, String words) {}
}
