package dev.pluto.http;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.pluto.http.body.Member;
import dev.pluto.http.body.MergePatch;
import dev.pluto.http.problem.Problem;
import dev.pluto.http.version.IfMatch;
import dev.pluto.http.version.Versioned;
import io.smallrye.mutiny.Uni;
import io.vertx.pgclient.PgException;
import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RolesAllowed;
import jakarta.persistence.OptimisticLockException;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PATCH;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import java.net.ConnectException;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** One endpoint for each way a request can end. */
public class SampleResource {

    static final String SECRET = "Anna's number is +4915112345678";

    public record Inner(@NotBlank @Nullable String displayName) {}

    public record Sample(
            @NotNull @Size(max = 5) @Nullable String shortText,
            @Valid @Nullable Inner innerPart,
            @Nullable List<@Valid Inner> innerParts,
            int someNumber,
            @Nullable Instant writtenAt) {}

    @Path("/sample/open")
    @Produces(MediaType.APPLICATION_JSON)
    @PermitAll
    public static class Open {
        @POST
        public Uni<Sample> echo(@Valid Sample sample) {
            return Uni.createFrom().item(sample);
        }

        @GET
        public Uni<Map<String, Object>> list(@QueryParam("limit") @DefaultValue("50") @Min(1) @Max(200) int limit) {
            return Uni.createFrom().item(Map.of("limit", limit));
        }

        @GET
        @Path("/{id}")
        public Uni<UUID> one(@PathParam("id") UUID id) {
            return Uni.createFrom().item(id);
        }

        @POST
        @Path("/emptied")
        @Produces(MediaType.WILDCARD)
        public Uni<Void> empty(@QueryParam("fails") boolean fails) {
            if (fails) {
                throw new Problem(409, "sample:not-now", "Not now");
            }
            return Uni.createFrom().voidItem();
        }
    }

    /** The same below a path of the API. */
    @Path("/api/sample/open")
    @Produces(MediaType.APPLICATION_JSON)
    @PermitAll
    public static class OfTheApi {
        @GET
        public Uni<Map<String, Object>> list(@QueryParam("word") @Nullable String word) {
            return Uni.createFrom().item(Map.of("word", String.valueOf(word)));
        }
    }

    /** Has a version, which it does not leave. */
    public record Thing(String name, long version, boolean settled) implements Versioned {}

    @Path("/sample/things/{version}")
    @Produces(MediaType.APPLICATION_JSON)
    @PermitAll
    public static class Things {
        @GET
        public Uni<Thing> read(
                @PathParam("version") long version, @QueryParam("settled") @DefaultValue("true") boolean settled) {
            return Uni.createFrom().item(new Thing("kettle", version, settled));
        }

        @PUT
        public Uni<Thing> change(@PathParam("version") long version, @Context HttpHeaders headers) {
            IfMatch.of(headers).require(version, "sample");
            return Uni.createFrom().item(new Thing("kettle", version + 1, true));
        }

        @PATCH
        @Consumes({MediaType.APPLICATION_JSON, MergePatch.MEDIA_TYPE})
        public Uni<Map<String, Object>> patch(JsonNode patch) {
            MergePatch merge = MergePatch.of(patch);
            Member<String> name = merge.find("name", MergePatch::text);
            merge.verify();
            return Uni.createFrom().item(Map.of("present", name.isPresent(), "null", name.isNull()));
        }
    }

    @Path("/sample/failing")
    @Produces(MediaType.APPLICATION_JSON)
    @PermitAll
    public static class Failing {
        @GET
        @Path("/{how}")
        public Uni<String> fail(@PathParam("how") String how) throws JsonProcessingException {
            return switch (how) {
                case "unexpected" -> Uni.createFrom().failure(new IllegalStateException(SECRET));
                case "error" -> throw new AssertionError(SECRET);
                case "stale" -> Uni.createFrom().failure(new OptimisticLockException(SECRET));
                case "database" -> Uni.createFrom().failure(new PgException(SECRET, "FATAL", "57P01", SECRET));
                case "duplicate" -> Uni.createFrom().failure(new PgException(SECRET, "ERROR", "23505", SECRET));
                case "connection" -> Uni.createFrom().failure(new RuntimeException(new ConnectException(SECRET)));
                case "inner-json" ->
                    Uni.createFrom()
                            .item(new ObjectMapper()
                                    .readValue("{\"a\":1}", Inner.class)
                                    .toString());
                case "own" -> throw new Problem(422, "sample:not-so", "Not so", "Try another", Map.of("tries_left", 2));
                case "throttled" -> throw new Problem(429, "sample:throttled", "Slower");
                case "forbidden" -> throw new jakarta.ws.rs.ForbiddenException(SECRET);
                case "slow" -> Uni.createFrom().failure(new io.smallrye.mutiny.TimeoutException());
                default -> throw new jakarta.ws.rs.NotFoundException(SECRET);
            };
        }
    }

    @Path("/sample/callers")
    @Produces(MediaType.APPLICATION_JSON)
    public static class Callers {

        @GET
        @Path("/person")
        @RolesAllowed("person")
        public Map<String, Object> person() {
            return Map.of("open", "to persons");
        }

        @GET
        @Path("/any")
        @RolesAllowed({"person", "operator", "service"})
        public Map<String, Object> any() {
            return Map.of("open", "to all");
        }

        @GET
        @Path("/unannotated")
        public String unannotated() {
            return "must never be seen";
        }
    }
}
