package dev.pluto.messaging.say;

import dev.pluto.messaging.people.Profile;
import dev.pluto.messaging.say.Part.Asked;
import dev.pluto.messaging.say.Part.Happened;
import dev.pluto.messaging.say.Part.Said;
import dev.pluto.messaging.tool.Outcome;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/**
 * The voice of the built-in model: lines of a language, chosen and filled for one person. Pure words: it asks nobody and changes nothing.
 */
@ApplicationScoped
class Voice implements Wording {

    @Override
    public String of(List<Part> parts, Profile person, Instant now, Turn turn) {
        Telling telling = Telling.of(person, now, turn);
        var sayings = new ArrayList<Saying>();
        List<Part> said = urgent(parts);
        boolean isAsked = said.stream().anyMatch(Asked.class::isInstance);
        for (Part part : said) {
            sayings.addAll(sayings(part, telling, isAsked));
        }
        return new Composer(telling.book(), telling.manner(), telling.seed()).compose(sayings);
    }

    /** Where a life is in danger nothing else is said. */
    private static List<Part> urgent(List<Part> parts) {
        List<Part> danger = parts.stream()
                .filter(part -> part instanceof Said said && said.topic() == Topic.DANGER)
                .distinct()
                .toList();
        return danger.isEmpty() ? parts : danger;
    }

    private static List<Saying> sayings(Part part, Telling telling, boolean isAsked) {
        if (part instanceof Happened happened) {
            return happened.outcome() instanceof Outcome.Done done
                    ? new DeedWords(telling).of(done)
                    : List.of(new FoundWords(telling).of(happened.outcome()));
        }
        if (part instanceof Asked asked) {
            return List.of(new QuestionWords(telling).of(asked.question()));
        }
        return List.of(new TopicWords(telling, isAsked).of((Said) part));
    }
}
