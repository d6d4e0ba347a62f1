package dev.pluto.messaging.reply;

import dev.pluto.messaging.channel.ConsentWord;
import dev.pluto.messaging.dialogue.Reply;
import dev.pluto.messaging.dialogue.state.Dialogue;
import dev.pluto.messaging.model.HeardText;
import dev.pluto.messaging.wording.StyleVoice;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jboss.logging.Logger;

/**
 * Answers all texts of a conversation that wait, in one message: reads what was said, minds consent, asks the model,
 * stores. The model works outside any transaction; storing checks again that nobody was faster and that the person may
 * be written to. Whatever the texts say and whatever fails, after the last try they are behind the conversation.
 */
@ApplicationScoped
class ReplyService {

    private static final Logger LOG = Logger.getLogger(ReplyService.class);

    private final Transcripts transcripts;
    private final ReplyWords words;
    private final Answers answers;
    private final MeterRegistry meters;
    private final Clock clock;

    ReplyService(Transcripts transcripts, ReplyWords words, Answers answers, MeterRegistry meters, Clock clock) {
        this.transcripts = transcripts;
        this.words = words;
        this.answers = answers;
        this.meters = meters;
        this.clock = clock;
    }

    /** Answers a job's texts, as well as a try may. */
    Uni<Void> answer(ReplyJob job, Attempt attempt) {
        return job.silentUntil().map(until -> answers.putOff(job, until)).orElseGet(() -> tried(job, attempt));
    }

    private Uni<Void> tried(ReplyJob job, Attempt attempt) {
        return switch (attempt) {
            case EARLY, LAST -> read(job, attempt);
            case APOLOGY -> read(job, attempt).onFailure().recoverWithUni(() -> unread(job));
            case OVER -> giveUp(job);
        };
    }

    private Uni<Void> read(ReplyJob job, Attempt attempt) {
        return Uni.createFrom()
                .deferred(() -> transcripts.of(job))
                .flatMap(transcript -> compose(job, transcript, attempt)
                        .flatMap(answer -> answers.store(job, answer))
                        .invoke(sent -> note(transcript, sent)))
                .replaceWithVoid();
    }

    /** What was said cannot be read, for instance because the person's key is gone: that much can be said. */
    private Uni<Void> unread(ReplyJob job) {
        return words.unanswered(job, false)
                .map(text -> new Answer(null, text, Optional.empty(), false, Optional.empty()))
                .flatMap(answer -> answers.store(job, answer))
                .replaceWithVoid();
    }

    private Uni<Void> giveUp(ReplyJob job) {
        LOG.errorf(
                "Conversation %s gets no answer up to message %d: every try failed",
                job.conversationId(), job.wanted());
        meters.counter("pluto.reply.given-up").increment();
        return answers.giveUp(job).replaceWithVoid();
    }

    private Uni<Answer> compose(ReplyJob job, Transcript transcript, Attempt attempt) {
        List<HeardText> texts = transcript.texts();
        if (texts.isEmpty() || transcript.consent().isBlocked()) {
            return Uni.createFrom().item(Answer.SILENCE);
        }
        var newest = texts.get(texts.size() - 1).messageId();
        boolean wasOut = transcript.consent().isOptedOut();
        ConsentPolicy.Verdict verdict =
                ConsentPolicy.judge(texts, transcript.carriers(), wasOut, transcript.speaksOfReminders());
        // the carrier's word counts from now on even where it changes nothing: a refusal of an older message is older
        boolean isSaid = verdict.isOptedOut() != wasOut
                || !transcript.carriers().values().stream().allMatch(ConsentWord.HELP::equals);
        Optional<Boolean> change = isSaid ? Optional.of(verdict.isOptedOut()) : Optional.empty();
        Optional<String> confirmation = verdict.confirmation().map(ConsentWords::of);
        if (verdict.toAnswer().isEmpty()) {
            return Uni.createFrom()
                    .item(new Answer(newest, confirmation, change, confirmation.isPresent(), Optional.empty()));
        }
        return words.of(job, transcript, verdict.toAnswer(), attempt)
                .map(reply -> answer(newest, reply, confirmation, change));
    }

    /** Whoever wants to hear no more, in whichever words, is told so in those everybody is, and nothing else. */
    private static Answer answer(UUID newest, Reply reply, Optional<String> confirmation, Optional<Boolean> change) {
        Optional<Dialogue> next = Optional.of(reply.next());
        return reply.stopsMessages()
                ? new Answer(newest, Optional.of(ConsentWords.of(ConsentWord.STOP)), Optional.of(true), true, next)
                : new Answer(newest, joined(confirmation, reply.text()), change, confirmation.isPresent(), next);
    }

    private static Optional<String> joined(Optional<String> first, Optional<String> second) {
        return first.map(text -> text + second.map(more -> "\n" + more).orElse(""))
                .or(() -> second)
                .map(StyleVoice::cut);
    }

    private void note(Transcript transcript, boolean sent) {
        transcript.texts().stream().findFirst().ifPresent(oldest -> note(oldest, sent));
    }

    private void note(HeardText oldest, boolean sent) {
        Timer.builder("pluto.reply.latency")
                .description("From the oldest text answered to the stored answer")
                .tag("outcome", sent ? "answered" : "silent")
                .register(meters)
                .record(Duration.between(oldest.saidAt(), clock.instant()));
    }
}
