package dev.pluto.messaging.outbound;

import dev.pluto.messaging.people.Profile;
import dev.pluto.messaging.say.Part;
import dev.pluto.messaging.say.Turn;
import dev.pluto.messaging.say.Wording;
import dev.pluto.messaging.suggestion.UsualThing;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** Finds the words of what is said unasked. */
@ApplicationScoped
class OutboundWords {

    private static final String SUGGESTION = "habit_suggestion";

    private final MorningDigest digest;
    private final Wording wording;

    OutboundWords(MorningDigest digest, Wording wording) {
        this.digest = digest;
        this.wording = wording;
    }

    /** Empty when there is nothing to say. */
    Uni<Optional<String>> of(OutboundRequest request, Profile person, Instant now) {
        if (request.kind().equals("morning_digest") && request.text().isEmpty()) {
            return digest.words(person, now).map(Optional::of);
        }
        Optional<String> words = request.kind().equals(SUGGESTION)
                ? request.usual().map(thing -> suggestion(request, thing, person, now))
                : ProactivePolicy.words(request, person, now);
        return Uni.createFrom().item(words);
    }

    /** "You usually call your mother on Sundays at 18:00. Shall I remind you?" */
    private String suggestion(OutboundRequest request, UsualThing thing, Profile person, Instant now) {
        return wording.of(List.of(new Part.Asked(thing.question())), person, now, new Turn(request.requestId(), 0));
    }
}
