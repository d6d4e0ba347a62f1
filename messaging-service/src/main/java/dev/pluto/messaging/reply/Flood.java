package dev.pluto.messaging.reply;

/**
 * How much a person has written lately.
 *
 * @param isOver more than is answered
 * @param isTold they have been told so lately
 */
record Flood(boolean isOver, boolean isTold) {

    /** What is said to who writes more than is answered. */
    static final String WORDS =
            "That is more than I can answer at once. I have kept your messages. " + "Please write again in a while.";
}
