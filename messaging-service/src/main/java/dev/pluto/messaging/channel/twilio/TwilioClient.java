package dev.pluto.messaging.channel.twilio;

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
import org.jboss.resteasy.reactive.RestResponse;
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
     * Calls between two numbers, newest first. Not filtered by time: {@code StartTime} knows whole days only and leaves
     * out calls that have not begun to ring.
     *
     * @param page and {@code token}, of a page after the first, as the page before named them
     * @return with the provider's time in its {@code Date}
     */
    @GET
    @Path("/Calls.json")
    Uni<RestResponse<CallListing>> calls(
            @PathParam("account") String account,
            @HeaderParam(HttpHeaders.AUTHORIZATION) String authorization,
            @QueryParam("To") String to,
            @QueryParam("From") String from,
            @QueryParam("PageSize") int pageSize,
            @QueryParam("Page") @Nullable String page,
            @QueryParam("PageToken") @Nullable String token);

    /**
     * What the provider made.
     *
     * @param sid its id: {@code SM…} of a message, {@code CA…} of a call; null in an answer that is not the provider's
     */
    @JsonIgnoreProperties(ignoreUnknown = true)
    record Created(@Nullable String sid, @Nullable String status) {}

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

    /** A page of calls. @param nextPageUri path and query of the next one, null on the last */
    @JsonIgnoreProperties(ignoreUnknown = true)
    record CallListing(List<ListedCall> calls, @Nullable String nextPageUri) {}

    /**
     * A call, whatever its state.
     *
     * @param direction {@code outbound-api} of those we place
     * @param dateCreated RFC 2822, whole seconds
     */
    @JsonIgnoreProperties(ignoreUnknown = true)
    record ListedCall(
            String sid,
            @Nullable String to,
            @Nullable String from,
            @Nullable String direction,
            @Nullable String dateCreated) {}

    /** A refusal. @param code Twilio's error code */
    @JsonIgnoreProperties(ignoreUnknown = true)
    record Refusal(int code) {}
}
