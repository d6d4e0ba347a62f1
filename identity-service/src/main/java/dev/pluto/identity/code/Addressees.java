package dev.pluto.identity.code;

import dev.pluto.identity.code.CodeQueue.Due;
import dev.pluto.identity.code.Recipients.Recipient;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.SqlConnection;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;

/** Finds out who is told what is due, and gives them the code: only then it can be right. */
@ApplicationScoped
class Addressees {

    private final Recipients recipients;
    private final Destination.Reader destinations;
    private final CodeQueue queue;

    Addressees(Recipients recipients, Destination.Reader destinations, CodeQueue queue) {
        this.recipients = recipients;
        this.destinations = destinations;
        this.queue = queue;
    }

    /**
     * Somebody who is told something.
     *
     * @param words which of the words of mails
     */
    record Letter(Recipient whose, String words) {}

    /** Empty where there is nobody to be told. */
    Uni<Optional<Letter>> find(SqlConnection tx, Due due) {
        return switch (due.purpose()) {
            case CONTACT -> ofContact(tx, due);
            case NOTICE ->
                recipients.person(tx, asker(due)).map(found -> found.map(whose -> new Letter(whose, due.words())));
            case SIGN_IN, PASSWORD, SECOND_FACTOR -> ofOwner(tx, due);
        };
    }

    private Uni<Optional<Letter>> ofOwner(SqlConnection tx, Due due) {
        return recipients
                .find(tx, destinations.again(due.to(), due.way()))
                .map(found -> found.filter(
                        whose -> due.userId() == null || due.userId().equals(whose.userId())))
                .call(found -> found.isPresent() ? give(tx, due, found.get().userId()) : nothing())
                .map(found -> found.map(whose -> new Letter(whose, due.words())));
    }

    private Uni<Optional<Letter>> ofContact(SqlConnection tx, Due due) {
        return recipients
                .person(tx, asker(due))
                .map(asker -> asker.filter(Recipient::active))
                .chain(asker -> asker.isEmpty()
                        ? Uni.createFrom().item(Optional.empty())
                        : ofContact(tx, due, asker.get()).map(Optional::of));
    }

    private Uni<Letter> ofContact(SqlConnection tx, Due due, Recipient asker) {
        return recipients
                .holder(tx, destinations.again(due.to(), due.way()))
                .map(holder -> ContactPolicy.tell(due.way(), asker, holder))
                .call(telling -> telling.canBeRight() ? give(tx, due, asker.userId()) : nothing())
                .map(ContactPolicy.Telling::letter);
    }

    private Uni<Void> give(SqlConnection tx, Due due, UUID userId) {
        return queue.give(tx, due.codeId(), userId);
    }

    private static UUID asker(Due due) {
        return Objects.requireNonNull(due.userId());
    }

    private static Uni<Void> nothing() {
        return Uni.createFrom().voidItem();
    }
}
