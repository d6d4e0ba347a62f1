package dev.pluto.local.talk;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;

/** Has one talk, turn by turn, and judges it. */
final class TalkRunner {

    /** For what a text does behind the answer, by its event. */
    private static final Duration SETTLING = Duration.ofSeconds(1);

    private final TalkSuite world;

    TalkRunner(TalkSuite world) {
        this.world = world;
    }

    TalkResult run(Talk talk) {
        List<TurnResult> turns = new ArrayList<>();
        try (Guest guest = world.guest(talk.country(), talk.locale())) {
            Seen before = guest.look();
            boolean asked = false;
            for (Talk.Turn turn : talk.turns()) {
                if (turn.onlyIfAsked() && !asked) {
                    continue;
                }
                boolean maySilence =
                        turn.expected().map(Expectation::maySilence).orElse(false);
                Guest.Heard heard = guest.say(turn.say(), maySilence);
                if (turn.expected().filter(TalkRunner::looksAtFacts).isPresent()) {
                    TimeUnit.MILLISECONDS.sleep(SETTLING.toMillis());
                }
                Answered answered = guest.answered(heard, before);
                turns.add(judged(talk, turn, heard, answered));
                asked = answered.asks();
                before = answered.after();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        } catch (Exception e) {
            turns.add(TurnResult.broken(e));
        }
        return new TalkResult(talk, List.copyOf(turns));
    }

    private static boolean looksAtFacts(Expectation expected) {
        return expected.isNotKept() || expected.or().stream().anyMatch(TalkRunner::looksAtFacts);
    }

    private static TurnResult judged(Talk talk, Talk.Turn turn, Guest.Heard heard, Answered answered) {
        Optional<Expectation> expected = turn.expected();
        List<String> faults = expected.map(one -> Judge.faults(one, answered))
                .orElseGet(() -> answered.answer().isPresent() ? List.of() : List.of("no answer came in time"));
        boolean aboutFacts = talk.kind().startsWith("fact");
        boolean stale = aboutFacts
                && expected.filter(one -> one.never().stream().anyMatch(item -> Items.holds(answered.words(), item)))
                        .isPresent();
        return new TurnResult(
                turn.say(),
                answered.answer(),
                heard.late(),
                faults,
                expected.filter(one -> Judge.isWronglyTimed(one, answered)).isPresent(),
                Judge.pretends(answered),
                stale,
                expected.filter(Expectation::mentionsDanger).isPresent(),
                heard.took(),
                answered.after().tasks().stream().map(Object::toString).toList());
    }
}
