package dev.pluto.messaging.live;

import dev.pluto.http.problem.Problem;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.RequestScoped;
import jakarta.ws.rs.container.ContainerRequestContext;
import java.util.Optional;
import java.util.UUID;
import org.jboss.resteasy.reactive.server.ServerRequestFilter;

/**
 * Opens a stream before its answer begins. The head of an answer in events is written before the first of them: whether somebody may
 * look on has to be known by then.
 */
@RequestScoped
class LiveDoor {

    private final LiveService live;
    private Multi<LiveEvent> events = Multi.createFrom().empty();

    LiveDoor(LiveService live) {
        this.live = live;
    }

    @Watched
    @ServerRequestFilter
    Uni<Void> open(ContainerRequestContext request) {
        return live.watch(idOf(request), Optional.ofNullable(request.getHeaderString("Last-Event-ID")))
                .invoke(opened -> events = opened)
                .replaceWithVoid();
    }

    private static UUID idOf(ContainerRequestContext request) {
        try {
            return UUID.fromString(
                    String.valueOf(request.getUriInfo().getPathParameters().getFirst("id")));
        } catch (IllegalArgumentException e) {
            throw Problem.notFound();
        }
    }

    /** What this request opened. */
    Multi<LiveEvent> events() {
        return events;
    }
}
