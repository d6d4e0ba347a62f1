package dev.pluto.messaging.reply;

import dev.pluto.messaging.dialogue.Reply;
import dev.pluto.messaging.dialogue.ReplyModel;
import dev.pluto.messaging.dialogue.ReplyRequest;
import dev.pluto.messaging.model.HeardText;
import dev.pluto.messaging.people.Profile;
import dev.pluto.messaging.people.Profiles;
import dev.pluto.messaging.say.Aloud;
import dev.pluto.messaging.tool.Toolbox;
import dev.pluto.messaging.tool.Tools;
import dev.pluto.messaging.wording.Line;
import dev.pluto.messaging.wording.StyleVoice;
import dev.pluto.messaging.wording.Unanswered;
import dev.pluto.messaging.wording.Unseen;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import org.jboss.logging.Logger;

/** Has the model find the words of a reply, and finds honest ones when it cannot. */
@ApplicationScoped
class ReplyWords {

    private static final Logger LOG = Logger.getLogger(ReplyWords.class);

    private final Profiles profiles;
    private final Toolbox tools;
    private final ReplyModel model;
    private final ReplyConfig config;
    private final Clock clock;

    ReplyWords(Profiles profiles, Toolbox tools, ReplyModel model, ReplyConfig config, Clock clock) {
        this.profiles = profiles;
        this.tools = tools;
        this.model = model;
        this.config = config;
        this.clock = clock;
    }

    /**
     * An answer to some texts of a transcript.
     *
     * @param attempt from the last one of the model on there are always words, whatever the model does
     */
    Uni<Reply> of(ReplyJob job, Transcript transcript, List<HeardText> texts, Attempt attempt) {
        List<HeardText> worded = transcript.worded(texts);
        if (worded.isEmpty()) {
            return person(job).map(person -> unseen(person, transcript));
        }
        Uni<Reply> reply = ofWords(job, transcript, worded, attempt);
        return transcript.tellsOfMedia(texts)
                ? reply.flatMap(said -> person(job).map(person -> beside(said, person)))
                : reply;
    }

    /** Nobody here can look at a picture or open a file, and a mere one is no text. */
    private static Reply unseen(Profile person, Transcript transcript) {
        List<Line> lines = Unseen.alone(person.language(), transcript.isFirstContact());
        return new Reply(Optional.of(StyleVoice.render(lines, person.style(), 0)), transcript.dialogue(), false);
    }

    /** Whoever is told that no more comes, or nothing, is told nothing of pictures either. */
    private static Reply beside(Reply reply, Profile person) {
        String line = StyleVoice.render(Unseen.beside(person.language()), person.style(), 0);
        return reply.stopsMessages()
                ? reply
                : reply.saying(reply.text().map(words -> StyleVoice.cut(words + "\n" + line)));
    }

    private Uni<Reply> ofWords(ReplyJob job, Transcript transcript, List<HeardText> texts, Attempt attempt) {
        if (attempt == Attempt.APOLOGY) {
            return person(job).map(person -> unanswered(person, transcript));
        }
        if (attempt == Attempt.EARLY) {
            return profiles.get(job.userId()).flatMap(person -> asked(job, person, transcript, texts, false));
        }
        return person(job)
                .flatMap(person -> asked(job, person, transcript, texts, true)
                        .onFailure()
                        .invoke(failure -> note(job, failure))
                        .onFailure()
                        .recoverWithItem(() -> unanswered(person, transcript)));
    }

    /** An answer to be spoken to whoever waits on the line, behind what is said of it before all is known. There are always words. */
    Uni<Reply> spoken(ReplyJob job, Transcript transcript, Profile person, Aloud aloud) {
        return spoken(job, person, transcript.introduced(), aloud)
                .onFailure()
                .invoke(failure -> note(job, failure))
                .onFailure()
                .recoverWithItem(() -> new Reply(
                        Optional.of(StyleVoice.render(Unanswered.ofSpoken(aloud.isBegun()), person.style(), 0)),
                        transcript.dialogue(),
                        false));
    }

    private Uni<Reply> spoken(ReplyJob job, Profile person, Transcript transcript, Aloud aloud) {
        List<HeardText> texts = transcript.texts();
        var manner = new Manner(tools.aloud(person, newest(texts), true), true, aloud);
        return aloud.inTime(asked(job, person, transcript, texts, manner), config.spokenDeadline(), aloud.time())
                .map(ReplyWords::checked);
    }

    private static void note(ReplyJob job, Throwable failure) {
        LOG.errorf(
                "The model has no words for conversation %s (%s)",
                job.conversationId(), failure.getClass().getSimpleName());
    }

    private static Reply unanswered(Profile person, Transcript transcript) {
        return new Reply(unanswered(person, transcript.isFirstContact()), transcript.dialogue(), false);
    }

    /** Says in the person's style that there is no answer. */
    Uni<Optional<String>> unanswered(ReplyJob job, boolean isFirstContact) {
        return person(job).map(person -> unanswered(person, isFirstContact));
    }

    private static Optional<String> unanswered(Profile person, boolean isFirstContact) {
        return Optional.of(StyleVoice.render(Unanswered.ofEverything(isFirstContact), person.style(), 0));
    }

    /** Whom an answer is for, as one who is not known where they cannot be found out. */
    Uni<Profile> person(ReplyJob job) {
        return Uni.createFrom()
                .deferred(() -> profiles.get(job.userId()))
                .onFailure()
                .recoverWithItem(() -> Profile.unknown(job.userId()));
    }

    private Uni<Reply> asked(ReplyJob job, Profile person, Transcript transcript, List<HeardText> texts, boolean last) {
        var manner = new Manner(tools.of(person, newest(texts), last), last, Aloud.unheard());
        return asked(job, person, transcript, texts, manner)
                .ifNoItem()
                .after(config.modelDeadline())
                .fail()
                .map(ReplyWords::checked);
    }

    /**
     * How an answer is given.
     *
     * @param last whether there are words whatever does not answer
     * @param aloud what hears some of it before all is known
     */
    private record Manner(Tools tools, boolean last, Aloud aloud) {}

    private Uni<Reply> asked(
            ReplyJob job, Profile person, Transcript transcript, List<HeardText> texts, Manner manner) {
        return Uni.createFrom()
                .deferred(() -> model.reply(
                        new ReplyRequest(
                                person,
                                job.conversationId(),
                                texts,
                                transcript.history(),
                                transcript.dialogue(),
                                transcript.isFirstContact(),
                                manner.last(),
                                clock.instant()),
                        manner.tools(),
                        manner.aloud()));
    }

    private static HeardText newest(List<HeardText> texts) {
        return texts.get(texts.size() - 1);
    }

    /** A model is anybody's code: no answer at all is a failure, as is an empty one; a long one is cut. */
    private static Reply checked(Reply reply) {
        if (reply.text().filter(String::isBlank).isPresent()) {
            throw new IllegalStateException("the model answered with nothing");
        }
        return reply.saying(reply.text().map(StyleVoice::cut));
    }
}
