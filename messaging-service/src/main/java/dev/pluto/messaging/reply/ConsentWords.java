package dev.pluto.messaging.reply;

import dev.pluto.messaging.channel.ConsentWord;

/**
 * What is said about consent: plain, complete, the same for everybody. Sources: CTIA Messaging Principles, 47 CFR
 * 64.1200.
 */
final class ConsentWords {

    /** Said on the phone to who wants to hear no more. */
    static final String SPOKEN_STOP =
            "You will get no more messages from this number. Text the word start to hear from me again.";

    /** Said on the phone to who is back. */
    static final String SPOKEN_START = "Welcome back. Messages are on again. Text the word stop to end them.";

    private ConsentWords() {}

    /** @param isOptedOut once the word has done what it does */
    static String of(ConsentWord word, boolean isOptedOut) {
        return switch (word) {
            case STOP -> "Pluto: you will get no more messages from this number. Reply START to hear from me again.";
            case START -> "Pluto: welcome back. Messages are on again. Reply STOP to end them, HELP for help.";
            case HELP ->
                "Pluto, your assistant by text: I remember what you tell me, answer when you ask and remind you "
                        + "on time. Message and data rates may apply. "
                        + (isOptedOut
                                ? "You ended messages with STOP; reply START to get them again."
                                : "Reply STOP to end messages.");
        };
    }
}
