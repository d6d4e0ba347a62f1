package dev.pluto.messaging.dialogue.hosted;

import dev.pluto.messaging.people.Profile;
import dev.pluto.messaging.say.Part;
import dev.pluto.messaging.say.Turn;
import dev.pluto.messaging.say.Wording;
import java.time.Instant;
import java.util.List;

/** Words behind those of a hosted model that were heard already, in the place of talk: the lines of all else, or what else the model said. */
public final class WordingBehind implements Wording {

    private final Wording lines;
    private final String rest;

    /** @param rest checked; empty when the model said no more that may be said */
    public WordingBehind(Wording lines, String rest) {
        this.lines = lines;
        this.rest = rest;
    }

    /** May be empty. */
    @Override
    public String of(List<Part> parts, Profile person, Instant now, Turn turn) {
        List<Part> others =
                parts.stream().filter(part -> !AdvisedWording.isTalk(part)).toList();
        return others.isEmpty() ? rest : lines.of(others, person, now, turn);
    }
}
