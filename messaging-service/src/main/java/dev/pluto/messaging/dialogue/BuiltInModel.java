package dev.pluto.messaging.dialogue;

import dev.pluto.language.act.Pending;
import dev.pluto.language.place.Place;
import dev.pluto.language.place.Places;
import dev.pluto.messaging.act.Interpreter;
import dev.pluto.messaging.act.Read;
import dev.pluto.messaging.act.Subject;
import dev.pluto.messaging.act.Vectors;
import dev.pluto.messaging.dialogue.decide.Decisions;
import dev.pluto.messaging.dialogue.decide.Homes;
import dev.pluto.messaging.model.HeardText;
import dev.pluto.messaging.people.Profile;
import dev.pluto.messaging.say.Part;
import dev.pluto.messaging.say.Wording;
import dev.pluto.messaging.tool.Outcome;
import dev.pluto.messaging.tool.Tools;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Typed;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.UnaryOperator;

/**
 * The built-in reply model: texts are read by what was learned in the build, decided about by rules, done by tools and put into words.
 * No language model is at work in it, and it says so when asked. Texts are taken one after the other and answered in one message.
 */
@ApplicationScoped
@Typed(BuiltInModel.class)
class BuiltInModel implements ReplyModel {

    private final Reader reader;
    private final Wording wording;
    private final Decisions decisions;
    private final Duration patience;
    private final Consumer<Outcome> uses;

    @Inject
    BuiltInModel(Interpreter interpreter, Wording wording, DialogueConfig config, FeatureUses uses) {
        this(
                interpreter::read,
                wording,
                new Decisions(new Homes(BuiltInModel::zone), Rescue::values),
                config.patience(),
                uses::count);
    }

    BuiltInModel(Reader reader, Wording wording, Decisions decisions, Duration patience, Consumer<Outcome> uses) {
        this.reader = reader;
        this.wording = wording;
        this.decisions = decisions;
        this.patience = patience;
        this.uses = uses;
    }

    private static Optional<ZoneId> zone(String place) {
        return Places.of(place).map(Place::zone);
    }

    /** Reads a text, as {@link Interpreter} does. */
    @FunctionalInterface
    interface Reader {
        Uni<List<Read>> read(HeardText text, Pending asked, Subject last, Profile person, Vectors vectors);
    }

    @Override
    public Uni<Reply> reply(ReplyRequest request, Tools tools) {
        return reply(request, tools, reader, Beside.NOTHING);
    }

    /**
     * What stands beside it for one answer.
     *
     * @param spent how much of the time for all tools is gone already
     * @param words finds words in another way
     * @param closing comes when all texts are answered, before that is put into words
     */
    record Beside(Duration spent, UnaryOperator<Wording> words, Function<Progress, Uni<Void>> closing) {

        static final Beside NOTHING = closing(progress -> Uni.createFrom().voidItem());

        static Beside closing(Function<Progress, Uni<Void>> closing) {
            return new Beside(Duration.ZERO, UnaryOperator.identity(), closing);
        }

        static Beside wording(UnaryOperator<Wording> words) {
            return new Beside(Duration.ZERO, words, NOTHING.closing());
        }
    }

    /** Its own reader, for one answer. */
    Reader reading() {
        return new ReadOnce(reader);
    }

    /**
     * As {@link #reply(ReplyRequest, Tools)}, with something beside it.
     *
     * @param reading reads the texts
     */
    Uni<Reply> reply(ReplyRequest request, Tools tools, Reader reading, Beside beside) {
        var trying = new Patience(patience.minus(beside.spent()), request.isLastAttempt());
        return new Run(reading, decisions, beside.words().apply(wording), request, Doing.all(tools, trying, uses))
                .answer(beside.closing());
    }

    /** What it would say, without doing anything. Fails where it would do something, or has not looked at all in that time. */
    Uni<List<Part>> trial(ReplyRequest request, Tools tools, Reader reading, Duration time) {
        var found = new AtomicReference<List<Part>>(List.of());
        Wording noted = (parts, person, now, turn) -> {
            found.set(parts);
            return "";
        };
        Doing looks = Doing.looks(tools, new Patience(time, false));
        return new Run(reading, decisions, noted, request, looks)
                .answer(Beside.NOTHING.closing())
                .map(answer -> found.get())
                .ifNoItem()
                .after(time)
                .fail();
    }

    /** The requests of every text, each read as if it were the next one of the talk. */
    static Uni<List<Read>> read(ReplyRequest request, Tools tools, Reader reading) {
        Subject last = request.dialogue().subject();
        return Multi.createFrom()
                .iterable(request.texts())
                .onItem()
                .transformToUniAndConcatenate(text -> Uni.createFrom()
                        .deferred(() -> reading.read(
                                text,
                                Heard.pending(request.dialogue().at(text.saidAt())),
                                last,
                                request.profile(),
                                tools::vectors)))
                .collect()
                .asList()
                .map(all -> all.stream().flatMap(List::stream).toList());
    }
}
