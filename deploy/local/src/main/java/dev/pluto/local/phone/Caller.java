package dev.pluto.local.phone;

import java.time.Duration;
import java.util.Optional;

/** Whoever holds the phone in a call: hears what is said as long as it takes to say it, may speak into it, and answers when listened to. */
public interface Caller {

    /**
     * Hears some words, for as long as they take to say.
     *
     * @param words the next ones of what is being said; none while an answer is waited for
     * @return what they say into them, no words while they only begin to speak; empty when they listen on
     */
    Optional<String> hears(String words);

    /** What was being said is over, or was broken into. */
    void hearsItEnd();

    /** Hears something of the line that is no speech, or learns why there is none. */
    void notices(String words);

    /**
     * What they say when they are listened to.
     *
     * @param patience how long the line waits
     * @return empty for silence
     */
    Optional<String> speaks(Duration patience);

    /** Whether they have put the phone down. */
    boolean hasHungUp();

    /** Whether they have said all they had to say, and stay only to hear what comes of it. */
    boolean hasSaidAll();
}
