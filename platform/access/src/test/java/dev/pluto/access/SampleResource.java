package dev.pluto.access;

import dev.pluto.http.problem.Problem;
import dev.pluto.protection.PersonKeys;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.SqlConnection;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Says who calls, and touches rows that every person has: their key. */
@Path("/sample")
@Produces(MediaType.APPLICATION_JSON)
@RolesAllowed({Permissions.TASKS_READ, Scopes.MEMORY_READ})
public class SampleResource {

    private final Caller caller;
    private final Access access;
    private final PersonKeys keys;

    SampleResource(Caller caller, Access access, PersonKeys keys) {
        this.caller = caller;
        this.access = access;
        this.keys = keys;
    }

    @GET
    @Path("/person")
    public UUID person() {
        return caller.personId();
    }

    @GET
    @Path("/caller")
    public Map<String, Object> caller() {
        return Map.of(
                "subject", caller.subject(),
                "name", caller.name(),
                "person", caller.isPerson(),
                "operator", caller.isOperator(),
                "service", caller.isService());
    }

    @GET
    @Path("/meant")
    public Map<String, String> meant(@QueryParam("user_id") @Nullable UUID named) {
        return Map.of("meant", caller.meant(named).map(UUID::toString).orElse("nobody"));
    }

    @GET
    @Path("/recall")
    @RolesAllowed(Scopes.MEMORY_RECALL)
    public Map<String, String> recall() {
        return Map.of("by", caller.name());
    }

    @GET
    @Path("/operators")
    @RolesAllowed(Permissions.AUDIT_READ)
    public Map<String, String> operators() {
        return Map.of("by", caller.name());
    }

    @GET
    @Path("/services")
    @RolesAllowed(Roles.SERVICE)
    public Map<String, String> services() {
        return Map.of("by", caller.name());
    }

    @POST
    @Path("/memories/{owner}")
    @RolesAllowed({Scopes.MEMORY_READ, Scopes.MEMORY_WRITE})
    public Uni<Void> remember(@PathParam("owner") UUID owner) {
        return access.audited(
                new Deed(Permission.WRITE_MEMORIES, "memory.make", "memories", "for the test"),
                owner,
                tx -> Uni.createFrom().voidItem());
    }

    @POST
    @Path("/keys/{owner}")
    public Uni<Void> make(@PathParam("owner") UUID owner) {
        return access.audited(
                new Deed(Permission.WRITE_TASKS, "key.make", "keys", "for the test"),
                owner,
                tx -> keys.of(tx, owner).replaceWithVoid());
    }

    @POST
    @Path("/keys/{owner}/in-vain")
    public Uni<Void> makeInVain(@PathParam("owner") UUID owner) {
        return access.audited(
                new Deed(Permission.WRITE_TASKS, "key.make", "keys", "in vain"),
                owner,
                tx -> keys.of(tx, owner)
                        .chain(key -> Uni.createFrom().failure(new Problem(409, "sample:in-vain", "In vain"))));
    }

    @GET
    @Path("/keys/{owner}")
    public Uni<Map<String, UUID>> find(@PathParam("owner") UUID owner) {
        return access.audited(
                new Deed(Permission.READ_TASKS, "key.find", "keys", "for the test"),
                tx -> ownerOf(tx, owner),
                (tx, whose) -> ownerOf(tx, owner).map(found -> Map.of("owner", found, "whose", whose)));
    }

    @POST
    @Path("/sessions/{owner}")
    public Uni<Void> makeInSession(@PathParam("owner") UUID owner) {
        return access.auditedInSession(
                new Deed(Permission.WRITE_TASKS, "key.make", "keys", "in a session"),
                owner,
                tx -> keys.of(tx, owner).replaceWithVoid());
    }

    @GET
    @Path("/searches/{owner}")
    public Uni<Map<String, Boolean>> search(@PathParam("owner") UUID owner) {
        return access.auditedFinding(
                new Deed(Permission.READ_TASKS, "key.search", "keys", "for the test"),
                tx -> tx.preparedQuery("select from person_key where user_id = $1")
                        .execute(Tuple.of(owner))
                        .map(rows -> Map.of("found", rows.size() == 1)),
                found -> Boolean.TRUE.equals(found.get("found")) ? Optional.of(owner) : Optional.empty());
    }

    @POST
    @Path("/blocks/{owner}")
    public Uni<Void> block(@PathParam("owner") UUID owner) {
        return access.audited(
                new Deed(Permission.BLOCK_PERSONS, "block", "block", "for the test"),
                owner,
                tx -> Uni.createFrom().voidItem());
    }

    private static Uni<UUID> ownerOf(SqlConnection tx, UUID named) {
        return tx.preparedQuery("select user_id from person_key where user_id = $1")
                .execute(Tuple.of(named))
                .map(rows -> {
                    if (rows.size() == 0) {
                        throw Problem.notFound();
                    }
                    return rows.iterator().next().getUUID("user_id");
                });
    }
}
