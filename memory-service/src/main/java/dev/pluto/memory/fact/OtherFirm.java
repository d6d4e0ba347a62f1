package dev.pluto.memory.fact;

import dev.pluto.memory.lexicon.Spaces;
import java.time.Duration;
import java.util.List;
import java.util.Set;

/** Knows the firm that somebody moved to: "Moved to Monzo" behind "I bank with Halifax" is no home. */
final class OtherFirm {

    private static final Set<String> WITH = Set.of("bank", "insure", "save", "register");

    /** How long after the firm was told a move may still be to another. */
    private static final Duration FRESH = Duration.ofMinutes(30);

    private OtherFirm() {}

    /** @return its name; empty where it is none */
    static String of(Fact last, Fact moved) {
        boolean firm = WITH.contains(last.telling().lemma()) || last.about().contains(Attributes.PROVIDER);
        List<String> words = Spaces.split(moved.telling().value());
        boolean moves = moved.attribute().equals("home")
                && moved.telling().lemma().equals("move")
                && moved.isPositive()
                && moved.owner().equals(last.owner())
                && words.size() == 2
                && words.get(0).equals("to")
                && dev.pluto.language.place.Places.of(words.get(1)).isEmpty()
                && !last.saidAt().isBefore(moved.saidAt().minus(FRESH));
        return firm && moves && last.telling().value().contains("with ") ? words.get(1) : "";
    }
}
