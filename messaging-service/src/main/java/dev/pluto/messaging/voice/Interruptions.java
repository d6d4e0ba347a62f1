package dev.pluto.messaging.voice;

import dev.pluto.messaging.channel.CallTurn;
import dev.pluto.messaging.conversation.IncomingTexts;
import dev.pluto.messaging.conversation.IncomingTexts.Stored;
import dev.pluto.messaging.conversation.Messages;
import dev.pluto.protection.PersonKeys;
import dev.pluto.protection.Transactions;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.SqlConnection;
import jakarta.enterprise.context.ApplicationScoped;

/** Cuts what we said short where the person broke in: what nobody heard is not what was said. */
@ApplicationScoped
class Interruptions {

    private final Transactions transactions;
    private final PersonKeys personKeys;
    private final IncomingTexts texts;
    private final Messages messages;

    Interruptions(Transactions transactions, PersonKeys personKeys, IncomingTexts texts, Messages messages) {
        this.transactions = transactions;
        this.personKeys = personKeys;
        this.texts = texts;
        this.messages = messages;
    }

    /** Of the answer to a turn only what was heard is kept; of none nothing. */
    Uni<Void> note(CallTurn turn, String heard) {
        return transactions.sql(
                IncomingCalls.SCOPE,
                tx -> texts.find(tx, turn.call().provider(), SpokenTurns.providerId(turn))
                        .flatMap(stored -> stored.map(one -> cutShort(tx, one, heard))
                                .orElseGet(() -> Uni.createFrom().voidItem())));
    }

    private Uni<Void> cutShort(SqlConnection tx, Stored turn, String heard) {
        return personKeys.of(tx, turn.userId()).flatMap(key -> messages.cutShort(tx, key, turn.messageId(), heard));
    }
}
