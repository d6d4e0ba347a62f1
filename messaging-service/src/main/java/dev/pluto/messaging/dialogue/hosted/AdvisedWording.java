package dev.pluto.messaging.dialogue.hosted;

import dev.pluto.messaging.people.Profile;
import dev.pluto.messaging.say.Part;
import dev.pluto.messaging.say.Topic;
import dev.pluto.messaging.say.Turn;
import dev.pluto.messaging.say.Wording;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/**
 * Puts a hosted model's words in the place of talk. What was done, found, asked back or has to be said keeps the lines it has, which are made of
 * outcomes; a model's words are never of those.
 */
public final class AdvisedWording implements Wording {

    /** What is only talk: nothing depends on how it is said. */
    private static final Set<Topic> TALK =
            Set.of(Topic.GREETING, Topic.THANKS, Topic.SMALL_TALK, Topic.COMPLAINT, Topic.BEYOND, Topic.UNKNOWN);

    private static final int LONGEST = 1_600;

    private final Wording lines;
    private final String words;

    /** @param words checked; empty when there are none to use */
    public AdvisedWording(Wording lines, String words) {
        this.lines = lines;
        this.words = words;
    }

    /** Whether there is a place for a model's words in what is to be said. */
    public static boolean hasPlace(List<Part> parts) {
        return parts.stream().anyMatch(AdvisedWording::isTalk)
                && parts.stream().noneMatch(part -> is(part, Topic.DANGER));
    }

    @Override
    public String of(List<Part> parts, Profile person, Instant now, Turn turn) {
        if (words.isEmpty() || !hasPlace(parts)) {
            return lines.of(parts, person, now, turn);
        }
        List<String> said = new ArrayList<>(List.of(words));
        List<Part> rest = parts.stream().filter(part -> !isTalk(part)).toList();
        if (!rest.isEmpty()) {
            boolean isIntroduced = rest.stream().anyMatch(part -> is(part, Topic.INTRODUCTION));
            said.add(isIntroduced ? 0 : 1, lines.of(rest, person, now, turn));
        }
        String all = String.join("\n", said);
        return all.length() <= LONGEST ? all : lines.of(parts, person, now, turn);
    }

    static boolean isTalk(Part part) {
        return part instanceof Part.Said said && TALK.contains(said.topic());
    }

    private static boolean is(Part part, Topic topic) {
        return part instanceof Part.Said said && said.topic() == topic;
    }
}
