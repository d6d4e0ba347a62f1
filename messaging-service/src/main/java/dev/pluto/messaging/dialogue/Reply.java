package dev.pluto.messaging.dialogue;

import dev.pluto.messaging.dialogue.state.Dialogue;
import dev.pluto.messaging.dialogue.state.SuggestionAnswer;
import java.util.List;
import java.util.Optional;

/**
 * An answer.
 *
 * @param text to send, at most 1,600 characters; empty when silence is the right answer
 * @param next what the next texts may go on from, to be stored together with the answer
 * @param stopsMessages the person is to hear no more from us, to be stored together with the answer that says so
 * @param answers to suggestions of ours, to be stored together with it
 */
public record Reply(Optional<String> text, Dialogue next, boolean stopsMessages, List<SuggestionAnswer> answers) {

    public Reply {
        answers = List.copyOf(answers);
    }

    /** Without an answer to a suggestion. */
    public Reply(Optional<String> text, Dialogue next, boolean stopsMessages) {
        this(text, next, stopsMessages, List.of());
    }

    @Override
    public String toString() {
        return "Reply[" + next + "]";
    }
}
