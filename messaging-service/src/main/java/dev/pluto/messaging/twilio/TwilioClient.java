package dev.pluto.messaging.twilio;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import io.smallrye.mutiny.Uni;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.MultivaluedMap;
import org.eclipse.microprofile.rest.client.inject.RegisterRestClient;
import org.jspecify.annotations.Nullable;

/** The two resources of Twilio's REST API (2010-04-01) we use. Refusals arrive as {@code WebApplicationException}. */
@RegisterRestClient(configKey = "twilio")
@Path("/2010-04-01/Accounts/{account}")
interface TwilioClient {

    String IDEMPOTENCY = "I-Twilio-Idempotency-Token";

    @POST
    @Path("/Messages.json")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    Uni<Created> send(
            @PathParam("account") String account,
            @HeaderParam(HttpHeaders.AUTHORIZATION) String authorization,
            @HeaderParam(IDEMPOTENCY) String idempotencyToken,
            MultivaluedMap<String, String> form);

    @POST
    @Path("/Calls.json")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    Uni<Created> call(
            @PathParam("account") String account,
            @HeaderParam(HttpHeaders.AUTHORIZATION) String authorization,
            @HeaderParam(IDEMPOTENCY) String idempotencyToken,
            MultivaluedMap<String, String> form);

    /**
     * What the provider made.
     *
     * @param sid its id: {@code SM…} of a message, {@code CA…} of a call
     */
    @JsonIgnoreProperties(ignoreUnknown = true)
    record Created(String sid, @Nullable String status) {}

    /** A refusal. @param code Twilio's error code */
    @JsonIgnoreProperties(ignoreUnknown = true)
    record Refusal(int code) {}
}
