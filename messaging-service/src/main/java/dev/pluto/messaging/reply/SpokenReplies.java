package dev.pluto.messaging.reply;

import dev.pluto.messaging.channel.ConsentWord;
import dev.pluto.messaging.consent.ConsentChange;
import dev.pluto.messaging.consent.ConsentChange.Source;
import dev.pluto.messaging.consent.ConsentKeywords;
import dev.pluto.messaging.conversation.Position;
import dev.pluto.messaging.delivery.Outgoing.Purpose;
import dev.pluto.messaging.dialogue.Reply;
import dev.pluto.messaging.dialogue.state.Dialogue;
import dev.pluto.messaging.model.HeardText;
import dev.pluto.messaging.people.Profile;
import dev.pluto.messaging.say.Aloud;
import dev.pluto.work.Traces;
import io.opentelemetry.context.Context;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.SqlConnection;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/**
 * Answers what is said in a call: the same transcript, model, tools and state as for texts, at once and without a delivery. A
 * process that dies leaves the words stored and unanswered; whoever is asked next, for the same turn or a later one, answers them.
 */
@ApplicationScoped
public class SpokenReplies {

    private final ReplyJobs jobs;
    private final Transcripts transcripts;
    private final ReplyWords words;
    private final Answers answers;

    SpokenReplies(ReplyJobs jobs, Transcripts transcripts, ReplyWords words, Answers answers) {
        this.jobs = jobs;
        this.transcripts = transcripts;
        this.words = words;
        this.answers = answers;
    }

    /**
     * Words of a call that are stored.
     *
     * @param answered up to which message their conversation was answered when they were heard
     */
    public record Heard(UUID messageId, UUID userId, Position position, long answered) {

        /** Whether there was an answer when they were heard, or when it was looked for. */
        public boolean isAnswered() {
            return answered >= position.sequence();
        }

        private ReplyJob job() {
            return new ReplyJob(
                    position.conversationId(), userId, answered, position.sequence(), 1, null, Optional.empty());
        }
    }

    /**
     * Notes that stored words wait, in the transaction that stores them or finds them stored.
     *
     * @param tx holds the lock of their conversation if it stores them
     */
    public Uni<Heard> hear(SqlConnection tx, UUID messageId, UUID userId, Position position) {
        return jobs.hear(tx, userId, position, Traces.traceparent(Context.current()))
                .map(answered -> new Heard(messageId, userId, position, answered));
    }

    /**
     * The answer to words that are stored, the same however often it is asked for.
     *
     * @param aloud says some of it before all of it is known
     * @return all of it, fit to be spoken, with what was said at its beginning unless somebody else was faster; empty when nothing needs saying.
     *     Fails when what was said cannot be read
     */
    public Uni<Optional<String>> answer(Heard heard, Aloud aloud) {
        return heard.isAnswered() ? formerWords(heard) : answered(heard, aloud);
    }

    /**
     * An answer that was begun and will not be ended: what was heard of it is all of it.
     *
     * @return false, with nothing kept, when there is an answer already
     */
    public Uni<Boolean> leaveOff(Heard heard, String words) {
        Answer begun = new Answer(heard.messageId(), Optional.of(words), List.of(), Purpose.REPLY, Optional.empty());
        return heard.isAnswered() ? Uni.createFrom().item(false) : answers.storeSpoken(heard.job(), begun);
    }

    /** The answer that is stored; empty when there is none, or none that can be read. */
    public Uni<Optional<HeardText>> former(Heard heard) {
        return transcripts.answerTo(heard.messageId(), heard.userId());
    }

    private Uni<Optional<String>> answered(Heard heard, Aloud aloud) {
        ReplyJob job = heard.job();
        return Uni.combine()
                .all()
                .unis(transcripts.of(job), words.person(job))
                .asTuple()
                .flatMap(found -> composed(job, found.getItem1(), found.getItem2(), aloud))
                .flatMap(answer -> answers.storeSpoken(job, answer)
                        .flatMap(first -> first ? Uni.createFrom().item(answer.text()) : formerWords(heard)));
    }

    private Uni<Optional<String>> formerWords(Heard heard) {
        return former(heard).map(answer -> answer.map(HeardText::text));
    }

    private Uni<Answer> composed(ReplyJob job, Transcript transcript, Profile person, Aloud aloud) {
        List<HeardText> texts = transcript.texts();
        if (texts.isEmpty() || transcript.consent().isBlocked()) {
            return Uni.createFrom().item(Answer.SILENCE);
        }
        HeardText newest = texts.get(texts.size() - 1);
        return isBack(transcript, newest)
                ? Uni.createFrom().item(consent(newest, ConsentWords.SPOKEN_START, false, Optional.empty()))
                : words.spoken(job, transcript, person, aloud).map(reply -> answer(newest, reply, aloud));
    }

    /**
     * To a voice people say "stop" and "cancel" of what it speaks of, and mean no messages: only whoever is out is heard by a bare
     * word. Whoever wants to hear no more says so in more words, which the model reads.
     */
    private static boolean isBack(Transcript transcript, HeardText newest) {
        return transcript.consent().isOptedOut()
                && ConsentKeywords.read(newest.text(), false)
                        .filter(ConsentWord.START::equals)
                        .isPresent();
    }

    private static Answer answer(HeardText newest, Reply reply, Aloud aloud) {
        return reply.stopsMessages()
                ? consent(newest, aloud.whole(ConsentWords.SPOKEN_STOP), true, Optional.of(reply.next()))
                : new Answer(
                        newest.messageId(),
                        Optional.of(aloud.whole(reply.text().orElse(""))).filter(text -> !text.isEmpty()),
                        List.of(),
                        Purpose.REPLY,
                        Optional.of(reply.next()),
                        reply.answers(),
                        reply.judgements());
    }

    private static Answer consent(HeardText newest, String words, boolean stops, Optional<Dialogue> next) {
        List<ConsentChange> changes = List.of(ConsentPolicy.change(newest, stops, Source.TEXT));
        return new Answer(newest.messageId(), Optional.of(words), changes, Purpose.CONSENT, next);
    }
}
