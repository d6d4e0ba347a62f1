package dev.pluto.identity.style;

import dev.pluto.access.Caller;
import dev.pluto.access.Permissions;
import dev.pluto.identity.account.Learning;
import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.DecimalMax;
import jakarta.validation.constraints.DecimalMin;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.Objects;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/** What may be learnt of the caller. */
@Path("/api/v1/users/ai-preferences")
@Tag(name = "Settings")
@Produces(MediaType.APPLICATION_JSON)
public class AiPreferencesResource {

    private final StyleService service;
    private final Caller caller;

    AiPreferencesResource(StyleService service, Caller caller) {
        this.service = service;
        this.caller = caller;
    }

    @GET
    @RolesAllowed(Permissions.ACCOUNT_READ)
    @Operation(operationId = "getAiPreferences", summary = "What may be learnt of the caller")
    @APIResponse(responseCode = "200")
    public Uni<Learning> get() {
        return service.learning(caller.personId());
    }

    @PUT
    @Consumes(MediaType.APPLICATION_JSON)
    @RolesAllowed(Permissions.PROFILES_WRITE)
    @Operation(
            operationId = "changeAiPreferences",
            summary = "Say what may be learnt of the caller",
            description =
                    "What is left out is as everybody is given it. At the level `none` what was learnt of the style goes at once.")
    @APIResponse(responseCode = "200", description = "What holds now")
    @APIResponse(responseCode = "422", description = "`request:invalid` with a pointer to each fault")
    public Uni<Learning> put(@NotNull @Valid Wanted wanted) {
        return service.let(caller.personId(), wanted.learning());
    }

    /**
     * What is left out is as everybody is given it.
     *
     * @param personalizationLevel none, style or full
     * @param learningRate 0 to 1
     */
    @Schema(name = "AiPreferencesWanted")
    record Wanted(
            @Schema(enumeration = {"none", "style", "full"}) @Pattern(regexp = "none|style|full") @Nullable
            String personalizationLevel,

            @DecimalMin("0") @DecimalMax("1") @Schema(examples = "0.1") @Nullable
            Double learningRate) {
        Learning learning() {
            Learning initial = Learning.initial();
            return new Learning(
                    Objects.requireNonNullElse(personalizationLevel, initial.personalizationLevel()),
                    Objects.requireNonNullElse(learningRate, initial.learningRate()));
        }
    }
}
