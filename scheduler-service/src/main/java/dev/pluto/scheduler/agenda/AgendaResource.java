package dev.pluto.scheduler.agenda;

import dev.pluto.access.Scopes;
import dev.pluto.contracts.AgendaAnswer;
import dev.pluto.http.time.FourDigitYear;
import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.time.Instant;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestQuery;

/** For other services only; the edge never routes here. */
@Path("/api/v1/internal/agenda")
@Produces(MediaType.APPLICATION_JSON)
@RolesAllowed(Scopes.AGENDA_READ)
@Tag(name = "Internal", description = "Between services")
public class AgendaResource {

    private final AgendaService agenda;

    AgendaResource(AgendaService agenda) {
        this.agenda = agenda;
    }

    @GET
    @Operation(summary = "Runs of a person's active tasks in [from, to), at most 62 days and 200 items")
    public Uni<AgendaAnswer> agenda(
            @RestQuery("user_id") @NotNull UUID userId,
            @RestQuery @NotNull @FourDigitYear Instant from,
            @RestQuery @NotNull @FourDigitYear Instant to) {
        return agenda.agenda(userId, from, to);
    }
}
