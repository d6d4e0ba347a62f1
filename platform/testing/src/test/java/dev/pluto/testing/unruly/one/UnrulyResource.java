package dev.pluto.testing.unruly.one;

import dev.pluto.testing.unruly.two.ThingManager;
import io.smallrye.mutiny.Uni;
import jakarta.inject.Inject;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PUT;
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

    @PUT
    @Produces("text/plain")
    public Uni<Void> choosy() {
        return Uni.createFrom().voidItem();
    }

    @DELETE
    @Produces("*/*")
    public Uni<Void> allowed(String reason) {
        return Uni.createFrom().voidItem();
    }

    @GET
    @Produces("text/plain")
    public String allowed() {
        return "";
    }
}
