package dev.pluto.identity.code;

import dev.pluto.contracts.CodeOrder;
import dev.pluto.identity.code.Codes.Due;
import dev.pluto.identity.code.Recipients.Recipient;
import dev.pluto.protection.Transactions;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.SqlConnection;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;
import org.eclipse.microprofile.rest.client.inject.RestClient;

/** Finds out whose a code is and has it told, by messaging or by mail. One that is nobody's ends here. */
@ApplicationScoped
class CodeSender {

    private final Transactions transactions;
    private final Recipients recipients;
    private final Destination.Reader destinations;
    private final Codes codes;
    private final CodeClient messaging;
    private final CodeMails mails;

    CodeSender(
            Transactions transactions,
            Recipients recipients,
            Destination.Reader destinations,
            Codes codes,
            @RestClient CodeClient messaging,
            CodeMails mails) {
        this.transactions = transactions;
        this.recipients = recipients;
        this.destinations = destinations;
        this.codes = codes;
        this.messaging = messaging;
        this.mails = mails;
    }

    /** Fails where it has to be tried again. */
    Uni<Void> send(Due due) {
        return transactions
                .sql(Codes.SCOPE, tx -> given(tx, due))
                .chain(recipient -> recipient
                        .map(whose -> send(due, whose))
                        .orElseGet(() -> Uni.createFrom().voidItem()));
    }

    private Uni<Optional<Recipient>> given(SqlConnection tx, Due due) {
        return recipients
                .find(tx, destinations.again(due.to(), due.way()))
                .map(recipient -> recipient.filter(
                        whose -> due.userId() == null || due.userId().equals(whose.userId())))
                .call(recipient -> recipient
                        .map(whose -> codes.give(tx, due.codeId(), whose.userId()))
                        .orElseGet(() -> Uni.createFrom().voidItem()));
    }

    private Uni<Void> send(Due due, Recipient whose) {
        return due.way() == CodeWay.MAIL ? mails.send(due, whose.locale()) : messaging.send(order(due, whose));
    }

    private static CodeOrder order(Due due, Recipient whose) {
        return new CodeOrder(
                due.codeId(),
                whose.userId(),
                due.to(),
                due.way().channel(),
                due.code(),
                whose.locale(),
                due.expiresAt().toInstant());
    }
}
