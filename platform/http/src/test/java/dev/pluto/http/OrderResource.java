package dev.pluto.http;

import dev.pluto.http.idempotency.Idempotent;
import dev.pluto.http.problem.Problem;
import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.time.Duration;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;

/** Does something each time it is asked, unless asked by the same key. */
@Path("/sample/orders")
@RolesAllowed("person")
public class OrderResource {

    static final AtomicInteger EFFECTS = new AtomicInteger();

    public record Order(String what) {}

    public record Placed(UUID id, String whatWasOrdered) {}

    @POST
    @Idempotent
    public Uni<Response> place(Order order) {
        return switch (order.what()) {
            case "refused" -> Uni.createFrom().failure(new Problem(422, "sample:refused", "No"));
            case "broken" -> Uni.createFrom().failure(new IllegalStateException("broken"));
            case "slow" -> placed(order).onItem().delayIt().by(Duration.ofMillis(700));
            default -> placed(order);
        };
    }

    @POST
    @Path("/{id}/cancellation")
    @Idempotent
    public Uni<Placed> cancel(@PathParam("id") UUID id) {
        EFFECTS.incrementAndGet();
        return Uni.createFrom().item(new Placed(id, "cancelled"));
    }

    @POST
    @Path("/blocking")
    @Idempotent
    public Placed placeBlocking(Order order) {
        EFFECTS.incrementAndGet();
        return new Placed(UUID.randomUUID(), order.what());
    }

    private static Uni<Response> placed(Order order) {
        EFFECTS.incrementAndGet();
        UUID id = UUID.randomUUID();
        return Uni.createFrom()
                .item(Response.created(URI.create("/sample/orders/" + id))
                        .entity(new Placed(id, order.what()))
                        .build());
    }
}
