package dev.pluto.identity.registration;

import dev.pluto.http.problem.Problem;
import dev.pluto.http.security.ClientAddress;
import dev.pluto.identity.account.Contacts;
import dev.pluto.identity.account.NewAccounts;
import dev.pluto.identity.account.NewAccounts.Registered;
import dev.pluto.identity.account.Profile;
import dev.pluto.identity.credential.Credentials;
import dev.pluto.identity.guard.Tries;
import dev.pluto.identity.guard.Tries.Tried;
import dev.pluto.identity.phone.PhoneDefaults;
import dev.pluto.identity.registration.Applicants.Shown;
import dev.pluto.identity.registration.Applicants.Wanted;
import dev.pluto.protection.AuditEntry;
import dev.pluto.protection.AuditTrail;
import dev.pluto.protection.Transactions;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.SqlConnection;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.UUID;

/** Makes the account of who has shown that the address is theirs: rows, password, event and audit line in one transaction. */
@ApplicationScoped
class ConfirmedRegistration {

    private final Transactions transactions;
    private final Applicants applicants;
    private final Tries tries;
    private final NewAccounts accounts;
    private final Credentials credentials;
    private final Contacts contacts;
    private final AuditTrail audit;

    ConfirmedRegistration(
            Transactions transactions,
            Applicants applicants,
            Tries tries,
            NewAccounts accounts,
            Credentials credentials,
            Contacts contacts,
            AuditTrail audit) {
        this.transactions = transactions;
        this.applicants = applicants;
        this.tries = tries;
        this.accounts = accounts;
        this.credentials = credentials;
        this.contacts = contacts;
        this.audit = audit;
    }

    /**
     * The account. A code whose address was taken meanwhile is over.
     *
     * @return fails with {@link Problem} 401 {@code auth:code.wrong} or {@code auth:code.over}, 429 {@code auth:slow-down}
     */
    Uni<Profile.Snapshot> confirm(RegistrationProof proof, ClientAddress from) {
        List<Tried> tried = from.holder().isEmpty() ? List.of() : List.of(Tried.address(from.holder()));
        return transactions
                .sql(Applicants.SCOPE, tx -> shown(tx, proof, tried))
                .invoke(ConfirmedRegistration::requireRight)
                .chain(shown -> create(shown.wanted())
                        .call(() -> transactions.sql(Applicants.SCOPE, tx -> applicants.end(tx, shown.id()))));
    }

    /** A try, kept by the transaction also when it is wrong. */
    private Uni<Shown> shown(SqlConnection tx, RegistrationProof proof, List<Tried> tried) {
        return applicants
                .tryOnce(tx, proof.requestId(), proof.code())
                .map(shown -> shown.orElseThrow(ConfirmedRegistration::over))
                .call(() -> tries.count(tx, tried))
                .call(shown -> shown.right()
                        ? tries.takeBack(tx, tried)
                        : Uni.createFrom().voidItem());
    }

    private static void requireRight(Shown shown) {
        if (!shown.right()) {
            throw new Problem(401, "auth:code.wrong", "This is not the code");
        }
    }

    private Uni<Profile.Snapshot> create(Wanted wanted) {
        UUID userId = UUID.randomUUID();
        Registered who = new Registered(
                null,
                wanted.address(),
                wanted.name(),
                new PhoneDefaults.Place(wanted.locale(), wanted.zone()),
                RegistrationPolicy.FREE);
        return transactions
                .session(
                        Applicants.SCOPE,
                        tx -> accounts.register(tx, userId, who)
                                .call(() -> credentials.keep(tx, userId, wanted.hash()))
                                .call(() -> contacts.verify(tx, userId, wanted.address()))
                                .call(() -> audit.record(
                                        tx,
                                        new AuditEntry(
                                                userId.toString(),
                                                "user.register",
                                                userId,
                                                "account",
                                                "registered themselves"))))
                .onFailure(Problem.class)
                .transform(taken -> over());
    }

    private static Problem over() {
        return new Problem(401, "auth:code.over", "Register again");
    }
}
