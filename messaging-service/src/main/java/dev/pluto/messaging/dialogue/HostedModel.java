package dev.pluto.messaging.dialogue;

import dev.pluto.messaging.dialogue.BuiltInModel.Beside;
import dev.pluto.messaging.dialogue.hosted.Advice;
import dev.pluto.messaging.dialogue.hosted.AdvisedWording;
import dev.pluto.messaging.dialogue.hosted.Adviser;
import dev.pluto.messaging.dialogue.hosted.Brief;
import dev.pluto.messaging.dialogue.hosted.Briefing;
import dev.pluto.messaging.dialogue.hosted.Consent;
import dev.pluto.messaging.dialogue.hosted.Disclosing;
import dev.pluto.messaging.dialogue.hosted.ModelMeters;
import dev.pluto.messaging.dialogue.hosted.Occasion;
import dev.pluto.messaging.dialogue.hosted.OutputGate;
import dev.pluto.messaging.dialogue.hosted.Proposals;
import dev.pluto.messaging.dialogue.hosted.SpokenAdvice;
import dev.pluto.messaging.dialogue.hosted.WordingBehind;
import dev.pluto.messaging.llm.ModelConfig;
import dev.pluto.messaging.llm.Piece;
import dev.pluto.messaging.model.HeardText;
import dev.pluto.messaging.model.RecalledMemory;
import dev.pluto.messaging.say.Aloud;
import dev.pluto.messaging.tool.Tools;
import io.smallrye.mutiny.Uni;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.jboss.logging.Logger;

/**
 * The built-in model with a hosted one beside it. The hosted one may make sure what was read without being sure, and may find the words of
 * talk; deciding, doing and telling what came of it stay where they are. It is asked once for an answer, before anything
 * is done, and only about people who agreed to that; without its answer, or whatever else goes wrong with it, all is as if there were none.
 */
final class HostedModel implements ReplyModel {

    private static final Logger LOG = Logger.getLogger(HostedModel.class);

    /** How long it may take to find out whether nothing is to be done but to talk. */
    private static final Duration TRIAL = Duration.ofSeconds(1);

    private final BuiltInModel builtIn;
    private final Proposals.Meanings.Maker meanings;
    private final Adviser adviser;
    private final Briefing briefing;
    private final OutputGate gate;
    private final ModelMeters meters;
    private final ModelConfig config;

    HostedModel(
            BuiltInModel builtIn,
            Proposals.Meanings.Maker meanings,
            Adviser adviser,
            Briefing briefing,
            OutputGate gate,
            ModelMeters meters,
            ModelConfig config) {
        this.builtIn = builtIn;
        this.meanings = meanings;
        this.adviser = adviser;
        this.briefing = briefing;
        this.gate = gate;
        this.meters = meters;
        this.config = config;
    }

    @Override
    public Uni<Reply> reply(ReplyRequest request, Tools tools) {
        return reply(request, tools, Aloud.unheard());
    }

    @Override
    public Uni<Reply> reply(ReplyRequest request, Tools tools, Aloud aloud) {
        long began = System.nanoTime();
        return builtIn.read(request, tools)
                .map(Occasion::isOne)
                .onFailure()
                .recoverWithItem(false)
                .flatMap(isOne -> isOne ? atOccasion(request, tools, aloud, began) : alone(request, tools));
    }

    private Uni<Reply> atOccasion(ReplyRequest request, Tools tools, Aloud aloud, long began) {
        return switch (consent(request)) {
            case GIVEN -> advised(request, tools, aloud, began);
            case OPEN -> builtIn.reply(request, tools, Beside.closing(new Leave(request, tools)::ask));
            case REFUSED -> {
                meters.skipped("no-consent");
                yield builtIn.reply(request, tools);
            }
        };
    }

    private Uni<Reply> alone(ReplyRequest request, Tools tools) {
        return consent(request) == Consent.GIVEN
                ? builtIn.reply(request, tools, Beside.wording(Disclosing::new))
                : builtIn.reply(request, tools);
    }

    private Consent consent(ReplyRequest request) {
        return Consent.of(request.profile(), config.consent() == ModelConfig.Consent.GIVEN);
    }

    private Uni<Reply> advised(ReplyRequest request, Tools tools, Aloud aloud, long began) {
        return memories(request, tools)
                .map(memories -> brief(request, memories))
                .flatMap(brief -> advice(brief, request, tools, aloud))
                .onFailure()
                .invoke(failure -> LOG.errorf(
                        "No use of the hosted model could be made (%s)",
                        failure.getClass().getSimpleName()))
                .onFailure()
                .recoverWithItem(Checked.NONE)
                .flatMap(checked -> checked == Checked.NONE && aloud.isBegun()
                        ? Uni.createFrom().failure(new IllegalStateException("the hosted model broke off"))
                        : taken(checked, request, tools, aloud, began));
    }

    private Uni<Checked> advice(Brief brief, ReplyRequest request, Tools tools, Aloud aloud) {
        UUID person = request.profile().id();
        if (!aloud.isHeard()) {
            return adviser.advice(person, brief.prompt())
                    .map(advice -> checked(
                            advice, () -> gate.check(advice.words(), request.profile(), answered(request), brief)));
        }
        var spoken = new SpokenAdvice(
                gate, request.profile(), answered(request), brief, aloud, () -> hasPlace(request, tools));
        return adviser.advice(person, brief.prompt(), spoken).map(advice -> checked(advice, () -> spoken.rest(advice)));
    }

    /** Whether the built-in model has nothing to do and leaves a place for words, whatever may be proposed. */
    private Uni<Boolean> hasPlace(ReplyRequest request, Tools tools) {
        return builtIn.trial(request, tools, TRIAL)
                .map(AdvisedWording::hasPlace)
                .onFailure()
                .recoverWithItem(false);
    }

    private static String answered(ReplyRequest request) {
        return request.texts().stream().map(HeardText::text).collect(Collectors.joining("\n"));
    }

    private Uni<List<RecalledMemory>> memories(ReplyRequest request, Tools tools) {
        HeardText newest = request.texts().get(request.texts().size() - 1);
        return config.memories() ? tools.recall(newest) : Uni.createFrom().item(List.of());
    }

    private Brief brief(ReplyRequest request, List<RecalledMemory> memories) {
        return briefing.of(request.profile(), request.history(), request.texts(), memories, request.now());
    }

    private Uni<Reply> taken(Checked checked, ReplyRequest request, Tools tools, Aloud aloud, long began) {
        Proposals proposals = new Proposals(checked.calls());
        boolean isBegun = aloud.isBegun();
        var beside = new Beside(
                Duration.ofNanos(System.nanoTime() - began),
                reader -> applied(reader, proposals),
                lines -> isBegun
                        ? new WordingBehind(new Disclosing(lines), checked.words())
                        : new AdvisedWording(new Disclosing(lines), checked.words()),
                Beside.NOTHING.closing());
        return builtIn.reply(request, tools, beside)
                .invoke(() -> proposals.count(meters))
                .map(reply -> isBegun ? withoutBlanks(reply) : reply);
    }

    /** Nothing is left to be said. */
    private static Reply withoutBlanks(Reply reply) {
        return new Reply(
                reply.text().filter(text -> !text.isBlank()), reply.next(), reply.stopsMessages(), reply.answers());
    }

    private BuiltInModel.Reader applied(BuiltInModel.Reader reader, Proposals proposals) {
        return (text, asked, last, person, vectors) -> reader.read(text, asked, last, person, vectors)
                .map(reads -> proposals.applied(reads, meanings.of(last, person)));
    }

    private Checked checked(Advice advice, Supplier<OutputGate.Checked> gated) {
        if (advice == Advice.NONE) {
            return Checked.NONE;
        }
        OutputGate.Checked words = gated.get();
        meters.checked(words);
        return new Checked(words.words(), advice.calls());
    }

    /** What is taken of an advice. @param words that may be said, empty when there are none */
    private record Checked(String words, List<Piece.ToolCall> calls) {
        private static final Checked NONE = new Checked("", List.of());
    }
}
