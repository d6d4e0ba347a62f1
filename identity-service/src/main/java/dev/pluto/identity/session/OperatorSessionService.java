package dev.pluto.identity.session;

import dev.pluto.access.Access;
import dev.pluto.access.Deed;
import dev.pluto.access.Permission;
import dev.pluto.http.problem.Problem;
import dev.pluto.identity.account.KnownPersons;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.UUID;

/** Lets an operator sign somebody out. */
@ApplicationScoped
class OperatorSessionService {

    private static final Deed END =
            new Deed(Permission.END_SESSIONS, "session.end", "sessions", "an operator signs them out");

    private final Access access;
    private final Endings endings;
    private final Clock clock;

    OperatorSessionService(Access access, Endings endings, Clock clock) {
        this.access = access;
        this.endings = endings;
        this.clock = clock;
    }

    /** Ends all of a person. Fails with {@link Problem} 404 when there is no such person. */
    Uni<Void> endAll(UUID userId) {
        return access.audited(
                        END,
                        userId,
                        tx -> KnownPersons.require(tx, userId)
                                .chain(() -> endings.endAll(tx, userId, SessionEnd.OPERATOR, null, clock.instant())))
                .invoke(ended -> endings.tell())
                .replaceWithVoid();
    }
}
