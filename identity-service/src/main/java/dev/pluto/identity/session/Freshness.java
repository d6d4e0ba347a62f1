package dev.pluto.identity.session;

import dev.pluto.access.Caller;
import dev.pluto.http.problem.Problem;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;

/** Asks that a person has shown who they are a short while ago, before what nobody may do with a screen left open. */
@ApplicationScoped
public class Freshness {

    private final Caller caller;
    private final SessionConfig config;
    private final Clock clock;

    Freshness(Caller caller, SessionConfig config, Clock clock) {
        this.caller = caller;
        this.config = config;
        this.clock = clock;
    }

    /** @throws Problem 403 {@code auth:session.needed} or 401 {@code auth:step-up.needed} (RFC 9470) */
    public void require() {
        caller.session();
        Instant since = clock.instant().minus(config.freshFor());
        if (caller.provedAt().filter(proved -> !proved.isBefore(since)).isEmpty()) {
            throw Problem.stepUp(config.freshFor());
        }
    }
}
