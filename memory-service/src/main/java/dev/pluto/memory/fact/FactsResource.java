package dev.pluto.memory.fact;

import dev.pluto.access.Scopes;
import dev.pluto.contracts.DeedUndone;
import dev.pluto.contracts.FactAnswer;
import dev.pluto.contracts.FactsForgotten;
import dev.pluto.contracts.FactsKept;
import dev.pluto.contracts.FactsKnown;
import dev.pluto.http.time.FourDigitYear;
import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.time.Instant;
import java.util.Objects;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/** What other services tell and ask of the facts of a person. */
@Path("/api/v1/internal/facts")
@Consumes(MediaType.APPLICATION_JSON)
@Produces(MediaType.APPLICATION_JSON)
@RolesAllowed(Scopes.FACT_READ)
@Tag(name = "facts")
class FactsResource {
    private static final int MOST = 200;
    private static final int DEFAULT = 50;

    private final FactsService facts;
    private final NearestFact nearest;

    FactsResource(FactsService facts, NearestFact nearest) {
        this.facts = facts;
        this.nearest = nearest;
    }

    /**
     * A text that may tell facts, put some right, end some, or ask to forget what was told last.
     *
     * @param messageId of the text: it is read once, however often it is told
     * @param text up to 2,000 characters
     */
    record Told(
            @NotNull @Nullable UUID userId,
            @NotNull @Nullable UUID messageId,
            @NotBlank @Size(max = 2000) @Nullable String text,
            @NotNull @FourDigitYear @Nullable Instant saidAt) {
        @Override
        public String toString() {
            return "Told[" + messageId + "]";
        }
    }

    /** @param before the question before this one, when it goes on from it ("and my brother's?") */
    record Question(
            @NotNull @Nullable UUID userId,
            @NotBlank @Size(max = 2000) @Nullable String question,
            @Size(max = 2000) @Nullable String before) {
        @Override
        public String toString() {
            return "Question[" + userId + "]";
        }
    }

    /** @param words what shall be forgotten; "everything" beside them means all facts that hold them */
    record Wish(
            @NotNull @Nullable UUID userId,
            @NotNull @Nullable UUID messageId,
            @NotBlank @Size(max = 500) @Nullable String words) {
        @Override
        public String toString() {
            return "Wish[" + messageId + "]";
        }
    }

    record Whose(
            @NotNull @Nullable UUID userId,
            @Min(1) @Max(MOST) @Nullable Integer limit) {}

    /** @param deed the id of the text whose changes are taken back */
    record Undo(
            @NotNull @Nullable UUID userId,
            @NotNull @Nullable UUID deed) {}

    @POST
    @Path("/remember")
    @RolesAllowed(Scopes.FACT_WRITE)
    @Operation(summary = "Read what a text tells, once")
    public Uni<FactsKept> remember(@NotNull @Valid Told told) {
        return facts.remember(
                Objects.requireNonNull(told.userId()),
                Objects.requireNonNull(told.messageId()),
                Objects.requireNonNull(told.text()),
                Objects.requireNonNull(told.saidAt()));
    }

    @POST
    @Path("/answer")
    @Operation(summary = "Answer a question from facts")
    public Uni<FactAnswer> answer(@NotNull @Valid Question question) {
        String asked = Objects.requireNonNull(question.question());
        return facts.answer(Objects.requireNonNull(question.userId()), asked, question.before())
                .chain(found -> nearest.of(asked, found));
    }

    @POST
    @Path("/forget")
    @RolesAllowed(Scopes.FACT_WRITE)
    @Operation(summary = "Forget facts, or say which may be meant")
    public Uni<FactsForgotten> forget(@NotNull @Valid Wish wish) {
        return facts.forget(
                Objects.requireNonNull(wish.userId()),
                Objects.requireNonNull(wish.messageId()),
                Objects.requireNonNull(wish.words()));
    }

    @POST
    @Path("/recount")
    @Operation(summary = "Tell what is known")
    public Uni<FactsKnown> recount(@NotNull @Valid Whose whose) {
        Integer limit = whose.limit();
        return facts.recount(Objects.requireNonNull(whose.userId()), limit == null ? DEFAULT : limit);
    }

    @POST
    @Path("/undo")
    @RolesAllowed(Scopes.FACT_WRITE)
    @Operation(summary = "Take back what one text changed, within ten minutes of it")
    public Uni<DeedUndone> undo(@NotNull @Valid Undo undo) {
        return facts.undo(Objects.requireNonNull(undo.userId()), Objects.requireNonNull(undo.deed()))
                .map(DeedUndone::new);
    }
}
