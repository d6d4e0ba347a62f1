package dev.pluto.messaging.dialogue.state;

import java.time.Instant;

/** A question about facts, which the next one may go on from. */
public record LastQuestion(String words, Instant at) {
    @Override
    public String toString() {
        return "LastQuestion[" + at + "]";
    }
}
