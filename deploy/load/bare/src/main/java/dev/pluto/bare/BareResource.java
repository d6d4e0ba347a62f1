package dev.pluto.bare;

import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.FormParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;

/**
 * Stores the same webhooks as messaging-service does, as plainly as Quarkus allows: no signature, no look-up, nothing
 * sealed, no event, no trace. One insert that commits by itself.
 */
@Path("/webhooks/twilio/sms")
public class BareResource {

    private static final String INSERT = "insert into bare_text (sid, sender, words) values ($1, $2, $3)";

    private final Pool pool;

    BareResource(Pool pool) {
        this.pool = pool;
    }

    @POST
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @Produces(MediaType.TEXT_XML)
    public Uni<String> receive(
            @FormParam("MessageSid") String sid, @FormParam("From") String sender, @FormParam("Body") String words) {
        return pool.preparedQuery(INSERT).execute(Tuple.of(sid, sender, words)).replaceWith("<Response/>");
    }
}
