package dev.pluto.messaging.say;

import dev.pluto.messaging.people.Profile;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;

/** What somebody hears in one conversation. */
final class Heard {

    static final UUID CONVERSATION = UUID.fromString("6d1f2a36-0000-4000-8000-00000000000a");

    private static final Voice VOICE = new Voice();

    private Heard() {}

    static List<String> inEveryTurn(Profile person, Part part) {
        return IntStream.range(0, 2 * Line.TURNS)
                .mapToObj(turn -> inTurn(turn, person, part))
                .toList();
    }

    /** @param turn whose turn to open it is, for the first four */
    static String inTurn(int turn, Profile person, Part... parts) {
        int offset = Seed.of(new Turn(CONVERSATION, 0)).turn();
        return VOICE.of(List.of(parts), person, Samples.NOW, new Turn(CONVERSATION, Line.TURNS - offset + turn));
    }
}
