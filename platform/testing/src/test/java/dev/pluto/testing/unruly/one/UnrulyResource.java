package dev.pluto.testing.unruly.one;

import dev.pluto.testing.unruly.two.ThingManager;
import io.smallrye.mutiny.Uni;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Produces;
import java.time.Clock;
import java.time.Instant;
import java.util.concurrent.Executors;

public class UnrulyResource {
    @Inject
    private Things things;

    @Inject
    ThingManager manager;

    public Instant allowed(Clock clock) {
        return Instant.now(clock);
    }

    public Instant wrong() {
        System.out.println(things);
        var unused = Executors.newSingleThreadScheduledExecutor();
        Uni.createFrom().item(1).await().indefinitely();
        return Instant.now();
    }

    @GET
    public String unsaid() {
        return "";
    }

    @GET
    @Produces("text/plain")
    public String allowed() {
        return "";
    }
}
