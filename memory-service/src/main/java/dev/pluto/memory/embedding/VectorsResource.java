package dev.pluto.memory.embedding;

import dev.pluto.access.Scopes;
import dev.pluto.contracts.VectorsAnswer;
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
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.List;
import java.util.Objects;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/** The meaning of texts for other services, so that one model in the suite is enough. Nothing of a text is stored. */
@Path("/api/v1/internal/vectors")
@Consumes(MediaType.APPLICATION_JSON)
@Produces(MediaType.APPLICATION_JSON)
@RolesAllowed(Scopes.VECTOR_READ)
@Tag(name = "vectors")
class VectorsResource {
    private final Embeddings embeddings;

    VectorsResource(Embeddings embeddings) {
        this.embeddings = embeddings;
    }

    /** @param texts 1 to 8 of up to 1,600 characters */
    record Wanted(@NotNull @Size(min = 1, max = 8) @Nullable List<@NotBlank @Size(max = 1600) String> texts) {
        @Override
        public String toString() {
            return "Wanted[texts]";
        }
    }

    @POST
    @Operation(summary = "Tell what texts mean, as vectors")
    @APIResponse(responseCode = "200")
    @APIResponse(responseCode = "503", description = "memory:model.unavailable")
    public Uni<VectorsAnswer> vectors(@NotNull @Valid Wanted wanted) {
        List<String> texts = Objects.requireNonNull(wanted.texts()).stream()
                .map(ComposedText::of)
                .toList();
        return embeddings
                .ofTexts(texts)
                .map(vectors -> new VectorsAnswer(
                        vectors.stream().map(VectorsResource::bytes).toList()));
    }

    private static byte[] bytes(float[] vector) {
        ByteBuffer bytes = ByteBuffer.allocate(vector.length * Float.BYTES).order(ByteOrder.LITTLE_ENDIAN);
        bytes.asFloatBuffer().put(vector);
        return bytes.array();
    }
}
