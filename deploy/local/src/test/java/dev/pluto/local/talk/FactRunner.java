package dev.pluto.local.talk;

import java.util.ArrayList;
import java.util.List;

/** Tells facts, asks for them at once and again after texts that change nothing. */
final class FactRunner {

    private static final int BETWEEN = 20;

    private final TalkSuite world;
    private final List<String> filler;

    FactRunner(TalkSuite world, List<String> filler) {
        this.world = world;
        this.filler = filler;
    }

    /**
     * @param question its place among those of the sequence
     * @param isLater asked after the texts between
     */
    record Asked(int question, boolean isLater, String answer, List<String> faults, boolean isStale) {
        boolean isRight() {
            return faults.isEmpty();
        }
    }

    /** @param answers all of the conversation, in order */
    record Told(FactSequence sequence, List<Asked> asked, List<String> answers) {}

    /** @param place of the sequence among all: which texts come between depends on it alone */
    Told run(FactSequence sequence, int place) {
        List<Asked> asked = new ArrayList<>();
        List<String> answers = new ArrayList<>();
        try (Guest guest = world.guest("US", "en-US")) {
            for (String fact : sequence.tell()) {
                answers.add(said(guest, fact));
            }
            ask(guest, sequence, false, asked, answers);
            for (int i = 0; i < BETWEEN; i++) {
                answers.add(said(guest, filler.get((place * 7 + i) % filler.size())));
            }
            ask(guest, sequence, true, asked, answers);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        } catch (Exception e) {
            complete(sequence, asked, e);
        }
        return new Told(sequence, List.copyOf(asked), List.copyOf(answers));
    }

    private static void ask(
            Guest guest, FactSequence sequence, boolean isLater, List<Asked> asked, List<String> answers)
            throws InterruptedException {
        for (int i = 0; i < sequence.questions().size(); i++) {
            FactSequence.Question question = sequence.questions().get(i);
            String answer = said(guest, question.ask());
            answers.add(answer);
            asked.add(new Asked(i, isLater, answer, question.faults(answer), question.isStale(answer)));
        }
    }

    private static String said(Guest guest, String words) throws InterruptedException {
        return guest.say(words, false).words().orElse("");
    }

    /** What could not be asked any more is wrong. */
    private static void complete(FactSequence sequence, List<Asked> asked, Exception failure) {
        for (boolean isLater : new boolean[] {false, true}) {
            for (int i = 0; i < sequence.questions().size(); i++) {
                int place = i;
                if (asked.stream().noneMatch(one -> one.question() == place && one.isLater() == isLater)) {
                    asked.add(new Asked(i, isLater, "", List.of("broken: " + failure), false));
                }
            }
        }
    }
}
