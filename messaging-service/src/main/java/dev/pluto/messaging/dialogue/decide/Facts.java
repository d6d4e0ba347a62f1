package dev.pluto.messaging.dialogue.decide;

import dev.pluto.contracts.FactAnswer;
import dev.pluto.contracts.FactsForgotten;
import dev.pluto.contracts.ReminderAnswer;
import dev.pluto.language.act.Intent;
import dev.pluto.messaging.act.Act;
import dev.pluto.messaging.act.Subject;
import dev.pluto.messaging.dialogue.state.Aim;
import dev.pluto.messaging.dialogue.state.LastQuestion;
import dev.pluto.messaging.dialogue.state.Open;
import dev.pluto.messaging.model.RecalledMemory;
import dev.pluto.messaging.say.Question;
import dev.pluto.messaging.say.Question.WhichOne;
import dev.pluto.messaging.say.Topic;
import dev.pluto.messaging.tool.Outcome;
import dev.pluto.messaging.tool.Outcome.Refused.Reason;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** What the person tells, asks and has forgotten: memory decides what of it is a fact. */
final class Facts {

    /** From here on a sentence answers what was asked. */
    private static final double ANSWERS = 0.7;
    /** From here on it is near enough to be told as such. */
    private static final double NEAR = 0.5;

    private static final int FEW_WORDS = 4;

    private final Homes homes;

    Facts(Homes homes) {
        this.homes = homes;
    }

    /** @param otherwise what is said when nothing was told that could be kept */
    Step tell(Topic otherwise, Scene scene) {
        return tell(scene, () -> Step.say(otherwise));
    }

    /** @param otherwise what follows when nothing was told that could be kept */
    Step tell(Scene scene, Supplier<Step> otherwise) {
        Optional<String> named = Antecedents.resolved(scene);
        if (named.isEmpty()) {
            return tell(scene.words(), scene, otherwise);
        }
        // what is kept knows who was told of last, unless something else was spoken of since
        boolean goesOn = scene.dialogue().subject() == Subject.FACTS;
        String first = goesOn ? scene.words() : named.get();
        String second = goesOn ? named.get() : scene.words();
        return tell(first, scene, () -> tell(second, scene, otherwise));
    }

    /** @param words in the place of those of the scene */
    Step tell(String words, Scene scene, Supplier<Step> otherwise) {
        return new Step.Do(new Call.Remember(words, scene.at()), outcome -> {
            if (outcome instanceof Outcome.Refused refused && refused.reason() == Reason.NOTHING_TOLD) {
                return otherwise.get();
            }
            return outcome instanceof Outcome.Remembered kept
                    ? Step.all(Step.happened(outcome), moved(kept, scene))
                    : Step.happened(outcome);
        });
    }

    /** Who moved to a place with another clock is asked whether theirs shall be that one. */
    private Step moved(Outcome.Remembered kept, Scene scene) {
        return kept.kept().facts().stream()
                .flatMap(fact -> homes.in(fact).stream())
                .filter(home -> !scene.isSameClock(home.zone()))
                .findFirst()
                .<Step>map(home -> new Step.Ask(new Question.NewZone(home.place()), new Aim.NewZone(home.zone())))
                .orElse(Step.NOTHING);
    }

    Step ask(Scene scene) {
        String question = scene.words();
        String before = before(scene);
        Step keep = new Step.Keep(before == null ? question : before);
        return Step.all(keep, new Step.Do(new Call.Answer(question, before), outcome -> answered(outcome, scene)));
    }

    /** The question before this one, where this goes on from it: "and my brother?" */
    static @Nullable String before(Scene scene) {
        LastQuestion last = scene.dialogue().asked();
        if (last == null || scene.at().isAfter(last.at().plus(Open.EXPIRY))) {
            return null;
        }
        boolean goesOn = Vocabulary.begins(scene.words(), WordUse.ONWARD)
                || Vocabulary.holds(scene.words(), WordUse.FURTHER_BACK)
                || Vocabulary.words(scene.words()).size() < FEW_WORDS;
        return goesOn ? last.words() : null;
    }

    private Step answered(Outcome outcome, Scene scene) {
        if (!(outcome instanceof Outcome.FactAnswered answered)
                || answered.answer().kind().equals(Outcome.FactAnswered.PRIVATE)
                || isAnswer(answered.answer(), ANSWERS)) {
            return Step.happened(outcome);
        }
        return new Step.Do(Call.Reminders.ALL, reminders -> fromReminders(reminders, answered, scene));
    }

    private static boolean isAnswer(FactAnswer answer, double least) {
        return !answer.kind().equals("unknown") && !answer.sentence().isBlank() && answer.likelihood() >= least;
    }

    private static Step fromReminders(Outcome outcome, Outcome.FactAnswered near, Scene scene) {
        boolean isOfPlans = Vocabulary.holds(scene.words(), WordUse.ASKS_OF_PLANS);
        if (outcome instanceof Outcome.Reminders reminders) {
            var about = isOfPlans ? Listing.about(scene.words(), reminders.found(), scene) : List.<ReminderAnswer>of();
            Optional<Step> asked = about.isEmpty()
                    ? Mentioned.askedWhen(reminders.found(), scene)
                            .or(() -> Mentioned.askedOf(reminders.found(), scene))
                    : Optional.of(Step.happened(Listing.only(about, reminders.found())));
            if (asked.isPresent()) {
                return asked.get();
            }
        }
        if (isAnswer(near.answer(), NEAR)) {
            return Step.happened(near);
        }
        return new Step.Recall(scene.read().text(), memories -> fromMemories(memories, scene));
    }

    private static Step fromMemories(List<RecalledMemory> memories, Scene scene) {
        if (scene.dialogue().deeds().stream().anyMatch(deed -> isUnsaid(deed.done()))) {
            return Step.say(Topic.NOT_KNOWN);
        }
        Optional<RecalledMemory> best = Quotes.best(scene.words(), memories, scene);
        return best.map(memory -> quoted(memory, scene)).orElseGet(() -> Step.say(Topic.NOT_KNOWN));
    }

    /** What was forgotten, ended or put right stands in the texts all the same: they are no source any more. */
    static boolean isUnsaid(Outcome.Done done) {
        return done instanceof Outcome.Forgotten
                || done instanceof Outcome.SubjectForgotten
                || done instanceof Outcome.TakenBack
                || done instanceof Outcome.Remembered told
                        && told.kept().closed()
                                        + told.kept().corrected()
                                        + told.kept().forgotten()
                                > 0;
    }

    private static Step quoted(RecalledMemory memory, Scene scene) {
        var at = memory.occurredAt();
        String day =
                at == null ? "" : scene.timeWords().moment(at, scene.person().zoneId());
        Step quote = Step.say(Topic.QUOTE, Map.of("quote", memory.content(), "day", day));
        return memory.id() == null ? quote : Step.all(quote, new Step.Rests(memory.id()));
    }

    /** All of it, or what is known of somebody who is named: "what do you know about Tom". */
    static Step recount(Scene scene) {
        if (!Vocabulary.holds(scene.words(), WordUse.ABOUT_SOMEBODY)
                || Vocabulary.holds(scene.words(), WordUse.ABOUT_ME)) {
            return Step.of(new Call.Recount());
        }
        return new Step.Do(new Call.Answer(scene.words(), null), outcome -> {
            boolean isUnknown =
                    outcome instanceof Outcome.FactAnswered answered && !isAnswer(answered.answer(), ANSWERS);
            return isUnknown ? Step.say(Topic.NOT_KNOWN) : Step.happened(outcome);
        });
    }

    static Step forget(Scene scene) {
        if (!scene.isSure() && !Vocabulary.holds(scene.words(), WordUse.FORGETTING)) {
            return new Step.Ask(new Question.ShallI(scene.act()), new Aim.Shall(scene.act(), scene.words()));
        }
        return forget(scene.words());
    }

    /** @param words may be the whole sentence of one fact */
    static Step forget(String words) {
        return new Step.Do(new Call.Forget(words), Facts::forgotten);
    }

    /** @param otherwise what follows when nothing is known of it */
    static Step forget(Scene scene, Supplier<Step> otherwise) {
        return new Step.Do(new Call.Forget(scene.words()), outcome -> {
            boolean isNothing = outcome instanceof Outcome.Refused refused && refused.reason() == Reason.NOTHING_KNOWN;
            return isNothing ? otherwise.get() : forgotten(outcome);
        });
    }

    static Step ofData(Act.DataWish act, Scene scene) {
        if (isAllTold(act, scene)) {
            Act forget = new Act.ForgetFact(scene.words());
            return new Step.Ask(new Question.ShallI(forget), new Aim.Shall(forget, scene.words()));
        }
        boolean isOfFact = act.wish() == Act.DataWish.Wish.DELETE
                && Vocabulary.begins(scene.words(), WordUse.FORGETTING)
                && !Vocabulary.holds(scene.words(), WordUse.OF_THE_ACCOUNT);
        return isOfFact ? forget(scene, () -> data(act)) : data(act);
    }

    private static Step data(Act.DataWish act) {
        return Step.say(
                switch (act.wish()) {
                    case DELETE -> Topic.DATA_DELETE;
                    case EXPORT -> Topic.DATA_EXPORT;
                    case WHO_READS -> Topic.DATA_READERS;
                    case WHAT_IS_STORED -> Topic.DATA_STORED;
                });
    }

    /** "Forget everything I told you" is about facts; "delete my data" is about all there is. */
    private static boolean isAllTold(Act.DataWish act, Scene scene) {
        return act.wish() == Act.DataWish.Wish.DELETE
                && Vocabulary.begins(scene.words(), WordUse.FORGETTING)
                && (Vocabulary.holds(scene.words(), WordUse.TOLD_THINGS)
                        || Vocabulary.holds(scene.words(), WordUse.FORGETTING_ALL));
    }

    /** Whether it is what was asked for: beyond doubt, or near it where nothing better is to be said. */
    static boolean isKnown(Outcome outcome, Scene scene) {
        boolean isLearned = scene.read().interpretation().intent() == Intent.ASK_FACT;
        boolean isOwn = scene.act() instanceof Act.Talk && Vocabulary.holds(scene.words(), WordUse.OWN);
        double least = isOwn || isLearned ? NEAR : ANSWERS;
        return outcome instanceof Outcome.FactAnswered answered && isAnswer(answered.answer(), least);
    }

    private static Step forgotten(Outcome outcome) {
        if (!(outcome instanceof Outcome.ForgetWhich which)) {
            return Step.happened(outcome);
        }
        List<FactsForgotten.Candidate> all = which.choice().candidates();
        if (all.size() == 1) {
            return new Step.Do(new Call.Forget(all.get(0).sentence()), Step::happened);
        }
        List<String> sentences = new ArrayList<>();
        for (FactsForgotten.Candidate candidate : all) {
            if (sentences.size() < Reminding.MOST_OPTIONS) {
                sentences.add(candidate.sentence());
            }
        }
        return sentences.isEmpty()
                ? Step.happened(new Outcome.Refused(Reason.NOTHING_KNOWN, null))
                : new Step.Ask(new WhichOne(WhichOne.For.FORGET, sentences), new Aim.Forget(sentences));
    }
}
