package dev.pluto.messaging.reply;

import dev.pluto.messaging.consent.ConsentWord;
import dev.pluto.messaging.model.HeardText;
import dev.pluto.messaging.model.ReplyModel;
import dev.pluto.messaging.model.ReplyRequest;
import dev.pluto.messaging.people.Profile;
import dev.pluto.messaging.people.Profiles;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

/**
 * Answers all texts of a conversation that wait, in one message: reads what was said, minds consent, asks the model,
 * stores. The model works outside any transaction; storing checks again that nobody was faster and that the person may
 * be written to.
 */
@ApplicationScoped
class ReplyService {

    /** What one message of the provider can hold. */
    private static final int LONGEST = 1_600;

    private final Transcripts transcripts;
    private final Profiles profiles;
    private final PersonTools tools;
    private final ReplyModel model;
    private final Answers answers;
    private final ReplyConfig config;
    private final MeterRegistry meters;
    private final Clock clock;

    ReplyService(
            Transcripts transcripts,
            Profiles profiles,
            PersonTools tools,
            ReplyModel model,
            Answers answers,
            ReplyConfig config,
            MeterRegistry meters,
            Clock clock) {
        this.transcripts = transcripts;
        this.profiles = profiles;
        this.tools = tools;
        this.model = model;
        this.answers = answers;
        this.config = config;
        this.meters = meters;
        this.clock = clock;
    }

    /** Answers a job's texts; {@code lastAttempt}: rather with what can be had than not at all. */
    Uni<Void> answer(ReplyJob job, boolean lastAttempt) {
        return transcripts
                .of(job)
                .flatMap(transcript -> compose(job, transcript, lastAttempt)
                        .flatMap(answer -> answers.store(job, answer))
                        .invoke(sent -> note(transcript, sent)))
                .replaceWithVoid();
    }

    private Uni<Answer> compose(ReplyJob job, Transcript transcript, boolean lastAttempt) {
        List<HeardText> texts = transcript.texts();
        var newest = texts.get(texts.size() - 1).messageId();
        boolean wasOut = transcript.standing().isOptedOut();
        if (transcript.standing().isBlocked()) {
            return Uni.createFrom().item(new Answer(newest, Optional.empty(), Optional.empty(), false));
        }
        ConsentPolicy.Verdict verdict = ConsentPolicy.judge(texts, transcript.carriers(), wasOut);
        // the carrier's word counts from now on even where it changes nothing: a refusal of an older message is older
        boolean isSaid = verdict.isOptedOut() != wasOut
                || !transcript.carriers().values().stream().allMatch(ConsentWord.HELP::equals);
        Optional<Boolean> change = isSaid ? Optional.of(verdict.isOptedOut()) : Optional.empty();
        Optional<String> confirmation = verdict.confirmation().map(ConsentWords::of);
        if (verdict.toAnswer().isEmpty()) {
            return Uni.createFrom().item(new Answer(newest, confirmation, change, confirmation.isPresent()));
        }
        return ask(job, transcript, verdict.toAnswer(), lastAttempt)
                .map(words -> new Answer(newest, joined(confirmation, words), change, confirmation.isPresent()));
    }

    private Uni<Optional<String>> ask(ReplyJob job, Transcript transcript, List<HeardText> texts, boolean lastAttempt) {
        Uni<Profile> profile = profiles.get(job.userId());
        Uni<Profile> known =
                lastAttempt ? profile.onFailure().recoverWithItem(() -> Profile.unknown(job.userId())) : profile;
        return known.flatMap(person -> model.reply(
                        new ReplyRequest(
                                person,
                                texts,
                                transcript.history(),
                                transcript.isFirstContact(),
                                lastAttempt,
                                clock.instant()),
                        tools.of(person)))
                .ifNoItem()
                .after(config.modelDeadline())
                .fail();
    }

    private static Optional<String> joined(Optional<String> first, Optional<String> second) {
        return first.map(text -> text + second.map(more -> "\n" + more).orElse(""))
                .or(() -> second)
                .map(text -> text.substring(0, Math.min(text.length(), LONGEST)));
    }

    private void note(Transcript transcript, boolean sent) {
        HeardText oldest = transcript.texts().get(0);
        Timer.builder("pluto.reply.latency")
                .description("From the oldest text answered to the stored answer")
                .tag("outcome", sent ? "answered" : "silent")
                .register(meters)
                .record(Duration.between(oldest.saidAt(), clock.instant()));
    }
}
