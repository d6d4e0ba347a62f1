package dev.pluto.memory.list;

import dev.pluto.access.Scopes;
import dev.pluto.contracts.DeedUndone;
import dev.pluto.contracts.ListAnswer;
import dev.pluto.http.body.ComposedText;
import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/** What other services tell and ask of the lists of a person. */
@Path("/api/v1/internal/lists")
@Consumes(MediaType.APPLICATION_JSON)
@Produces(MediaType.APPLICATION_JSON)
@RolesAllowed(Scopes.LIST_WRITE)
@Tag(name = "lists")
class ListsResource {
    private final ListsService lists;

    ListsResource(ListsService lists) {
        this.lists = lists;
    }

    /**
     * What shall become of a list.
     *
     * @param deed what makes it one and the same however often it is asked
     * @param list its name, up to 60 characters
     * @param verb {@code add}, {@code remove} or {@code clear}
     * @param items up to 50 of 200 characters; not looked at when the list is cleared
     */
    record Change(
            @NotNull @Nullable UUID userId,
            @NotNull @Nullable UUID deed,
            @NotBlank @Size(max = 60) @Nullable String list,

            @Schema(enumeration = {"add", "remove", "clear"}) @NotNull @Pattern(regexp = "add|remove|clear") @Nullable
            String verb,

            @NotNull @Size(max = 50) @Nullable List<@NotBlank @Size(max = 200) String> items) {
        private ListChange toChange() {
            return new ListChange(
                    Objects.requireNonNull(userId),
                    Objects.requireNonNull(deed),
                    ComposedText.of(Objects.requireNonNull(list)),
                    ListChange.Verb.valueOf(Objects.requireNonNull(verb).toUpperCase(Locale.ROOT)),
                    Objects.requireNonNull(items).stream().map(ComposedText::of).toList());
        }

        @Override
        public String toString() {
            return "Change[" + deed + "]";
        }
    }

    record Wanted(
            @NotNull @Nullable UUID userId,
            @NotBlank @Size(max = 60) @Nullable String list) {
        @Override
        public String toString() {
            return "Wanted[" + userId + "]";
        }
    }

    record Undo(
            @NotNull @Nullable UUID userId,
            @NotNull @Nullable UUID deed) {}

    @POST
    @Path("/change")
    @Operation(summary = "Put things on a list, take some off, or all")
    @APIResponse(responseCode = "200")
    @APIResponse(responseCode = "409", description = "memory:list.limit")
    public Uni<ListAnswer> change(@NotNull @Valid Change change) {
        return lists.change(change.toChange());
    }

    @POST
    @Path("/show")
    @RolesAllowed(Scopes.LIST_READ)
    @Operation(summary = "Tell what stands on a list")
    public Uni<ListAnswer> show(@NotNull @Valid Wanted wanted) {
        return lists.show(
                Objects.requireNonNull(wanted.userId()), ComposedText.of(Objects.requireNonNull(wanted.list())));
    }

    @POST
    @Path("/undo")
    @Operation(summary = "Take back what one deed changed, within ten minutes of it")
    public Uni<DeedUndone> undo(@NotNull @Valid Undo undo) {
        return lists.undo(Objects.requireNonNull(undo.userId()), Objects.requireNonNull(undo.deed()))
                .map(DeedUndone::new);
    }
}
