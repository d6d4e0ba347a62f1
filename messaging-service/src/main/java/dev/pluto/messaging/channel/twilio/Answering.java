package dev.pluto.messaging.channel.twilio;

import dev.pluto.messaging.channel.CallTurn;
import dev.pluto.messaging.channel.Speech;
import io.smallrye.mutiny.Uni;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The answer to one turn, some of which may be said before all of it is known. Once it is over, because all of it is known or because it was
 * stopped, nothing more is said of it here.
 */
final class Answering {

    /** An answer that was said in part. */
    record Unended(CallTurn turn, String said) {}

    private final CallTurn turn;
    private final RelaySpeech frames;
    private final RelayLine line;
    private final Clock clock;
    private final StringBuilder said = new StringBuilder();
    private @Nullable Instant begunAt;
    private boolean isOver;

    Answering(CallTurn turn, RelaySpeech frames, RelayLine line, Clock clock) {
        this.turn = turn;
        this.frames = frames;
        this.line = line;
        this.clock = clock;
    }

    /** Says some of it. A line that is gone is told of where it ends. */
    Uni<Void> say(Speech more) {
        return Uni.createFrom()
                .deferred(() -> line.send(begun(more)))
                .onFailure()
                .recoverWithNull();
    }

    private synchronized List<String> begun(Speech more) {
        if (isOver) {
            return List.of();
        }
        begunAt = begunAt == null ? clock.instant() : begunAt;
        said.append(more.words());
        return frames.begun(more);
    }

    /** The frames of what is left of it, all of it where it does not begin as what was said: then somebody else has found it. */
    synchronized List<String> rest(Speech all) {
        isOver = true;
        return all.words().startsWith(said.toString())
                ? frames.frames(new Speech(all.words().substring(said.length()), all.language()))
                : frames.frames(all);
    }

    /** How long it takes from now on to say all of it. */
    synchronized Duration time(Speech all) {
        Duration time = RelaySpeech.time(all.words().length());
        Duration gone = begunAt == null ? Duration.ZERO : Duration.between(begunAt, clock.instant());
        return gone.compareTo(time) < 0 ? time.minus(gone) : Duration.ZERO;
    }

    /** Says no more. @return what was said of it, if it was not over and something was */
    synchronized Optional<Unended> stop() {
        boolean isUnended = !isOver && !said.isEmpty();
        isOver = true;
        return isUnended ? Optional.of(new Unended(turn, said.toString())) : Optional.empty();
    }
}
