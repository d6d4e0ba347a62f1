package dev.pluto.messaging.reply;

import dev.pluto.messaging.consent.ConsentChange;
import dev.pluto.messaging.delivery.Outgoing.Purpose;
import dev.pluto.messaging.dialogue.state.Dialogue;
import dev.pluto.messaging.dialogue.state.Judgement;
import dev.pluto.messaging.dialogue.state.SuggestionAnswer;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What to store for a job.
 *
 * @param newestText the newest that is answered, null when none of them could be read
 * @param text empty for silence: the texts count as answered all the same
 * @param changes of consent that came with the texts, in the order said
 * @param purpose of the text: a word on consent those hear too who opted out
 * @param next what the next texts may go on from; empty when that is what it was
 * @param answers to suggestions of ours that the texts gave
 * @param judgements what came of memories: what the texts say of the answer before, and that this one rests on some
 */
record Answer(
        @Nullable UUID newestText,
        Optional<String> text,
        List<ConsentChange> changes,
        Purpose purpose,
        Optional<Dialogue> next,
        List<SuggestionAnswer> answers,
        List<Judgement> judgements) {

    Answer {
        answers = List.copyOf(answers);
        judgements = List.copyOf(judgements);
    }

    /** Without an answer to a suggestion of ours. */
    Answer(
            @Nullable UUID newestText,
            Optional<String> text,
            List<ConsentChange> changes,
            Purpose purpose,
            Optional<Dialogue> next) {
        this(newestText, text, changes, purpose, next, List.of(), List.of());
    }

    /** Nothing is said, and the texts count as answered. */
    static final Answer SILENCE = new Answer(null, Optional.empty(), List.of(), Purpose.REPLY, Optional.empty());

    @Override
    public String toString() {
        return "Answer[" + newestText + "]";
    }
}
