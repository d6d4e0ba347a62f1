package dev.pluto.messaging.dialogue.hosted;

import dev.pluto.messaging.dialogue.hosted.OutputGate.Checked;
import dev.pluto.messaging.llm.Piece;
import dev.pluto.messaging.people.Profile;
import dev.pluto.messaging.say.Aloud;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/**
 * Says what a hosted model says while it says it: sentences that passed, where they have a place in the answer, until it wants a tool to be used.
 * What may be said and has no room before all is known waits for the end. Used by several threads, one after the other.
 */
public final class SpokenAdvice {

    /** For what comes behind the words: deeds and their lines. */
    private static final Duration FOR_DEEDS = Duration.ofSeconds(2);

    private final OutputGate gate;
    private final Profile person;
    private final String answered;
    private final Brief brief;
    private final Aloud aloud;
    private final Uni<Boolean> hasPlace;
    private final SentenceGate sentences;
    private final List<String> waiting = new ArrayList<>();
    private boolean isAsked;
    private boolean isOver;

    /**
     * As {@link OutputGate#check}, for whoever hears it.
     *
     * @param hasPlace whether words have a place in the answer, waited for when the first ones come
     */
    public SpokenAdvice(
            OutputGate gate, Profile person, String answered, Brief brief, Aloud aloud, Uni<Boolean> hasPlace) {
        this.gate = gate;
        this.person = person;
        this.answered = answered;
        this.brief = brief;
        this.aloud = aloud;
        this.hasPlace = hasPlace;
        this.sentences = new SentenceGate(gate, person, answered, brief);
    }

    /** Hears some more. @return done when what may be said of it is on its way */
    Uni<Void> hear(Piece piece) {
        if (isOver || !(piece instanceof Piece.Words words)) {
            isOver = true;
            return Uni.createFrom().voidItem();
        }
        List<String> complete = sentences.more(words.text());
        return placed().chain(() -> isOver ? Uni.createFrom().voidItem() : said(complete));
    }

    private Uni<Void> placed() {
        if (isAsked) {
            return Uni.createFrom().voidItem();
        }
        isAsked = true;
        return hasPlace.invoke(has -> isOver = !has).replaceWithVoid();
    }

    private Uni<Void> said(List<String> complete) {
        return Multi.createFrom()
                .iterable(complete)
                .onItem()
                .transformToUniAndConcatenate(this::said)
                .collect()
                .last()
                .replaceWithVoid();
    }

    private Uni<Boolean> said(String sentence) {
        Uni<Boolean> isSaid = waiting.isEmpty()
                ? Uni.createFrom().deferred(() -> aloud.say(sentence))
                : Uni.createFrom().item(false);
        return isSaid.invoke(done -> {
            if (!done) {
                waiting.add(sentence);
            }
        });
    }

    /** Waits for an answer as long as anybody would who hears it. @param deadline until something is heard of it */
    <T> Uni<T> inTime(Uni<T> answer, Duration deadline) {
        return aloud.inTime(answer, deadline, aloud.time().minus(FOR_DEEDS));
    }

    /** All of it was heard. @return what else of its words may be said; where nothing was said yet, as of an answer nobody heard */
    public Checked rest(Advice advice) {
        if (!aloud.isBegun()) {
            return gate.check(advice.words(), person, answered, brief);
        }
        Checked end = sentences.end();
        if (isOver) {
            return new Checked("", end.verdict(), end.faults());
        }
        String rest = Stream.concat(waiting.stream(), Stream.of(end.words()))
                .filter(words -> !words.isEmpty())
                .reduce("", (one, other) -> one.isEmpty() ? other : one + " " + other);
        return new Checked(rest, end.verdict(), end.faults());
    }
}
