package dev.pluto.load.conversation;

import dev.pluto.load.Calls;
import dev.pluto.load.Latencies;
import dev.pluto.local.phone.Caller;
import dev.pluto.local.phone.PhoneSimulator;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.stream.Stream;

/**
 * How long somebody in a call by relay waits, from the end of what they say to the first words of the answer, as the phone network sees
 * it: through the edge, the model's work included. Before each turn they think for a second or two; every second one breaks into the answer to
 * the one before.
 */
final class RelayLatency {

    private static final Duration SHORTEST_THOUGHT = Duration.ofSeconds(1);

    private RelayLatency() {}

    /**
     * What came of it.
     *
     * @param first answers, to what was said first in a call
     * @param answers to what else was said when the line was silent
     * @param breakIns to what was said into an answer: until that is stopped and the next one is heard
     * @param broken calls that did not end as calls do
     */
    record Result(Latencies first, Latencies answers, Latencies breakIns, long broken) {}

    /**
     * Calls from all numbers at once, and talks in each call until all is said.
     *
     * @param phones of a suite whose calls go by relay
     * @param said what each says, one after the other
     */
    static Result of(PhoneSimulator phones, List<String> numbers, List<String> said) {
        List<Talker> talkers = numbers.stream()
                .map(number -> new Talker(said, new Random(number.hashCode())))
                .toList();
        long broken = Calls.brokenOf(phones, numbers, talkers);
        return new Result(
                all(talkers.stream().map(talker -> talker.first)),
                all(talkers.stream().map(talker -> talker.answers)),
                all(talkers.stream().map(talker -> talker.breakIns)),
                broken);
    }

    private static Latencies all(Stream<List<Long>> times) {
        Latencies all = new Latencies(0);
        times.flatMap(List::stream).forEach(all::add);
        return all;
    }

    /** Somebody who has a lot to say. Used by the thread of the call; read when that is over. */
    private static final class Talker implements Caller {

        private final List<String> said;
        private final Random random;
        private final List<Long> first = new ArrayList<>();
        private final List<Long> answers = new ArrayList<>();
        private final List<Long> breakIns = new ArrayList<>();
        private int turn;
        private long asked;
        private boolean brokeIn;
        private long thoughtOver;

        Talker(List<String> said, Random random) {
            this.said = said;
            this.random = random;
        }

        @Override
        public Optional<String> hears(String words) {
            if (words.isEmpty() || asked == 0) {
                return Optional.empty();
            }
            (brokeIn ? breakIns : turn == 1 ? first : answers).add(System.nanoTime() - asked);
            asked = 0;
            return turn < said.size() && turn % 2 == 1 ? next(true) : Optional.empty();
        }

        private Optional<String> next(boolean into) {
            brokeIn = into;
            thoughtOver = 0;
            asked = System.nanoTime();
            return Optional.of(said.get(turn++));
        }

        @Override
        public Optional<String> speaks(Duration patience) {
            if (thoughtOver == 0) {
                thoughtOver =
                        System.nanoTime() + random.nextLong(SHORTEST_THOUGHT.toNanos(), 2 * SHORTEST_THOUGHT.toNanos());
            }
            return turn < said.size() && System.nanoTime() - thoughtOver >= 0 ? next(false) : Optional.empty();
        }

        @Override
        public void hearsItEnd() {}

        @Override
        public void notices(String words) {}

        @Override
        public boolean hasHungUp() {
            return false;
        }

        @Override
        public boolean hasSaidAll() {
            return turn >= said.size();
        }
    }
}
