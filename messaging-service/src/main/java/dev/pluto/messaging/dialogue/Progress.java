package dev.pluto.messaging.dialogue;

import dev.pluto.contracts.FactAnswer;
import dev.pluto.messaging.act.Read;
import dev.pluto.messaging.act.Subject;
import dev.pluto.messaging.dialogue.decide.Aftermath;
import dev.pluto.messaging.dialogue.decide.Decisions;
import dev.pluto.messaging.dialogue.decide.Judging;
import dev.pluto.messaging.dialogue.decide.Step;
import dev.pluto.messaging.dialogue.state.Deed;
import dev.pluto.messaging.dialogue.state.Dialogue;
import dev.pluto.messaging.dialogue.state.Judgement;
import dev.pluto.messaging.dialogue.state.Open;
import dev.pluto.messaging.dialogue.state.Rested;
import dev.pluto.messaging.dialogue.state.SuggestionAnswer;
import dev.pluto.messaging.model.HeardText;
import dev.pluto.messaging.people.Profile;
import dev.pluto.messaging.say.Part;
import dev.pluto.messaging.say.Question;
import dev.pluto.messaging.say.Topic;
import dev.pluto.messaging.tool.Outcome;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Where a talk stands while it is answered: its memory, the person, and what is to be said so far. */
final class Progress {

    private final ReplyRequest request;
    private final List<Part> parts = new ArrayList<>();
    private final Set<UUID> factTexts = new HashSet<>();
    private final List<SuggestionAnswer> answers = new ArrayList<>();
    private final List<Judgement> judgements = new ArrayList<>();
    private Rested rested;
    private boolean judged;
    private Dialogue dialogue;
    private Profile person;
    private int asked;
    private boolean stopped;
    /** What was changed or told in the end, whatever the text was read as; null where that says it. */
    private @Nullable Subject about;

    Progress(ReplyRequest request) {
        this.request = request;
        this.dialogue = request.dialogue();
        this.person = request.profile();
        this.rested = Rested.nothing(request.now());
        if (request.isFirstContact()) {
            parts.add(Part.Said.of(Topic.INTRODUCTION));
        }
    }

    Dialogue dialogue() {
        return dialogue;
    }

    Profile person() {
        return person;
    }

    /** The person is not to hear from us any more. */
    boolean isStopped() {
        return stopped;
    }

    void begin(HeardText text) {
        dialogue = dialogue.at(text.saidAt());
    }

    /** The first text alone may speak of the answer before: whoever wrote the others had not seen what is said to it. */
    void hear(Heard heard) {
        if (!judged) {
            judged = true;
            Judging.of(request.dialogue(), heard.reads()).ifPresent(judgements::add);
        }
    }

    void settled() {
        dialogue = dialogue.settled();
    }

    void spokenOf(Read read) {
        Subject subject = about == null ? Decisions.subject(read.act(), dialogue.subject()) : about;
        about = null;
        dialogue = Aftermath.after(read, dialogue.about(subject));
    }

    /** True once for each text. */
    boolean isFirstOfFacts(UUID messageId) {
        return factTexts.add(messageId);
    }

    /** Keeps what came of a tool. */
    void note(UUID messageId, Outcome outcome) {
        if (outcome instanceof Outcome.Done done) {
            Deed deed = new Deed(messageId, done);
            about = deed.isAboutReminders() ? Subject.REMINDERS : about;
            dialogue = dialogue.did(messageId, done);
        }
        if (outcome instanceof Outcome.ProfileChanged changed) {
            person = changed.after();
        }
        if (outcome instanceof Outcome.TakenBack back && back.undone() instanceof Outcome.ProfileChanged changed) {
            person = changed.before();
        }
        if (outcome instanceof Outcome.ListChanged changed) {
            dialogue = dialogue.withList(changed.list().list());
            about = Subject.LIST;
        }
        if (outcome instanceof Outcome.ListShown shown) {
            dialogue = dialogue.withList(shown.list().list());
        }
        if (outcome instanceof Outcome.Remembered
                || outcome instanceof Outcome.Forgotten
                || outcome instanceof Outcome.SubjectForgotten) {
            dialogue = dialogue.about(Subject.FACTS);
        }
        stopped = stopped || outcome instanceof Outcome.MessagesStopped;
    }

    /** Takes what is to be said, asked or kept. */
    void take(Step step) {
        if (step instanceof Step.Say say) {
            parts.addAll(say.parts());
            say.parts().forEach(this::show);
        } else if (step instanceof Step.Ask ask) {
            ask(ask);
        } else if (step instanceof Step.Keep keep) {
            dialogue = dialogue.asked(keep.question(), request.now());
        } else if (step instanceof Step.Rests rests) {
            rested = rested.and(List.of(rests.memory()), List.of());
        } else if (step instanceof Step.Answered answered) {
            answers.add(answered.answer());
        }
    }

    /** What was said to suggestions of ours. */
    List<SuggestionAnswer> answers() {
        return answers;
    }

    /** Whether it asks, or waits for, an answer already, or is the last word. */
    boolean isBusy() {
        return asked > 0 || stopped || dialogue.pending().isPresent();
    }

    /** What the person says of the answer before, and that this one rests on memories. */
    List<Judgement> judgements() {
        List<Judgement> all = new ArrayList<>(judgements);
        rested().map(used -> Judgement.used(request.newest(), used)).ifPresent(all::add);
        return List.copyOf(all);
    }

    /** What is to be said rests on; empty when on no memory. */
    Optional<Rested> rested() {
        return Optional.of(rested).filter(said -> !said.isEmpty());
    }

    private void show(Part part) {
        if (part instanceof Part.Happened happened && happened.outcome() instanceof Outcome.FactAnswered told) {
            rest(told.answer());
        }
        if (part instanceof Part.Happened happened && happened.outcome() instanceof Outcome.Reminders told) {
            var ids = told.found().reminders().stream().map(one -> one.taskId()).toList();
            dialogue = dialogue.showing(ids, request.now());
            about = Subject.REMINDERS;
        }
    }

    private void rest(FactAnswer answer) {
        boolean isTold = !answer.kind().equals(Outcome.FactAnswered.PRIVATE)
                && !answer.kind().equals("unknown")
                && !answer.sentence().isBlank();
        if (isTold) {
            rested = rested.and(List.of(), answer.facts());
        }
    }

    /** One question at a time: a second one waits until the first is settled. */
    private void ask(Step.Ask ask) {
        boolean isFirst = asked == 0;
        if (isFirst) {
            parts.add(new Part.Asked(ask.question()));
        }
        var open = new Open(ask.question(), ask.aim(), request.now(), isFirst ? 0 : -1);
        dialogue = dialogue.asking(open, asked);
        asked++;
    }

    /** All that is to be said, with what is still to be asked; at least one thing. */
    List<Part> parts() {
        if (asked == 0 && !stopped) {
            dialogue = isOnlyClock() ? dialogue : dialogue.passed();
            dialogue.pending().filter(open -> isAskedAgain(open)).ifPresent(this::again);
        }
        if (parts.isEmpty()) {
            parts.add(Part.Said.of(Topic.UNKNOWN));
        }
        return List.copyOf(new LinkedHashSet<>(parts));
    }

    /** Who looks at the clock between a question of ours and the answer has not left it. */
    private boolean isOnlyClock() {
        boolean isAsked = dialogue.pending().filter(open -> open.passes() >= 0).isPresent();
        return isAsked
                && !parts.isEmpty()
                && parts.stream()
                        .allMatch(part -> part instanceof Part.Said said
                                && (said.topic() == Topic.TIME || said.topic() == Topic.DATE));
    }

    private void again(Open open) {
        parts.add(new Part.Asked(open.question()));
    }

    /** What is missing is asked for once more, and what was never asked yet; a choice nobody made is left. */
    private boolean isAskedAgain(Open open) {
        Question question = open.question();
        if (question instanceof Question.MayModelHelp) {
            return false;
        }
        boolean isMissing = question instanceof Question.When
                || question instanceof Question.WhatFor
                || question instanceof Question.WhichHour
                || question instanceof Question.WhichDay
                || question instanceof Question.WhichMoment
                || question instanceof Question.UnreadTime
                || question instanceof Question.MoveTo;
        boolean isNew = open.passes() == 0;
        boolean isNotUnderstood =
                parts.stream().anyMatch(part -> part instanceof Part.Said said && said.topic() == Topic.UNKNOWN);
        return isNew || ((isMissing || isNotUnderstood) && open.passes() == 1);
    }
}
