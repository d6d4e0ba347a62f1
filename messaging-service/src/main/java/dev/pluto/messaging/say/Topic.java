package dev.pluto.messaging.say;

/** What is said without anything having been done. The lines of each are resources, by its name. */
public enum Topic {
    /** The first words to a new person; always says how to stop. */
    INTRODUCTION,
    /** This, {@link #SMALL_TALK}, {@link #HELP}, {@link #BEYOND} and {@link #UNKNOWN} may have a value {@code words}: what was said, which gives the answer its shade. */
    GREETING,
    THANKS,
    SMALL_TALK,
    COMPLAINT,
    GRIEF,
    /** Values: {@code number}, and {@code line} and {@code line_name} where a crisis line is known. Nothing else is said beside it. */
    DANGER,
    /** The danger is over, or help on its way. Values: {@code number}. */
    RELIEF,
    HELP,
    /** Beyond it, with the next best thing. */
    BEYOND,
    UNKNOWN,
    /** In the other language where its line is known, else in English. Value: {@code language}, its code. */
    OTHER_LANGUAGE,
    /** Values: {@code time}, and {@code place} when it is another than the person's. */
    TIME,
    /** Value: {@code day}. */
    DATE,
    /** Values: {@code days} as a number, below 0 for a day gone by, {@code day}. */
    DAYS_UNTIL,
    /** The moment is gone by; asks for another. Value: {@code matter} or empty. */
    OVER,
    NO_SUCH_DAY,
    TOO_FAR,
    TWO_MOMENTS,
    TOO_LONG,
    /** A secret is not repeated. */
    SECRET,
    /** What was told is not kept as a fact, as was asked. */
    NOT_KEPT,
    DATA_DELETE,
    DATA_EXPORT,
    DATA_READERS,
    DATA_STORED,
    /** What a language model is given that runs elsewhere. */
    DATA_MODEL,
    /** Values by what was asked: {@code name}, {@code number}, {@code zone}, {@code language}, {@code style}; empty when not known, and without a value the profile says it. */
    OWN_NAME,
    OWN_NUMBER,
    OWN_ZONE,
    OWN_LANGUAGE,
    OWN_STYLE,
    OWN_PREFERENCES,
    /** A raw memory as a quote, said to be one. Values: {@code quote}, {@code day}. */
    QUOTE,
    /** Nothing is known of what was asked. */
    NOT_KNOWN,
    /** What is asked is known, and too private to be said where others may listen. */
    NOT_ALOUD,
    /** There is no reminder as named. Value: {@code matter} or empty. Items: the nearest there are, each as it is told. */
    NO_SUCH_REMINDER,
    /** There is nothing that could be taken back. */
    NOTHING_TO_UNDO,
    /** Yes or no to nothing that was asked. */
    NOTHING_ASKED,
    /** A question of ours is dropped. */
    LEFT_ALONE,
    /** A name, place, language or style was asked for and not understood. Value: {@code aspect}: {@code name}, {@code zone}, {@code language}, {@code style}, {@code list} or empty. */
    WHICH_VALUE,
    /** A pause or quiet hours, which cannot be had. */
    QUIET_HOURS,

    /** What was asked for stands on no list: "matter". */
    NOT_LISTED,
    /** How all messages are ended, where that was asked and not wanted. */
    HOW_TO_STOP
}
