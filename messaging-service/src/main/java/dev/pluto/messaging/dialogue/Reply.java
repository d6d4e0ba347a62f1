package dev.pluto.messaging.dialogue;

import dev.pluto.messaging.dialogue.state.Dialogue;
import java.util.Optional;

/**
 * An answer.
 *
 * @param text to send, at most 1,600 characters; empty when silence is the right answer
 * @param next what the next texts may go on from, to be stored together with the answer
 * @param stopsMessages the person is to hear no more from us, to be stored together with the answer that says so
 */
public record Reply(Optional<String> text, Dialogue next, boolean stopsMessages) {

    @Override
    public String toString() {
        return "Reply[" + next + "]";
    }
}
