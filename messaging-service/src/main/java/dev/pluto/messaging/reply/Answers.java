package dev.pluto.messaging.reply;

import dev.pluto.messaging.channel.Channel;
import dev.pluto.messaging.consent.ConsentChange;
import dev.pluto.messaging.consent.Consents;
import dev.pluto.messaging.conversation.Conversations;
import dev.pluto.messaging.delivery.Dispatch;
import dev.pluto.messaging.delivery.Outgoing;
import dev.pluto.messaging.delivery.Outgoing.Purpose;
import dev.pluto.protection.PersonKeys;
import dev.pluto.protection.Transactions;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.SqlConnection;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;

/** Stores answers: the mark that texts are answered, the message, its delivery and its event, what the talk goes on from, or nothing of it. */
@ApplicationScoped
class Answers {

    private final Transactions transactions;
    private final Conversations conversations;
    private final ReplyJobs jobs;
    private final Consents consents;
    private final PersonKeys personKeys;
    private final Dispatch dispatch;
    private final Sequels sequels;

    Answers(
            Transactions transactions,
            Conversations conversations,
            ReplyJobs jobs,
            Consents consents,
            PersonKeys personKeys,
            Dispatch dispatch,
            Sequels sequels) {
        this.transactions = transactions;
        this.conversations = conversations;
        this.jobs = jobs;
        this.consents = consents;
        this.personKeys = personKeys;
        this.dispatch = dispatch;
        this.sequels = sequels;
    }

    /** Stores an answer unless somebody else answered before, or an operator holds the conversation. True when a message is on its way. */
    Uni<Boolean> store(ReplyJob job, Answer answer) {
        boolean onConsent = answer.purpose() == Purpose.CONSENT;
        return once(job, onConsent, tx -> store(tx, job, answer)).invoke(sent -> {
            if (sent) {
                dispatch.wake();
            }
        });
    }

    /** Stores an answer that is spoken, unless somebody else answered before. True when it may be said. */
    Uni<Boolean> storeSpoken(ReplyJob job, Answer answer) {
        return once(
                job,
                true,
                tx -> note(tx, job, answer.changes())
                        .chain(() -> sequels.keep(tx, job, answer))
                        .chain(() -> say(tx, job, answer))
                        .replaceWith(true));
    }

    private Uni<Boolean> once(ReplyJob job, boolean evenHeld, Function<SqlConnection, Uni<Boolean>> store) {
        return transactions.sql(
                ReplyJobs.SCOPE,
                tx -> isFirst(tx, job, evenHeld)
                        .flatMap(first ->
                                first ? store.apply(tx) : jobs.putOff(tx, job).replaceWith(false)));
    }

    /**
     * The conversation is locked before its job, as by whoever adds a text to both: the other way round the two would wait for
     * each other.
     */
    private Uni<Boolean> isFirst(SqlConnection tx, ReplyJob job, boolean evenHeld) {
        return Uni.combine()
                .all()
                .unis(conversations.lock(tx, job.conversationId()), jobs.answered(tx, job, evenHeld))
                .with((locked, first) -> first);
    }

    /** Leaves texts to the operator who holds the conversation. */
    Uni<Void> putOff(ReplyJob job) {
        return jobs.putOff(job);
    }

    /** Lets go of texts for which no answer can be stored. */
    Uni<Boolean> giveUp(ReplyJob job) {
        return transactions.sql(ReplyJobs.SCOPE, tx -> jobs.answered(tx, job, false));
    }

    private Uni<Boolean> store(SqlConnection tx, ReplyJob job, Answer answer) {
        return note(tx, job, answer.changes())
                .chain(() -> sequels.keep(tx, job, answer))
                .flatMap(unused -> consents.of(tx, job.userId(), Channel.SMS))
                .flatMap(status -> {
                    boolean silent = answer.text().isEmpty()
                            || status.isBlocked()
                            || (status.isOptedOut() && answer.purpose() != Purpose.CONSENT);
                    return silent ? Uni.createFrom().item(false) : send(tx, job, answer);
                });
    }

    /** One after the other: the last one counts. */
    private Uni<Void> note(SqlConnection tx, ReplyJob job, List<ConsentChange> changes) {
        return Multi.createFrom()
                .iterable(changes)
                .onItem()
                .transformToUniAndConcatenate(change -> consents.note(tx, job.userId(), Channel.SMS, change))
                .collect()
                .last();
    }

    private Uni<Boolean> send(SqlConnection tx, ReplyJob job, Answer answer) {
        Outgoing message = message(job, answer, answer.text().orElseThrow());
        return personKeys
                .of(tx, job.userId())
                .flatMap(key -> dispatch.store(tx, key, message))
                .chain(() -> sequels.said(tx, job, answer))
                .replaceWith(true);
    }

    private Uni<Void> say(SqlConnection tx, ReplyJob job, Answer answer) {
        return answer.text()
                .map(words -> personKeys
                        .of(tx, job.userId())
                        .flatMap(key -> dispatch.storeSpoken(tx, key, message(job, answer, words)))
                        .chain(() -> sequels.said(tx, job, answer)))
                .orElseGet(() -> Uni.createFrom().voidItem());
    }

    private static Outgoing message(ReplyJob job, Answer answer, String words) {
        return new Outgoing(
                UUID.randomUUID(),
                job.userId(),
                job.conversationId(),
                "assistant",
                answer.newestText(),
                words,
                answer.purpose(),
                null,
                null);
    }
}
