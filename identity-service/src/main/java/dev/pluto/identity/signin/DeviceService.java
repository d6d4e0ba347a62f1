package dev.pluto.identity.signin;

import dev.pluto.http.problem.Problem;
import dev.pluto.identity.session.SessionService;
import dev.pluto.protection.Scope;
import dev.pluto.protection.Transactions;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.UUID;

/** Shows a person what they have signed in with, and forgets it. */
@ApplicationScoped
class DeviceService {

    private final Transactions transactions;
    private final Devices devices;
    private final SessionService sessions;

    DeviceService(Transactions transactions, Devices devices, SessionService sessions) {
        this.transactions = transactions;
        this.devices = devices;
        this.sessions = sessions;
    }

    Uni<List<Device>> list(UUID userId) {
        return transactions.sql(Scope.person(userId), tx -> devices.list(tx, userId));
    }

    /** Forgets one and ends its sessions. Fails with {@link Problem} 404 when the person has no such device. */
    Uni<Void> forget(UUID userId, UUID device) {
        return transactions
                .sql(
                        Scope.person(userId),
                        tx -> devices.forget(tx, userId, device)
                                .map(found -> found.orElseThrow(Problem::notFound))
                                .chain(index -> sessions.endOnDevice(tx, userId, index)))
                .invoke(ended -> sessions.tellEnded())
                .replaceWithVoid();
    }
}
