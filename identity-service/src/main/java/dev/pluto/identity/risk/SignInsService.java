package dev.pluto.identity.risk;

import dev.pluto.access.Access;
import dev.pluto.access.Deed;
import dev.pluto.access.Permission;
import dev.pluto.http.page.Page;
import dev.pluto.http.problem.Problem;
import dev.pluto.identity.account.KnownPersons;
import dev.pluto.protection.Scope;
import dev.pluto.protection.Transactions;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.UUID;

/** Shows sign-ins and what was held of them: to the person, and audited to operators. */
@ApplicationScoped
class SignInsService {

    private static final Deed LOOK = new Deed(Permission.READ_SIGN_INS, "sign-in.read", "sign-ins", "page");

    private final Access access;
    private final Transactions transactions;
    private final SignInRows rows;

    SignInsService(Access access, Transactions transactions, SignInRows rows) {
        this.access = access;
        this.transactions = transactions;
        this.rows = rows;
    }

    Uni<Page<SignIn>> own(UUID userId) {
        return transactions
                .sql(Scope.person(userId), tx -> rows.list(tx, userId))
                .map(SignInsService::page);
    }

    /** Of somebody, for an operator. Fails with {@link Problem} 404 where there is nobody. */
    Uni<Page<SignIn>> of(UUID userId) {
        return access.audited(
                        LOOK, userId, tx -> KnownPersons.require(tx, userId).chain(() -> rows.list(tx, userId)))
                .map(SignInsService::page);
    }

    private static Page<SignIn> page(List<SignIn> found) {
        return new Page<>(found, null);
    }
}
