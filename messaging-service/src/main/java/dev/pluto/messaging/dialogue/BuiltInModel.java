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
import dev.pluto.messaging.say.Wording;
import dev.pluto.messaging.tool.Outcome;
import dev.pluto.messaging.tool.Tools;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

/**
 * The built-in reply model: texts are read by what was learned in the build, decided about by rules, done by tools and put into words.
 * No language model is at work, and it says so when asked. Texts are taken one after the other and answered in one message.
 */
@ApplicationScoped
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
        var trying = new Patience(patience, request.isLastAttempt());
        return new Run(reader, decisions, wording, request, trying, tools, uses).answer();
    }
}
