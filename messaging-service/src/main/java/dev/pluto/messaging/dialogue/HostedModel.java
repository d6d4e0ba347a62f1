package dev.pluto.messaging.dialogue;

import dev.pluto.messaging.dialogue.BuiltInModel.Beside;
import dev.pluto.messaging.dialogue.hosted.Advice;
import dev.pluto.messaging.dialogue.hosted.AdvisedWording;
import dev.pluto.messaging.dialogue.hosted.Adviser;
import dev.pluto.messaging.dialogue.hosted.Borrowed;
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
import dev.pluto.messaging.dialogue.state.Rested;
import dev.pluto.messaging.llm.ModelConfig;
import dev.pluto.messaging.llm.Piece;
import dev.pluto.messaging.model.HeardText;
import dev.pluto.messaging.people.Profile;
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
        var asked = new Asked(request, tools, aloud, builtIn.reading(), System.nanoTime());
        return BuiltInModel.read(request, tools, asked.reading())
                .map(Occasion::isOne)
                .onFailure()
                .recoverWithItem(false)
                .flatMap(isOne -> isOne ? atOccasion(asked) : alone(asked));
    }

    /**
     * What has to be answered.
     *
     * @param began by {@link System#nanoTime}
     */
    private record Asked(ReplyRequest request, Tools tools, Aloud aloud, BuiltInModel.Reader reading, long began) {

        Profile person() {
            return request.profile();
        }

        String answered() {
            return request.texts().stream().map(HeardText::text).collect(Collectors.joining("\n"));
        }
    }

    private Uni<Reply> atOccasion(Asked asked) {
        return switch (consent(asked)) {
            case GIVEN -> advised(asked);
            case OPEN -> builtIn(asked, Beside.closing(new Leave(asked.request(), asked.tools())::ask));
            case REFUSED -> {
                meters.skipped("no-consent");
                yield builtIn(asked, Beside.NOTHING);
            }
        };
    }

    private Uni<Reply> alone(Asked asked) {
        return builtIn(asked, consent(asked) == Consent.GIVEN ? Beside.wording(Disclosing::new) : Beside.NOTHING);
    }

    private Uni<Reply> builtIn(Asked asked, Beside beside) {
        return builtIn.reply(asked.request(), asked.tools(), asked.reading(), beside);
    }

    private Consent consent(Asked asked) {
        return Consent.of(asked.person(), config.consent() == ModelConfig.Consent.GIVEN);
    }

    private Uni<Reply> advised(Asked asked) {
        return (asked.aloud().isHeard()
                        ? spokenAdvice(asked)
                        : known(asked).flatMap(known -> writtenAdvice(known, asked)))
                .onFailure()
                .invoke(failure -> LOG.errorf(
                        "No use of the hosted model could be made (%s)",
                        failure.getClass().getSimpleName()))
                .onFailure()
                .recoverWithItem(Checked.NONE)
                .flatMap(checked -> checked == Checked.NONE && asked.aloud().isBegun()
                        ? Uni.createFrom().failure(new IllegalStateException("the hosted model broke off"))
                        : taken(checked, asked));
    }

    private Uni<Checked> writtenAdvice(Briefing.Known known, Asked asked) {
        Profile person = asked.person();
        Brief brief = brief(asked.request(), known);
        return adviser.advice(person.id(), brief.prompt())
                .map(advice -> checked(advice, () -> gate.check(advice.words(), person, asked.answered(), brief)))
                .map(checked -> resting(checked, known, asked));
    }

    /** Somebody waits on the line: whether words have a place is found out while they are being found. */
    private Uni<Checked> spokenAdvice(Asked asked) {
        Uni<Boolean> hasPlace = hasPlace(asked).memoize().indefinitely();
        Uni<Checked> advice = known(asked).flatMap(known -> spokenAdvice(known, asked, hasPlace));
        return Uni.combine().all().unis(hasPlace, advice).with((place, checked) -> checked);
    }

    private Uni<Checked> spokenAdvice(Briefing.Known known, Asked asked, Uni<Boolean> hasPlace) {
        Profile person = asked.person();
        Brief brief = brief(asked.request(), known);
        var spoken = new SpokenAdvice(gate, person, asked.answered(), brief, asked.aloud(), hasPlace);
        return adviser.advice(person.id(), brief.prompt(), spoken)
                .map(advice -> checked(advice, () -> spoken.rest(advice)))
                .map(checked -> resting(checked, known, asked));
    }

    private static Checked resting(Checked checked, Briefing.Known known, Asked asked) {
        return checked.from(Borrowed.of(checked.words(), asked.answered(), known.memories()));
    }

    /** Whether the built-in model has nothing to do and leaves a place for words, whatever may be proposed. */
    private Uni<Boolean> hasPlace(Asked asked) {
        return builtIn.trial(asked.request(), asked.tools(), asked.reading(), TRIAL)
                .map(AdvisedWording::hasPlace)
                .onFailure()
                .recoverWithItem(false);
    }

    private Uni<Briefing.Known> known(Asked asked) {
        if (!config.memories()) {
            return Uni.createFrom().item(Briefing.Known.NOTHING);
        }
        List<HeardText> texts = asked.request().texts();
        return Uni.combine()
                .all()
                .unis(
                        asked.tools().recall(texts.get(texts.size() - 1)),
                        asked.tools().snapshots())
                .asTuple()
                .map(found -> new Briefing.Known(found.getItem1(), found.getItem2()));
    }

    private Brief brief(ReplyRequest request, Briefing.Known known) {
        return briefing.of(request.profile(), request.history(), request.texts(), known, request.now());
    }

    private Uni<Reply> taken(Checked checked, Asked asked) {
        Proposals proposals = new Proposals(checked.calls());
        boolean isBegun = asked.aloud().isBegun();
        var beside = new Beside(
                Duration.ofNanos(System.nanoTime() - asked.began()),
                lines -> isBegun
                        ? new WordingBehind(new Disclosing(lines), checked.words())
                        : new AdvisedWording(new Disclosing(lines), checked.words()),
                Beside.NOTHING.closing());
        return builtIn.reply(asked.request(), asked.tools(), applied(asked.reading(), proposals), beside)
                .invoke(() -> proposals.count(meters))
                .map(reply -> resting(reply, checked, asked))
                .map(reply -> isBegun ? withoutBlanks(reply) : reply);
    }

    /** Words that had no place in the answer rest on nothing. */
    private static Reply resting(Reply reply, Checked checked, Asked asked) {
        boolean isSaid = asked.aloud().isBegun()
                || reply.text().filter(text -> text.contains(checked.words())).isPresent();
        ReplyRequest request = asked.request();
        return isSaid ? reply.resting(request.newest(), checked.memories(), Rested.nothing(request.now())) : reply;
    }

    /** Nothing is left to be said. */
    private static Reply withoutBlanks(Reply reply) {
        return reply.saying(reply.text().filter(text -> !text.isBlank()));
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
        return new Checked(words.words(), advice.calls(), List.of());
    }

    /**
     * What is taken of an advice.
     *
     * @param words that may be said, empty when there are none
     * @param memories ids of those the words were taken from
     */
    private record Checked(String words, List<Piece.ToolCall> calls, List<UUID> memories) {
        private static final Checked NONE = new Checked("", List.of(), List.of());

        Checked from(List<UUID> found) {
            return found.isEmpty() ? this : new Checked(words, calls, found);
        }
    }
}
