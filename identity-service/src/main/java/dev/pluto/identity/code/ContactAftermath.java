package dev.pluto.identity.code;

import dev.pluto.identity.account.ContactChanges.Outcome.Changed;
import dev.pluto.identity.account.ContactValue;
import dev.pluto.identity.account.Profile;
import dev.pluto.identity.mail.Mails;
import dev.pluto.identity.profile.ProfileCache;
import dev.pluto.identity.profile.ReleasedNumbers;
import dev.pluto.identity.session.SessionEnd;
import dev.pluto.identity.session.SessionService;
import dev.pluto.protection.Transactions;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;
import java.util.UUID;

/** What follows once somebody is reached elsewhere: who they are found by, where they are signed in, and who is told. */
@ApplicationScoped
class ContactAftermath {

    private final Transactions transactions;
    private final ProfileCache cache;
    private final ReleasedNumbers numbers;
    private final SessionService sessions;
    private final CodeQueue queue;
    private final Notices notices;

    ContactAftermath(
            Transactions transactions,
            ProfileCache cache,
            ReleasedNumbers numbers,
            SessionService sessions,
            CodeQueue queue,
            Notices notices) {
        this.transactions = transactions;
        this.cache = cache;
        this.numbers = numbers;
        this.sessions = sessions;
        this.queue = queue;
        this.notices = notices;
    }

    /** Where they are told, and that it goes out soon. */
    @ApplicationScoped
    static class Notices {

        private final Mails mails;
        private final Destination.Reader destinations;
        private final CodeWorker worker;

        Notices(Mails mails, Destination.Reader destinations, CodeWorker worker) {
            this.mails = mails;
            this.destinations = destinations;
            this.worker = worker;
        }

        /** The address they have or had before; no text can be sent that is no code. */
        Optional<Destination> to(Changed changed) {
            Profile before = changed.before().profile();
            return Optional.ofNullable(before.email())
                    .filter(email -> mails.isOn())
                    .map(email -> destinations.again(email, CodeWay.MAIL));
        }

        void wake() {
            worker.wakeSoon();
        }
    }

    /** @param session goes on, the only one */
    Uni<Void> follow(Changed changed, ContactValue now, UUID session) {
        UUID userId = changed.after().userId();
        return tell(changed, now)
                .chain(() -> sessions.endAll(userId, SessionEnd.CONTACT, session))
                .chain(() -> cache.refresh(changed.after()))
                .chain(() -> numbers.release(userId));
    }

    private Uni<Void> tell(Changed changed, ContactValue now) {
        return notices.to(changed)
                .map(to -> transactions
                        .sql(
                                Codes.SCOPE,
                                tx -> queue.notice(tx, to, changed.after().userId(), now.kind() + "-changed"))
                        .invoke(notices::wake))
                .orElseGet(() -> Uni.createFrom().voidItem());
    }
}
