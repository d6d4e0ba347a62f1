package dev.pluto.identity.code;

import dev.pluto.contracts.CodeOrder;
import dev.pluto.identity.code.Addressees.Letter;
import dev.pluto.identity.code.CodeQueue.Due;
import dev.pluto.identity.code.Recipients.Recipient;
import dev.pluto.protection.Transactions;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import org.eclipse.microprofile.rest.client.inject.RestClient;

/** Has told by messaging or by mail what {@link Addressees} find somebody for. What is nobody's ends here. */
@ApplicationScoped
class CodeSender {

    private final Transactions transactions;
    private final Addressees addressees;
    private final CodeClient messaging;
    private final CodeMails mails;

    CodeSender(Transactions transactions, Addressees addressees, @RestClient CodeClient messaging, CodeMails mails) {
        this.transactions = transactions;
        this.addressees = addressees;
        this.messaging = messaging;
        this.mails = mails;
    }

    /** Fails where it has to be tried again. */
    Uni<Void> send(Due due) {
        return transactions
                .sql(Codes.SCOPE, tx -> addressees.find(tx, due))
                .chain(found -> found.map(letter -> send(due, letter))
                        .orElseGet(() -> Uni.createFrom().voidItem()));
    }

    private Uni<Void> send(Due due, Letter letter) {
        return due.way() == CodeWay.MAIL
                ? mails.send(due, letter.words(), letter.whose().locale())
                : messaging.send(order(due, letter.whose()));
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
