package dev.pluto.memory.contact;

import dev.pluto.access.Scopes;
import dev.pluto.contracts.AutoConfirmAnswer;
import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.Objects;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/** For the service that answers requests which others make of a person. */
@Path("/api/v1/internal/auto-confirm")
@Consumes(MediaType.APPLICATION_JSON)
@Produces(MediaType.APPLICATION_JSON)
@RolesAllowed(Scopes.MEMORY_RECALL)
@Tag(name = "contacts")
class AutoConfirmResource {
    private final AutoConfirmService service;

    AutoConfirmResource(AutoConfirmService service) {
        this.service = service;
    }

    /**
     * Who asks whom.
     *
     * @param who a telephone number, a name or a relation
     */
    record Question(
            @NotNull @Nullable UUID userId,
            @NotBlank @Size(max = 200) @Nullable String who) {
        @Override
        public String toString() {
            return "Question[" + userId + "]";
        }
    }

    @POST
    @Operation(
            summary = "Whether what somebody asks a person for is answered without asking the person",
            description =
                    "By the side of their life that somebody stands on and by what they prefer of it: auto_confirm_family,"
                            + " auto_confirm_work. Whom nobody knows, and a name that people of several sides have, is never"
                            + " confirmed.")
    public Uni<AutoConfirmAnswer> of(@NotNull @Valid Question question) {
        return service.of(Objects.requireNonNull(question.userId()), Objects.requireNonNull(question.who()));
    }
}
