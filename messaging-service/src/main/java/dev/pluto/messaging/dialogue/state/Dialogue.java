package dev.pluto.messaging.dialogue.state;

import dev.pluto.messaging.act.Subject;
import dev.pluto.messaging.tool.Effect;
import dev.pluto.messaging.tool.Outcome;
import dev.pluto.messaging.tool.Outcome.Done;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What is kept of a conversation from one answer to the next.
 *
 * @param open questions of ours, the one asked last first; those behind it are older or wait for it to be settled
 * @param deeds the last five, newest first
 * @param shown reminders told last
 * @param asked the question about facts asked last
 * @param list the name of the list spoken of last
 * @param subject what was spoken of last
 * @param answers how many were given
 * @param mood in which something was told last; null when in none
 * @param rested what the last answer rested on; null when it rested on no memory
 */
public record Dialogue(
        List<Open> open,
        List<Deed> deeds,
        @Nullable Shown shown,
        @Nullable LastQuestion asked,
        @Nullable String list,
        Subject subject,
        long answers,
        @Nullable Mood mood,
        @Nullable Rested rested) {

    public static final Dialogue NONE =
            new Dialogue(List.of(), List.of(), null, null, null, Subject.NONE, 0, null, null);

    private static final int MOST_OPEN = 4;
    private static final int MOST_DEEDS = 5;

    public Dialogue {
        open = List.copyOf(open);
        deeds = List.copyOf(deeds);
    }

    /** Without questions that nobody answers any more. */
    public Dialogue at(Instant moment) {
        return with(open.stream().filter(one -> one.isFresh(moment)).toList());
    }

    /** Without questions of a sort. */
    public Dialogue without(Predicate<Aim> sort) {
        return with(open.stream().filter(one -> !sort.test(one.aim())).toList());
    }

    /** Whether there are questions of a sort. */
    public boolean holds(Predicate<Aim> sort) {
        return open.stream().map(Open::aim).anyMatch(sort);
    }

    /** The question that the next text may answer. */
    public Optional<Open> pending() {
        return open.stream().findFirst();
    }

    /** The deed that may be taken back. */
    public Optional<Deed> newest() {
        return deeds.stream().findFirst();
    }

    /** Whether the newest deed is of one of these kinds. */
    @SafeVarargs
    public final boolean lastDid(Class<? extends Done>... kinds) {
        return newest().filter(deed -> Stream.of(kinds).anyMatch(kind -> kind.isInstance(deed.done())))
                .isPresent();
    }

    /** Deeds that can still be taken back, newest first. */
    public List<Deed> fresh(Instant moment) {
        return deeds.stream()
                .filter(deed -> !moment.isAfter(deed.at().plus(Effect.UNDO)))
                .toList();
    }

    /** Whether reminders are what was spoken of, so that a bare word like "cancel" may be about one. */
    public boolean isAboutReminders(Instant moment) {
        return at(moment).pending().isPresent()
                || subject == Subject.REMINDERS
                || fresh(moment).stream()
                        .findFirst()
                        .filter(Deed::isAboutReminders)
                        .isPresent();
    }

    /** @param place 0 for the next to be answered, 1 for the one behind it */
    public Dialogue asking(Open question, int place) {
        List<Open> all = new ArrayList<>(open);
        all.add(Math.min(place, all.size()), question);
        return with(all.subList(0, Math.min(all.size(), MOST_OPEN)));
    }

    /** The pending question is answered, or not to be asked any more. */
    public Dialogue settled() {
        return open.isEmpty() ? this : with(open.subList(1, open.size()));
    }

    /** An answer was given that did not settle the pending question, which is dropped after the second. */
    public Dialogue passed() {
        if (open.isEmpty()) {
            return this;
        }
        Open head = open.get(0).passed();
        List<Open> rest = new ArrayList<>(open.subList(1, open.size()));
        if (head.passes() < Open.MOST_PASSES) {
            rest.add(0, head);
        }
        return with(rest);
    }

    /** What was taken back cannot be taken back again. */
    public Dialogue did(UUID messageId, Done done) {
        List<Deed> all = new ArrayList<>(deeds);
        if (done instanceof Outcome.TakenBack back) {
            all.removeIf(deed ->
                    deed.done().effect().deed().equals(back.undone().effect().deed()));
        }
        all.removeIf(deed -> deed.done().effect().deed().equals(done.effect().deed()));
        if (done instanceof Outcome.SubjectForgotten) {
            // what they said may be about it, and nothing of it is to be kept anywhere
            all.removeIf(deed -> deed.done() instanceof Outcome.Remembered || deed.done() instanceof Outcome.Forgotten);
        }
        all.add(0, new Deed(messageId, done));
        return new Dialogue(
                open,
                all.subList(0, Math.min(all.size(), MOST_DEEDS)),
                shown,
                asked,
                list,
                subject,
                answers,
                mood,
                rested);
    }

    public Dialogue showing(List<UUID> reminders, Instant moment) {
        return new Dialogue(
                open, deeds, new Shown(List.copyOf(reminders), moment), asked, list, subject, answers, mood, rested);
    }

    public Dialogue asked(String question, Instant moment) {
        return new Dialogue(
                open, deeds, shown, new LastQuestion(question, moment), list, subject, answers, mood, rested);
    }

    public Dialogue withList(String name) {
        return new Dialogue(open, deeds, shown, asked, name, subject, answers, mood, rested);
    }

    public Dialogue about(Subject next) {
        return new Dialogue(open, deeds, shown, asked, list, next, answers, mood, rested);
    }

    /** What is felt at a moment; empty when that was a while ago. */
    public Optional<Mood> felt(Instant moment) {
        return Optional.ofNullable(mood).filter(now -> now.isFresh(moment));
    }

    public Dialogue feeling(@Nullable Mood next) {
        return new Dialogue(open, deeds, shown, asked, list, subject, answers, next, rested);
    }

    /** Somebody is in danger: nothing that we had asked matters any more. */
    public Dialogue endangered(Mood danger) {
        return with(List.of()).feeling(danger);
    }

    /** One more answer was given, which rests on no memory. */
    public Dialogue answered() {
        return answered(null);
    }

    /** @param said what the answer rests on, which the next text may judge; null for nothing */
    public Dialogue answered(@Nullable Rested said) {
        return new Dialogue(open, deeds, shown, asked, list, subject, answers + 1, mood, said);
    }

    /** The answer that was given rests on more. */
    public Dialogue resting(Rested said) {
        return new Dialogue(open, deeds, shown, asked, list, subject, answers, mood, said);
    }

    private Dialogue with(List<Open> questions) {
        return new Dialogue(questions, deeds, shown, asked, list, subject, answers, mood, rested);
    }

    @Override
    public String toString() {
        return "Dialogue[" + open + ", " + deeds + ", " + answers + "]";
    }
}
