package dev.pluto.messaging.dialogue.decide;

import dev.pluto.messaging.dialogue.state.Aim;
import dev.pluto.messaging.dialogue.state.SuggestionAnswer;
import dev.pluto.messaging.model.HeardText;
import dev.pluto.messaging.model.RecalledMemory;
import dev.pluto.messaging.say.Part;
import dev.pluto.messaging.say.Question;
import dev.pluto.messaging.say.Topic;
import dev.pluto.messaging.tool.Outcome;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;

/** What follows from a request: something to say, to ask or to do, and how to go on with what comes of it. */
public sealed interface Step {

    /** Nothing. */
    Step NOTHING = new All(List.of());

    record Say(List<Part> parts) implements Step {}

    record Ask(Question question, Aim aim) implements Step {}

    record Do(Call call, Function<Outcome, Step> then) implements Step {}

    /** Looks for raw memories. */
    record Recall(HeardText about, Function<List<RecalledMemory>, Step> then) implements Step {}

    /** A question about facts, from which the next one may go on. */
    record Keep(String question) implements Step {
        @Override
        public String toString() {
            return "Keep[" + question.length() + "]";
        }
    }

    /** What is said rests on a raw memory. */
    record Rests(UUID memory) implements Step {}

    /** A person answered a suggestion of ours. */
    record Answered(SuggestionAnswer answer) implements Step {}

    /** One after the other. */
    record All(List<Step> steps) implements Step {}

    static Step say(Topic topic) {
        return new Say(List.of(Part.Said.of(topic)));
    }

    static Step say(Topic topic, Map<String, String> values) {
        return new Say(List.of(new Part.Said(topic, values, List.of())));
    }

    static Step happened(Outcome outcome) {
        return new Say(List.of(new Part.Happened(outcome)));
    }

    /** Does it, and says what came of it. */
    static Step of(Call call) {
        return new Do(call, Step::happened);
    }

    static Step all(Step... steps) {
        return new All(List.of(steps));
    }
}
