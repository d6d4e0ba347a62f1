package dev.pluto.messaging.code;

import dev.pluto.messaging.channel.Provider;
import dev.pluto.messaging.conversation.Addresses;
import dev.pluto.messaging.conversation.Conversations;
import dev.pluto.protection.PersonKeys;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.SqlConnection;
import jakarta.enterprise.context.ApplicationScoped;

/** From which of our numbers a code comes: the one the person last talked with, so that they know it. */
@ApplicationScoped
class CodeNumbers {

    private final Conversations conversations;
    private final PersonKeys personKeys;
    private final Provider provider;

    CodeNumbers(Conversations conversations, PersonKeys personKeys, Provider provider) {
        this.conversations = conversations;
        this.personKeys = personKeys;
        this.provider = provider;
    }

    Uni<String> ours(SqlConnection tx, CodeOrder order) {
        return personKeys
                .of(tx, order.userId())
                .chain(key -> conversations.lastAddresses(tx, order.userId(), key))
                .map(last -> last.filter(between -> between.peer().equals(order.phoneNumber()))
                        .map(Addresses::ours)
                        .orElseGet(provider::ourNumber));
    }
}
