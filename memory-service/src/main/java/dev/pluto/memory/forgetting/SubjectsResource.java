package dev.pluto.memory.forgetting;

import dev.pluto.access.Caller;
import dev.pluto.access.Scopes;
import dev.pluto.contracts.SubjectCount;
import dev.pluto.http.body.ComposedText;
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

/** What messaging asks about all that is known of one subject, and has forgotten. */
@Path("/api/v1/internal/subjects")
@Consumes(MediaType.APPLICATION_JSON)
@Produces(MediaType.APPLICATION_JSON)
@RolesAllowed(Scopes.FACT_READ)
@Tag(name = "facts")
class SubjectsResource {
    private final SubjectsService subjects;
    private final Caller caller;

    SubjectsResource(SubjectsService subjects, Caller caller) {
        this.subjects = subjects;
        this.caller = caller;
    }

    /**
     * What is asked before it is done.
     *
     * @param messageId of the wish, which is not counted itself
     * @param subject who or what, as the person calls it
     */
    record Wish(
            @NotNull @Nullable UUID userId,
            @NotNull @Nullable UUID messageId,
            @NotBlank @Size(max = 200) @Nullable String subject) {
        @Override
        public String toString() {
            return "Wish[" + messageId + "]";
        }
    }

    /**
     * What is to be done.
     *
     * @param messageId of the text that agreed: it is done once
     * @param wishId of the text that wished it
     */
    record Order(
            @NotNull @Nullable UUID userId,
            @NotNull @Nullable UUID messageId,
            @NotNull @Nullable UUID wishId,
            @NotBlank @Size(max = 200) @Nullable String subject) {
        @Override
        public String toString() {
            return "Order[" + messageId + "]";
        }
    }

    @POST
    @Path("/count")
    @Operation(summary = "Count what is known about a subject")
    public Uni<SubjectCount> count(@NotNull @Valid Wish wish) {
        return subjects.count(
                Objects.requireNonNull(wish.userId()),
                Objects.requireNonNull(wish.messageId()),
                ComposedText.of(Objects.requireNonNull(wish.subject())));
    }

    @POST
    @Path("/forget")
    @RolesAllowed(Scopes.FACT_WRITE)
    @Operation(summary = "Forget all about a subject, for good, once")
    public Uni<SubjectCount> forget(@NotNull @Valid Order order) {
        return subjects.forget(
                caller.name(),
                Objects.requireNonNull(order.userId()),
                Objects.requireNonNull(order.messageId()),
                Objects.requireNonNull(order.wishId()),
                ComposedText.of(Objects.requireNonNull(order.subject())));
    }
}
