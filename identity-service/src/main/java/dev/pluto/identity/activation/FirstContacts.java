package dev.pluto.identity.activation;

import dev.pluto.identity.account.NewAccounts;
import dev.pluto.identity.account.NewAccounts.Found;
import dev.pluto.identity.phone.PhoneNumber;
import dev.pluto.protection.AuditEntry;
import dev.pluto.protection.AuditTrail;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import org.hibernate.reactive.mutiny.Mutiny;

/** Makes persons who were not known, and writes down through whom they came. */
@ApplicationScoped
class FirstContacts {

    private final NewAccounts accounts;
    private final AuditTrail audit;

    FirstContacts(NewAccounts accounts, AuditTrail audit) {
        this.accounts = accounts;
        this.audit = audit;
    }

    /**
     * The account of whoever has this number, made in this transaction when nobody has.
     *
     * @param channel by which the number made contact
     * @param caller the service that was contacted
     */
    Uni<Found> getOrCreate(Mutiny.Session tx, PhoneNumber number, String channel, String caller) {
        return accounts.getOrCreate(tx, number, channel)
                .call(found -> found.created()
                        ? audit.record(
                                tx,
                                new AuditEntry(
                                        caller, "user.create", found.snapshot().userId(), "account", "first contact"))
                        : Uni.createFrom().voidItem());
    }
}
