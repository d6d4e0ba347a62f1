package dev.pluto.messaging.reply;

import dev.pluto.messaging.channel.ConsentWord;
import dev.pluto.messaging.consent.ConsentChange;
import dev.pluto.messaging.consent.ConsentChange.Source;
import dev.pluto.messaging.delivery.Outgoing.Purpose;
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
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
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
        return job.silentUntil().isPresent() ? held(job) : tried(job, attempt);
    }

    /** An operator holds the conversation. That somebody wants to hear no more, or more again, counts all the same. */
    private Uni<Void> held(ReplyJob job) {
        return Uni.createFrom()
                .deferred(() -> transcripts.of(job))
                .flatMap(transcript -> ofConsent(transcript)
                        .map(answer -> answers.store(job, answer).replaceWithVoid())
                        .orElseGet(() -> answers.putOff(job)));
    }

    private static Optional<Answer> ofConsent(Transcript transcript) {
        ConsentPolicy.Verdict verdict = judged(transcript);
        return verdict.changes().isEmpty() ? Optional.empty() : Optional.of(ofConsent(transcript, verdict));
    }

    private static Answer ofConsent(Transcript transcript, ConsentPolicy.Verdict verdict) {
        return new Answer(
                newest(transcript).messageId(),
                confirmation(verdict),
                verdict.changes(),
                Purpose.CONSENT,
                Optional.empty());
    }

    private static ConsentPolicy.Verdict judged(Transcript transcript) {
        return ConsentPolicy.judge(
                transcript.texts(),
                transcript.carriers(),
                transcript.consent().isOptedOut(),
                transcript.speaksOfReminders());
    }

    private static Optional<String> confirmation(ConsentPolicy.Verdict verdict) {
        return verdict.confirmation().map(word -> ConsentWords.of(word, verdict.isOptedOut()));
    }

    private static HeardText newest(Transcript transcript) {
        return transcript.texts().get(transcript.texts().size() - 1);
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
                .map(text -> new Answer(null, text, List.of(), Purpose.REPLY, Optional.empty()))
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
        HeardText newest = newest(transcript);
        ConsentPolicy.Verdict verdict = judged(transcript);
        Optional<String> confirmation = confirmation(verdict);
        if (verdict.toAnswer().isEmpty() || isSpam(transcript, verdict.toAnswer())) {
            return Uni.createFrom().item(ofConsent(transcript, verdict));
        }
        if (transcript.isTooMuch(verdict.toAnswer())) {
            return Uni.createFrom().item(tooMuch(newest, confirmation, verdict.changes(), transcript.flood()));
        }
        return words.of(job, transcript, verdict.toAnswer(), attempt)
                .map(reply -> answer(newest, reply, confirmation, verdict.changes()));
    }

    private boolean isSpam(Transcript transcript, List<HeardText> texts) {
        boolean isSpam = transcript.isSpam(texts);
        if (isSpam) {
            meters.counter("pluto.reply.spam").increment();
        }
        return isSpam;
    }

    /** No model is asked; what was said on consent counts and is confirmed all the same. */
    private Answer tooMuch(HeardText newest, Optional<String> confirmation, List<ConsentChange> changes, Flood flood) {
        meters.counter("pluto.reply.flooded").increment();
        Optional<String> told = flood.isTold() ? Optional.empty() : Optional.of(Flood.WORDS);
        return new Answer(
                newest.messageId(),
                confirmation.or(() -> told),
                changes,
                confirmation.isPresent() ? Purpose.CONSENT : Purpose.LIMIT,
                Optional.empty());
    }

    /** Whoever wants to hear no more, in whichever words, is told so in those everybody is, and nothing else. */
    private static Answer answer(
            HeardText newest, Reply reply, Optional<String> confirmation, List<ConsentChange> changes) {
        Optional<Dialogue> next = Optional.of(reply.next());
        if (!reply.stopsMessages()) {
            Optional<String> text = joined(confirmation, reply.text());
            return new Answer(
                    newest.messageId(),
                    text,
                    changes,
                    purpose(confirmation),
                    next,
                    reply.answers(),
                    reply.judgements());
        }
        var all = new ArrayList<>(changes);
        all.add(ConsentPolicy.change(newest, true, Source.TEXT));
        Optional<String> stopped = Optional.of(ConsentWords.of(ConsentWord.STOP, true));
        return new Answer(newest.messageId(), stopped, all, Purpose.CONSENT, next, reply.answers(), List.of());
    }

    private static Purpose purpose(Optional<String> confirmation) {
        return confirmation.isPresent() ? Purpose.CONSENT : Purpose.REPLY;
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
