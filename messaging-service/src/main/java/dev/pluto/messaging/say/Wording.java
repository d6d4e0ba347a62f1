package dev.pluto.messaging.say;

import dev.pluto.messaging.people.Profile;
import java.time.Instant;
import java.util.List;

/** Makes one message of what is to be said. */
public interface Wording {

    /**
     * @param parts in their order, at least one
     * @param person as they are after all of it: style, language, zone, order of dates and clock
     * @param now the moment of answering
     * @param turn which conversation and how many answers came before it, so that openings take turns and a retry says the same
     * @return at most 1,600 characters
     */
    String of(List<Part> parts, Profile person, Instant now, Turn turn);
}
