package dev.pluto.messaging.twilio;

import static java.time.format.DateTimeFormatter.RFC_1123_DATE_TIME;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import io.smallrye.mutiny.Uni;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.MultivaluedMap;
import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.List;
import org.eclipse.microprofile.rest.client.inject.RegisterRestClient;
import org.jspecify.annotations.Nullable;

/** The resources of Twilio's REST API (2010-04-01) we use. Refusals arrive as {@code WebApplicationException}. */
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

    /** Messages between two numbers, newest first. */
    @GET
    @Path("/Messages.json")
    Uni<Listing> list(
            @PathParam("account") String account,
            @HeaderParam(HttpHeaders.AUTHORIZATION) String authorization,
            @QueryParam("To") String to,
            @QueryParam("From") String from,
            @QueryParam("PageSize") int pageSize);

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

    /** A page of messages. */
    @JsonIgnoreProperties(ignoreUnknown = true)
    record Listing(List<Listed> messages) {

        /** The ids of messages with these words, made since then, oldest first. */
        List<String> candidates(String from, String body, Instant since) {
            var ids = new ArrayList<String>();
            for (Listed message : messages) {
                if (message.isFrom(from) && message.says(body) && message.isSince(since)) {
                    ids.add(0, message.sid());
                }
            }
            return ids;
        }
    }

    /** @param dateCreated RFC 2822 */
    @JsonIgnoreProperties(ignoreUnknown = true)
    record Listed(
            String sid,
            @Nullable String body,
            @Nullable String from,
            @Nullable String dateCreated) {

        boolean isFrom(String number) {
            return from == null || from.equals(number);
        }

        /** A trial account puts words of its own in front. */
        boolean says(String words) {
            return body != null && body.endsWith(words);
        }

        boolean isSince(Instant moment) {
            try {
                return dateCreated == null
                        || !RFC_1123_DATE_TIME.parse(dateCreated, Instant::from).isBefore(moment);
            } catch (DateTimeParseException e) {
                return true;
            }
        }
    }

    /** A refusal. @param code Twilio's error code */
    @JsonIgnoreProperties(ignoreUnknown = true)
    record Refusal(int code) {}
}
