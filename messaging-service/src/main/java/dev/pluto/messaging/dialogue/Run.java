package dev.pluto.messaging.dialogue;

import dev.pluto.language.act.Interpretation;
import dev.pluto.language.act.Interpretation.Certainty;
import dev.pluto.messaging.act.Act;
import dev.pluto.messaging.act.Read;
import dev.pluto.messaging.dialogue.decide.Aftermath;
import dev.pluto.messaging.dialogue.decide.Aftermath.Sequel;
import dev.pluto.messaging.dialogue.decide.Call;
import dev.pluto.messaging.dialogue.decide.Decisions;
import dev.pluto.messaging.dialogue.decide.Decisions.Decision;
import dev.pluto.messaging.dialogue.decide.Scene;
import dev.pluto.messaging.dialogue.decide.Step;
import dev.pluto.messaging.dialogue.state.Dialogue;
import dev.pluto.messaging.dialogue.state.Mood;
import dev.pluto.messaging.dialogue.state.Mood.Feeling;
import dev.pluto.messaging.model.HeardText;
import dev.pluto.messaging.say.Part;
import dev.pluto.messaging.say.Topic;
import dev.pluto.messaging.say.Turn;
import dev.pluto.messaging.say.Wording;
import dev.pluto.messaging.tool.Outcome;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.jboss.logging.Logger;

/** One answer on its way: texts are read and decided about one after the other, each from where the one before it left the talk. */
final class Run {

    private static final Logger LOG = Logger.getLogger(Run.class);

    private final BuiltInModel.Reader reader;
    private final Decisions decisions;
    private final Wording wording;
    private final ReplyRequest request;
    private final Doing doing;
    private final Progress progress;

    Run(BuiltInModel.Reader reader, Decisions decisions, Wording wording, ReplyRequest request, Doing doing) {
        this.reader = reader;
        this.decisions = decisions;
        this.wording = wording;
        this.request = request;
        this.doing = doing;
        this.progress = new Progress(request);
    }

    /** @param closing comes when all texts are answered, before that is put into words */
    Uni<Reply> answer(Function<Progress, Uni<Void>> closing) {
        return oneByOne(request.texts(), this::read).flatMap(heard -> {
            Optional<Read> danger = reads(heard)
                    .filter(read -> read.act() instanceof Act.Danger && !isHelped(read))
                    .findFirst();
            if (danger.isPresent()) {
                return Uni.createFrom().item(() -> rescue(danger.get(), true));
            }
            Optional<Reply> sequel = sequel(reads(heard).toList());
            return sequel.isPresent()
                    ? Uni.createFrom().item(sequel.get())
                    : oneByOne(heard, this::text)
                            .flatMap(done -> closing.apply(progress))
                            .map(done -> spoken());
        });
    }

    private static Stream<Read> reads(List<Heard> heard) {
        return heard.stream().flatMap(one -> one.reads().stream());
    }

    /** "The ambulance is on its way" sounds like danger, and tells of help. */
    private boolean isHelped(Read read) {
        return Aftermath.isHelped(request.dialogue(), read)
                && !Rescue.isSign(read.text(), request.profile().language());
    }

    /** Soon after a danger: the numbers again, or relief. Empty when something else is wanted. */
    private Optional<Reply> sequel(List<Read> reads) {
        Map<Sequel, Read> sequels = new EnumMap<>(Sequel.class);
        for (Read read : reads) {
            Aftermath.of(request.dialogue(), read).ifPresent(sequel -> sequels.putIfAbsent(sequel, read));
        }
        if (sequels.isEmpty() || sequels.containsKey(Sequel.OTHER)) {
            return Optional.empty();
        }
        Read over = sequels.get(Sequel.OVER);
        Read helped = sequels.getOrDefault(Sequel.HELPED, over);
        return Optional.of(helped == null ? rescue(reads.get(0), false) : relief(helped, over != null));
    }

    private Reply relief(Read read, boolean isOver) {
        Dialogue next = isOver ? request.dialogue().feeling(null) : request.dialogue();
        return new Reply(
                Optional.of(worded(parts(decisions.rescue(Topic.RELIEF, scene(read))))), next.answered(), false);
    }

    private static <T, R> Uni<List<R>> oneByOne(List<T> all, Function<T, Uni<R>> work) {
        return Multi.createFrom()
                .iterable(all)
                .onItem()
                .transformToUniAndConcatenate(one -> Uni.createFrom().deferred(() -> work.apply(one)))
                .collect()
                .asList();
    }

    /** Reading fails alike at every try, so a failure of it is answered at once, and costs no other text its answer. */
    private Uni<Heard> read(HeardText text) {
        var asked = Heard.pending(progress.dialogue().at(text.saidAt()));
        var last = progress.dialogue().subject();
        return Uni.createFrom()
                .deferred(() -> reader.read(text, asked, last, progress.person(), doing::vectors))
                .onFailure()
                .invoke(failure -> LOG.errorf(
                        "Text %s could not be read (%s)",
                        text.messageId(), failure.getClass().getSimpleName()))
                .onFailure()
                .recoverWithItem(() -> List.of(unread(text)))
                .map(reads -> new Heard(text, asked, last, reads.isEmpty() ? List.of(unread(text)) : reads));
    }

    private static Read unread(HeardText text) {
        var nothing = new Interpretation(List.of(), Certainty.UNSURE, 0, false);
        return new Read(text, 0, text.text(), new Act.Talk(Act.Talk.Topic.UNKNOWN), Certainty.UNSURE, nothing);
    }

    /** Danger is answered at once and alone: nothing else of these texts is done or said. */
    private Reply rescue(Read danger, boolean isNew) {
        var kind = Rescue.kind(danger.text(), request.profile().language(), request.dialogue());
        var mood = new Mood(Feeling.DANGER, kind, danger.text().saidAt());
        Dialogue next = isNew ? request.dialogue().endangered(mood) : request.dialogue();
        return new Reply(
                Optional.of(worded(parts(decisions.rescue(Topic.DANGER, scene(danger))))), next.answered(), false);
    }

    private static List<Part> parts(Step said) {
        return said instanceof Step.Say say ? say.parts() : List.of(Part.Said.of(Topic.DANGER));
    }

    private Uni<Void> text(Heard heard) {
        progress.begin(heard.text());
        Uni<Heard> current = heard.holds(progress.dialogue()) ? Uni.createFrom().item(heard) : read(heard.text());
        return current.invoke(progress::hear)
                .flatMap(now -> oneByOne(now.requests(), this::requested))
                .replaceWithVoid();
    }

    private Uni<Boolean> requested(Read read) {
        if (progress.isStopped()) {
            return Uni.createFrom().item(false);
        }
        Scene scene = scene(read);
        Decision decision = decided(scene);
        if (decision.settles()) {
            progress.settled();
        }
        return carry(decision.step(), scene, new AtomicInteger())
                .invoke(() -> progress.spokenOf(read))
                .replaceWith(true);
    }

    private Scene scene(Read read) {
        return new Scene(
                progress.dialogue(),
                progress.person(),
                read,
                request.isFirstContact(),
                request.now(),
                request.earlier(read.text()));
    }

    /** Rules fail alike at every try as well. */
    private Decision decided(Scene scene) {
        return ruled(scene.read(), () -> decisions.of(scene), new Decision(Step.say(Topic.UNKNOWN), false));
    }

    private static <T> T ruled(Read read, Supplier<T> rule, T otherwise) {
        try {
            return rule.get();
        } catch (RuntimeException | Error e) {
            LOG.errorf("No rule could decide about %s (%s)", read, e.getClass().getSimpleName());
            return otherwise;
        }
    }

    private Uni<Void> carry(Step step, Scene scene, AtomicInteger deeds) {
        if (step instanceof Step.All all) {
            return oneByOne(all.steps(), one -> carry(one, scene, deeds)).replaceWithVoid();
        }
        if (step instanceof Step.Do call) {
            return done(call.call(), scene, deeds)
                    .invoke(outcome -> progress.note(scene.read().text().messageId(), outcome))
                    .flatMap(outcome -> carry(
                            ruled(scene.read(), () -> call.then().apply(outcome), Step.happened(outcome)),
                            scene,
                            deeds));
        }
        if (step instanceof Step.Recall recall) {
            return doing.recall(recall.about())
                    .flatMap(found -> carry(
                            ruled(scene.read(), () -> recall.then().apply(found), Step.say(Topic.NOT_KNOWN)),
                            scene,
                            deeds));
        }
        progress.take(step);
        return Uni.createFrom().voidItem();
    }

    /** The first deed with facts has the id of its text, by which memory knows it when its event comes too. */
    private Uni<Outcome> done(Call call, Scene scene, AtomicInteger deeds) {
        var messageId = scene.read().text().messageId();
        int place = deeds.getAndIncrement();
        var deed = call.isAboutFacts() && progress.isFirstOfFacts(messageId)
                ? messageId
                : DeedIds.of(messageId, scene.read().index(), place);
        return doing.make(call, deed);
    }

    private Reply spoken() {
        List<Part> parts = progress.parts();
        return new Reply(
                Optional.of(worded(parts)),
                progress.dialogue().answered(progress.rested().orElse(null)),
                progress.isStopped(),
                progress.answers(),
                progress.judgements());
    }

    private String worded(List<Part> parts) {
        long number = request.dialogue().answers();
        return wording.of(parts, progress.person(), request.now(), new Turn(request.conversationId(), number));
    }
}
