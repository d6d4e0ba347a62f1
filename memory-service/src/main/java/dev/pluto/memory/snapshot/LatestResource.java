package dev.pluto.memory.snapshot;

import dev.pluto.access.Scopes;
import dev.pluto.contracts.SnapshotsAnswer;
import dev.pluto.memory.memory.Look;
import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/** The latest snapshots, for the service that speaks with the person. */
@Path("/api/v1/internal/snapshots")
@Consumes(MediaType.APPLICATION_JSON)
@Produces(MediaType.APPLICATION_JSON)
@RolesAllowed(Scopes.MEMORY_RECALL)
@Tag(name = "recall")
class LatestResource {
    private final SnapshotsService snapshots;

    LatestResource(SnapshotsService snapshots) {
        this.snapshots = snapshots;
    }

    /** Whose. */
    record Whose(@NotNull @Nullable UUID userId) {}

    @POST
    @Operation(summary = "The latest day, week and event of a person")
    public Uni<SnapshotsAnswer> latest(@NotNull @Valid Whose whose) {
        return snapshots
                .latest(new Look("messaging", Look.USUAL, false), Objects.requireNonNull(whose.userId()))
                .map(found -> new SnapshotsAnswer(
                        found.stream().map(LatestResource::answer).toList()));
    }

    private static SnapshotsAnswer.Snapshot answer(Snapshot snapshot) {
        Period period = snapshot.period();
        Cause cause = period.cause();
        Sentences sentences = snapshot.sentences();
        return new SnapshotsAnswer.Snapshot(
                snapshot.id(),
                period.kind().stored(),
                cause == null ? null : cause.stored(),
                period.start(),
                period.end(),
                sentences(sentences.said()),
                sentences(sentences.done()),
                sentences(sentences.planned()),
                sentences(sentences.decided()));
    }

    private static List<SnapshotsAnswer.Sentence> sentences(List<Retold> list) {
        return list.stream()
                .map(one -> new SnapshotsAnswer.Sentence(one.text(), one.day(), one.memories()))
                .toList();
    }
}
