package dev.pluto.memory.forgetting;

import dev.pluto.access.Caller;
import dev.pluto.access.Permissions;
import dev.pluto.access.Scopes;
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
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.util.Objects;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/** Forgetting all about one subject, in two steps. Operators and services name the person by {@code user_id}. */
@Path("/api/v1/memories/forgettings")
@Tag(name = "Memories")
@Consumes(MediaType.APPLICATION_JSON)
@Produces(MediaType.APPLICATION_JSON)
@RolesAllowed({Permissions.MEMORIES_WRITE, Scopes.MEMORY_WRITE})
class ForgettingsResource {
    private final ForgettingsService forgettings;
    private final Caller caller;

    ForgettingsResource(ForgettingsService forgettings, Caller caller) {
        this.forgettings = forgettings;
        this.caller = caller;
    }

    /** @param subject who or what, as the person calls it */
    record Wish(@NotBlank @Size(max = 200) @Nullable String subject) {
        @Override
        public String toString() {
            return "Wish[sealed]";
        }
    }

    /** @param token of the preview */
    record Yes(@NotBlank @Size(max = 2000) @Nullable String token) {}

    @POST
    @Path("/preview")
    @Operation(
            operationId = "previewForgetting",
            summary = "Count what is remembered about a subject, and get a token to forget it")
    public Uni<ForgettingPreview> preview(@QueryParam("user_id") @Nullable UUID userId, @NotNull @Valid Wish wish) {
        return forgettings.preview(
                person(userId),
                ComposedText.of(Objects.requireNonNull(wish.subject()).strip()));
    }

    @POST
    @Operation(operationId = "forgetSubject", summary = "Forget what a preview showed, for good")
    public Uni<ForgettingProof> forget(@QueryParam("user_id") @Nullable UUID userId, @NotNull @Valid Yes yes) {
        return forgettings.forget(caller.name(), person(userId), Objects.requireNonNull(yes.token()));
    }

    private UUID person(@Nullable UUID named) {
        return caller.whose(named, "memories");
    }
}
