package dev.pluto.messaging.dialogue;

import dev.pluto.messaging.dialogue.state.Dialogue;
import dev.pluto.messaging.dialogue.state.Judgement;
import dev.pluto.messaging.dialogue.state.Rested;
import dev.pluto.messaging.dialogue.state.SuggestionAnswer;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/**
 * An answer.
 *
 * @param text to send, at most 1,600 characters; empty when silence is the right answer
 * @param next what the next texts may go on from, to be stored together with the answer
 * @param stopsMessages the person is to hear no more from us, to be stored together with the answer that says so
 * @param answers to suggestions of ours, to be stored together with it
 * @param judgements what came of memories, to be told together with it
 */
public record Reply(
        Optional<String> text,
        Dialogue next,
        boolean stopsMessages,
        List<SuggestionAnswer> answers,
        List<Judgement> judgements) {

    public Reply {
        answers = List.copyOf(answers);
        judgements = List.copyOf(judgements);
    }

    /** Without an answer to a suggestion. */
    public Reply(Optional<String> text, Dialogue next, boolean stopsMessages) {
        this(text, next, stopsMessages, List.of(), List.of());
    }

    /** The same in other words. */
    public Reply saying(Optional<String> words) {
        return new Reply(words, next, stopsMessages, answers, judgements);
    }

    /**
     * Where its words were taken from memories.
     *
     * @param answered the newest text it answers
     * @param memories their ids
     */
    Reply resting(UUID answered, List<UUID> memories, Rested none) {
        if (memories.isEmpty()) {
            return this;
        }
        Rested before = next.rested();
        Rested rested = (before == null ? none : before).and(memories, List.of());
        List<Judgement> all = new ArrayList<>(judgements);
        all.removeIf(Judgement::isUse);
        all.add(Judgement.used(answered, rested));
        return new Reply(text, next.resting(rested), stopsMessages, answers, all);
    }

    @Override
    public String toString() {
        return "Reply[" + next + "]";
    }
}
