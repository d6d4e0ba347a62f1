package dev.pluto.messaging.voice;

import dev.pluto.messaging.channel.CallTurn;
import dev.pluto.messaging.conversation.IncomingTexts;
import dev.pluto.messaging.conversation.IncomingTexts.Stored;
import dev.pluto.messaging.conversation.Messages;
import dev.pluto.messaging.reply.SpokenReplies;
import dev.pluto.protection.PersonKeys;
import dev.pluto.protection.Transactions;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.SqlConnection;
import jakarta.enterprise.context.ApplicationScoped;
import org.jboss.logging.Logger;

/** Cuts what we said short where the person broke in: what nobody heard is not what was said. */
@ApplicationScoped
class Interruptions {

    private static final Logger LOG = Logger.getLogger(Interruptions.class);

    private final Transactions transactions;
    private final PersonKeys personKeys;
    private final IncomingTexts texts;
    private final Messages messages;
    private final SpokenTurns turns;
    private final SpokenReplies replies;

    Interruptions(
            Transactions transactions,
            PersonKeys personKeys,
            IncomingTexts texts,
            Messages messages,
            SpokenTurns turns,
            SpokenReplies replies) {
        this.transactions = transactions;
        this.personKeys = personKeys;
        this.texts = texts;
        this.messages = messages;
        this.turns = turns;
        this.replies = replies;
    }

    /** Of the answer to a turn only what was heard is kept; of none nothing. */
    Uni<Void> note(CallTurn turn, String heard) {
        return transactions.sql(
                IncomingCalls.SCOPE,
                tx -> texts.find(tx, turn.call().provider(), SpokenTurns.providerId(turn))
                        .flatMap(stored -> stored.map(one -> cutShort(tx, one, heard))
                                .orElseGet(() -> Uni.createFrom().voidItem())));
    }

    /** Of an answer that was begun and will not be ended, what was heard is kept, if anything was. Never fails. */
    Uni<Void> leaveOff(CallTurn turn, String heard) {
        if (heard.isBlank()) {
            return Uni.createFrom().voidItem();
        }
        return turns.find(turn)
                .flatMap(found -> found.map(said -> replies.leaveOff(said, heard))
                        .orElseGet(() -> Uni.createFrom().item(true)))
                .flatMap(kept -> kept ? Uni.createFrom().voidItem() : note(turn, heard))
                .onFailure()
                .invoke(failure -> LOG.errorf(
                        "What was heard of an answer could not be kept (%s)",
                        failure.getClass().getSimpleName()))
                .onFailure()
                .recoverWithNull();
    }

    private Uni<Void> cutShort(SqlConnection tx, Stored turn, String heard) {
        return personKeys.of(tx, turn.userId()).flatMap(key -> messages.cutShort(tx, key, turn.messageId(), heard));
    }
}
