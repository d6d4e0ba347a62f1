package dev.pluto.messaging.dialogue.hosted;

import dev.pluto.messaging.people.Profile;
import dev.pluto.messaging.say.Part;
import dev.pluto.messaging.say.Topic;
import dev.pluto.messaging.say.Turn;
import dev.pluto.messaging.say.Wording;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/** Tells of the hosted model where it is told who reads what a person texts. */
public final class Disclosing implements Wording {

    private final Wording lines;

    public Disclosing(Wording lines) {
        this.lines = lines;
    }

    @Override
    public String of(List<Part> parts, Profile person, Instant now, Turn turn) {
        List<Part> told = new ArrayList<>(parts);
        boolean isAsked =
                parts.stream().anyMatch(part -> part instanceof Part.Said said && said.topic() == Topic.DATA_READERS);
        if (isAsked) {
            told.add(Part.Said.of(Topic.DATA_MODEL));
        }
        return lines.of(told, person, now, turn);
    }
}
