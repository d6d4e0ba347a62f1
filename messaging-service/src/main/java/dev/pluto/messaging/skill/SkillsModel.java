package dev.pluto.messaging.skill;

import dev.pluto.messaging.model.HeardText;
import dev.pluto.messaging.model.ReminderOutcome;
import dev.pluto.messaging.model.ReplyModel;
import dev.pluto.messaging.model.ReplyRequest;
import dev.pluto.messaging.model.ReplyTools;
import dev.pluto.messaging.model.ToolRefusedException;
import dev.pluto.messaging.people.Profile;
import dev.pluto.messaging.skill.Skill.Turn;
import dev.pluto.messaging.wording.Line;
import dev.pluto.messaging.wording.StyleVoice;
import dev.pluto.messaging.wording.Unanswered;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import org.jboss.logging.Logger;

/**
 * The built-in reply model: deterministic rules over the person's memory. It needs no network and no trained model, and
 * says so when asked. Texts are taken one after the other, each by the first skill that knows what to do, and answered
 * in one message in the style the person has after the last of them.
 */
@ApplicationScoped
class SkillsModel implements ReplyModel {

    private static final Logger LOG = Logger.getLogger(SkillsModel.class);
    private static final Duration AT_ONCE = Duration.ofMillis(1);

    private final List<Skill> skills;
    private final Duration patience;

    @Inject
    SkillsModel(SkillsConfig config) {
        this(all(new Recollection(config)), config.patience());
    }

    SkillsModel(List<Skill> skills, Duration patience) {
        this.skills = skills;
        this.patience = patience;
    }

    private static List<Skill> all(Recollection recollection) {
        return List.of(
                new CourtesySkill(),
                new ReminderSkill(),
                new MannerSkill(),
                new PreferenceSkill(),
                new ClockSkill(),
                new HelpSkill(),
                new RecallSkill(recollection),
                new RememberSkill(),
                new FallbackSkill(recollection));
    }

    @Override
    public Uni<Optional<String>> reply(ReplyRequest request, ReplyTools tools) {
        long end = System.nanoTime() + patience.toNanos();
        return Multi.createFrom()
                .iterable(request.texts())
                .onItem()
                .transformToUniAndConcatenate(text -> answer(text, request, tools, end))
                .collect()
                .asList()
                .map(answers -> Optional.of(spoken(answers, request)));
    }

    /** @param end on the clock of {@code System.nanoTime}: a tool that hangs must not cost the other texts their answer */
    private Uni<Answer> answer(HeardText text, ReplyRequest request, ReplyTools tools, long end) {
        Optional<Plan> plan = plan(text, request);
        if (plan.isEmpty()) {
            return Uni.createFrom().item(new Answer(Optional.empty(), Optional.empty()));
        }
        Duration left = Duration.ofNanos(end - System.nanoTime());
        return Uni.createFrom()
                .deferred(() -> carryOut(plan.get(), text, tools))
                .ifNoItem()
                .after(left.compareTo(AT_ONCE) > 0 ? left : AT_ONCE)
                .fail()
                .onFailure(failure -> request.isLastAttempt() || failure instanceof ToolRefusedException)
                .recoverWithItem(() -> Answer.of(couldNot()));
    }

    /**
     * What to do about a text, nothing when the introduction answers it. Rules fail alike at every try, so a failure of
     * theirs is answered at once, and costs no other text its answer.
     */
    private Optional<Plan> plan(HeardText text, ReplyRequest request) {
        try {
            Turn turn = Turn.of(text, request);
            if (request.isFirstContact() && CourtesySkill.isHello(turn.utterance())) {
                return Optional.empty();
            }
            return Optional.of(skills.stream()
                    .flatMap(skill -> skill.consider(turn).stream())
                    .findFirst()
                    .orElseThrow());
        } catch (RuntimeException | Error e) {
            LOG.errorf(
                    "No rule could read text %s (%s)",
                    text.messageId(), e.getClass().getSimpleName());
            return Optional.of(new Plan.Say(Unanswered.notUnderstood()));
        }
    }

    private static Uni<Answer> carryOut(Plan plan, HeardText text, ReplyTools tools) {
        if (plan instanceof Plan.Say say) {
            return Uni.createFrom().item(Answer.of(say.line()));
        }
        if (plan instanceof Plan.Recall recall) {
            return tools.recall(recall.about())
                    .map(found -> told(recall.tell(), found, Unanswered.notUnderstood()))
                    .map(Answer::of);
        }
        if (plan instanceof Plan.Remind remind) {
            return tools.remind(remind.request())
                    .map(outcome -> told(
                            remind.tell(),
                            outcome,
                            outcome instanceof ReminderOutcome.Planned
                                    ? Unanswered.notTold()
                                    : Unanswered.notUnderstood()))
                    .map(Answer::of);
        }
        Plan.Change change = (Plan.Change) plan;
        return changed(change, tools)
                .map(profile -> new Answer(
                        Optional.of(told(change.tell(), profile, Unanswered.notTold())), Optional.of(profile)));
    }

    /** Telling is rules again: where they fail, the outcome is told without its details. */
    private static <T> Line told(Function<T, Line> tell, T outcome, Line otherwise) {
        try {
            return tell.apply(outcome);
        } catch (RuntimeException | Error e) {
            LOG.errorf("An outcome could not be told (%s)", e.getClass().getSimpleName());
            return otherwise;
        }
    }

    private static Uni<Profile> changed(Plan.Change change, ReplyTools tools) {
        var steps = new ArrayList<Uni<Profile>>();
        if (!change.style().isEmpty()) {
            steps.add(tools.changeStyle(change.style()));
        }
        change.name().ifPresent(name -> steps.add(tools.changeName(name)));
        if (!change.preferences().isEmpty()) {
            steps.add(tools.changePreferences(change.preferences()));
        }
        return Multi.createFrom()
                .iterable(steps)
                .onItem()
                .transformToUniAndConcatenate(step -> step)
                .collect()
                .last()
                .map(Objects::requireNonNull);
    }

    private static String spoken(List<Answer> answers, ReplyRequest request) {
        var lines = new ArrayList<Line>();
        if (request.isFirstContact()) {
            lines.add(introduction());
        }
        Profile.Style style = request.profile().style();
        for (Answer answer : answers) {
            answer.line().ifPresent(lines::add);
            style = answer.changed().map(Profile::style).orElse(style);
        }
        return StyleVoice.render(lines, style, request.history().size());
    }

    private static Line introduction() {
        return Line.greeting(
                        "Hello, I am Pluto. I remember what you tell me, answer when you ask, and remind you on time.")
                .casually("Hey, I'm Pluto! I remember what you tell me, answer when you ask, and remind you on time.")
                .formally("Good day, my name is Pluto. I remember what you tell me, answer when you ask, and "
                        + "remind you on time.")
                .adding("Try \"my sister Anna lives in Berlin\", \"remind me tomorrow at 7:30 to call mum\" or "
                        + "\"please be formal\". Reply STOP to hear no more from me.")
                .with("👋");
    }

    private static Line couldNot() {
        return Line.answer("I could not do that just now because a part of me does not answer. Please try again in "
                        + "a few minutes.")
                .casually("Sorry, that didn't work just now because a part of me isn't answering. Try again in a "
                        + "few minutes?");
    }

    /** What one text led to: a line to say, and the profile when it was changed. */
    private record Answer(Optional<Line> line, Optional<Profile> changed) {
        static Answer of(Line line) {
            return new Answer(Optional.of(line), Optional.empty());
        }
    }
}
