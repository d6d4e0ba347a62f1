package dev.pluto.messaging.twilio;

import dev.pluto.messaging.twilio.TwilioClient.Created;
import dev.pluto.messaging.twilio.TwilioClient.Refusal;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.ProcessingException;
import jakarta.ws.rs.WebApplicationException;
import jakarta.ws.rs.core.MultivaluedHashMap;
import jakarta.ws.rs.core.Response;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.eclipse.microprofile.rest.client.inject.RestClient;

/** Hands messages and calls to Twilio. Our id goes along as idempotency token and comes back with every receipt. */
@ApplicationScoped
public class TwilioSender {

    private static final int LISTED = 50;

    /** How far the provider's clock and ours may differ. */
    private static final Duration CLOCKS_APART = Duration.ofMinutes(5);

    private final TwilioClient client;
    private final TwilioConfig config;
    private final String publicUrl;
    private final String authorization;
    private final Clock clock;
    private final CallLookup lookup;

    TwilioSender(
            @RestClient TwilioClient client,
            TwilioConfig config,
            @ConfigProperty(name = "pluto.public-url") String publicUrl,
            Clock clock) {
        this.client = client;
        this.config = config;
        this.clock = clock;
        this.publicUrl = publicUrl.endsWith("/") ? publicUrl.substring(0, publicUrl.length() - 1) : publicUrl;
        this.authorization = "Basic "
                + Base64.getEncoder()
                        .encodeToString(
                                (config.accountSid() + ":" + config.authToken()).getBytes(StandardCharsets.UTF_8));
        this.lookup = new CallLookup(client, config, authorization, clock);
    }

    /** What came of handing something over. */
    public sealed interface Answer {
        /** @param providerId the provider's id of it */
        record Taken(String providerId) implements Answer {}

        /**
         * @param status HTTP status, 0 when no answer came
         * @param code the provider's error code, 0 when it gave none
         * @param retryAfter what it asked for, zero when nothing
         */
        record NotTaken(int status, int code, Duration retryAfter) implements Answer {}
    }

    /**
     * Sends a text. Never fails: what went wrong is in the answer.
     *
     * @param id ours, the same for every try
     */
    public Uni<Answer> text(UUID id, String to, String from, String body) {
        var form = new MultivaluedHashMap<String, String>();
        form.putSingle("To", to);
        form.putSingle("From", from);
        form.putSingle("Body", body);
        form.putSingle("StatusCallback", publicUrl + "/webhooks/twilio/status?message_id=" + id);
        return answered(client.send(config.accountSid(), authorization, id.toString(), form));
    }

    /**
     * Sends a text whose earlier try ended in doubt, unless the provider lists it: its API promises nothing about ids of
     * ours. Never fails.
     *
     * @param age since the text was stored
     * @param unclaimed the first of the provider's ids, oldest first, that is no other message of ours
     */
    public Uni<Answer> textAgain(
            UUID id,
            String to,
            String from,
            String body,
            Duration age,
            Function<List<String>, Uni<Optional<String>>> unclaimed) {
        return client.list(config.accountSid(), authorization, to, from, LISTED)
                .ifNoItem()
                .after(config.timeout())
                .fail()
                .map(listing -> listing.candidates(
                        from, body, clock.instant().minus(age).minus(CLOCKS_APART)))
                .onFailure(TwilioSender::keepsNoList)
                .recoverWithItem(List.of())
                .flatMap(unclaimed::apply)
                .flatMap(found -> found.<Uni<Answer>>map(sid -> Uni.createFrom().item(new Answer.Taken(sid)))
                        .orElseGet(() -> text(id, to, from, body)))
                .onFailure()
                .recoverWithItem(TwilioSender::notTaken);
    }

    private static boolean keepsNoList(Throwable failure) {
        return failure instanceof WebApplicationException refused
                && (refused.getResponse().getStatus() == 404
                        || refused.getResponse().getStatus() == 405);
    }

    /**
     * The call an earlier try to call became, if the provider lists one.
     *
     * @param age since the provider was first asked for it
     * @param unclaimed the first of the provider's ids, oldest first, that is no other call of ours
     * @return empty when there is none; fails when the list cannot be had
     */
    public Uni<Optional<String>> findCall(
            String to, String from, Duration age, Function<List<String>, Uni<Optional<String>>> unclaimed) {
        return lookup.since(to, from, age).flatMap(unclaimed::apply);
    }

    /** Calls somebody and speaks TwiML. Never fails: what went wrong is in the answer. */
    public Uni<Answer> call(UUID id, String to, String from, String twiml) {
        var form = new MultivaluedHashMap<String, String>();
        form.putSingle("To", to);
        form.putSingle("From", from);
        form.putSingle("Twiml", twiml);
        return answered(client.call(config.accountSid(), authorization, id.toString(), form));
    }

    /** Our own number, for people who never wrote to one of ours. */
    public String ourNumber() {
        return config.phoneNumber();
    }

    private Uni<Answer> answered(Uni<Created> request) {
        return request.ifNoItem()
                .after(config.timeout())
                .fail()
                .map(TwilioSender::taken)
                .onFailure()
                .recoverWithItem(TwilioSender::notTaken);
    }

    /** Something on the way may answer in the provider's place: then nobody knows what became of it. */
    private static Answer taken(Created created) {
        String sid = created.sid();
        return sid == null ? new Answer.NotTaken(0, 0, Duration.ZERO) : new Answer.Taken(sid);
    }

    private static Answer notTaken(Throwable failure) {
        if (failure instanceof WebApplicationException refused) {
            Response response = refused.getResponse();
            return new Answer.NotTaken(response.getStatus(), code(response), retryAfter(response));
        }
        return new Answer.NotTaken(0, 0, Duration.ZERO);
    }

    private static int code(Response response) {
        try {
            return response.hasEntity() ? response.readEntity(Refusal.class).code() : 0;
        } catch (ProcessingException | IllegalStateException e) {
            // a proxy's page instead of the provider's JSON
            return 0;
        }
    }

    private static Duration retryAfter(Response response) {
        String header = response.getHeaderString("Retry-After");
        try {
            return header == null
                    ? Duration.ZERO
                    : Duration.ofSeconds(Math.max(0, Math.min(3600, Long.parseLong(header.strip()))));
        } catch (NumberFormatException e) {
            return Duration.ZERO;
        }
    }
}
