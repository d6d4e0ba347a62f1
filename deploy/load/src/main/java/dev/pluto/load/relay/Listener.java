package dev.pluto.load.relay;

import dev.pluto.load.Latencies;
import dev.pluto.load.relay.TalkativeModel.Exchange;
import dev.pluto.local.phone.Caller;
import java.time.Duration;
import java.util.Optional;
import java.util.Random;

/**
 * Somebody who asks for one joke after the other, thinks for a moment before each, and breaks into every second one. Used by the thread of the
 * call; read when that is over.
 */
final class Listener implements Caller {

    private static final Duration SHORTEST_THOUGHT = Duration.ofMillis(300);
    private static final int WORDS_HEARD = 25;

    /** What is heard later than that is another answer: it is asked whether they are still there. */
    private static final long STILL_THAT = Duration.ofSeconds(5).toNanos();

    private final String matter;
    private final Exchange model;
    private final int turns;
    private final int warmUp;
    private final Random random;
    private final Latencies first;
    private final Latencies silence;
    private final Latencies gone;
    private int turn;
    private int words;
    private long asked;
    private long brokeIn;
    private long lastWord;
    private long thoughtOver;
    private int missed;

    /** @param warmUp turns before those that count */
    Listener(String matter, Exchange model, int turns, int warmUp) {
        this.matter = matter;
        this.model = model;
        this.turns = turns + warmUp;
        this.warmUp = warmUp;
        this.random = new Random(matter.hashCode());
        this.first = new Latencies(turns);
        this.silence = new Latencies(turns);
        this.gone = new Latencies(turns);
    }

    /** From what they said to the first words, less what the model took. */
    Latencies first() {
        return first;
    }

    /** From when they broke in to the last word of what they broke into. */
    Latencies silence() {
        return silence;
    }

    /** From when they broke in until nothing more was asked of the model. */
    Latencies gone() {
        return gone;
    }

    /** Turns without the model, or in which it was not stopped. */
    int missed() {
        return missed;
    }

    @Override
    public Optional<String> hears(String heard) {
        long now = System.nanoTime();
        if (heard.isEmpty()) {
            return Optional.empty();
        }
        if (brokeIn != 0) {
            lastWord = now - brokeIn < STILL_THAT ? now : lastWord;
            return Optional.empty();
        }
        if (asked != 0) {
            answered(now);
        }
        if (isBreakingIn() && ++words == WORDS_HEARD) {
            brokeIn = System.nanoTime();
            lastWord = brokeIn;
            return Optional.of("");
        }
        return Optional.empty();
    }

    private void answered(long now) {
        if (!model.isAsked()) {
            missed++;
        } else if (turn > warmUp) {
            first.add(now - asked - model.ownNanos());
        }
        asked = 0;
    }

    private boolean isBreakingIn() {
        return turn % 2 == 0;
    }

    @Override
    public Optional<String> speaks(Duration patience) {
        if (thoughtOver == 0) {
            thoughtOver =
                    System.nanoTime() + random.nextLong(SHORTEST_THOUGHT.toNanos(), 2 * SHORTEST_THOUGHT.toNanos());
        }
        if (System.nanoTime() - thoughtOver < 0 || turn == turns) {
            return Optional.empty();
        }
        silenced();
        turn++;
        words = 0;
        thoughtOver = 0;
        model.expect(isBreakingIn());
        asked = System.nanoTime();
        return Optional.of("tell me a joke about a " + matter + " please");
    }

    private void silenced() {
        if (brokeIn != 0 && turn > warmUp) {
            silence.add(lastWord - brokeIn);
            if (model.gone() == 0) {
                missed++;
            } else {
                gone.add(model.gone() - brokeIn);
            }
        }
        brokeIn = 0;
    }

    @Override
    public void hearsItEnd() {}

    @Override
    public void notices(String heard) {}

    @Override
    public boolean hasHungUp() {
        return false;
    }

    @Override
    public boolean hasSaidAll() {
        return turn == turns;
    }
}
