package dev.pluto.identity.session;

import dev.pluto.access.Access;
import dev.pluto.access.Deed;
import dev.pluto.access.Permission;
import dev.pluto.http.problem.Problem;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.UUID;

/** Lets an operator sign somebody out. */
@ApplicationScoped
class OperatorSessionService {

    private static final Deed END =
            new Deed(Permission.BLOCK_PERSONS, "session.end", "sessions", "an operator signs them out");

    private final Access access;
    private final Sessions sessions;
    private final EndTeller teller;
    private final Clock clock;

    OperatorSessionService(Access access, Sessions sessions, EndTeller teller, Clock clock) {
        this.access = access;
        this.sessions = sessions;
        this.teller = teller;
        this.clock = clock;
    }

    /** Ends all of a person. Fails with {@link Problem} 404 when there is no such person. */
    Uni<Void> endAll(UUID userId) {
        return access.audited(
                        END,
                        userId,
                        tx -> sessions.isPerson(tx, userId)
                                .invoke(known -> {
                                    if (!known) {
                                        throw Problem.notFound();
                                    }
                                })
                                .chain(() -> sessions.endAll(tx, userId, SessionEnd.OPERATOR, null, clock.instant())))
                .invoke(ended -> teller.wake())
                .replaceWithVoid();
    }
}
