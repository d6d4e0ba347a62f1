package dev.pluto.messaging.channel.twilio;

import dev.pluto.messaging.channel.CallStep;
import dev.pluto.messaging.channel.Provider;
import dev.pluto.messaging.channel.twilio.TwilioClient.Created;
import dev.pluto.messaging.channel.twilio.TwilioClient.Refusal;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.ProcessingException;
import jakarta.ws.rs.WebApplicationException;
import jakarta.ws.rs.core.MultivaluedHashMap;
import jakarta.ws.rs.core.Response;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.eclipse.microprofile.rest.client.inject.RestClient;

/** Hands messages and calls to Twilio. Our id goes along as idempotency token and comes back with every receipt. */
@ApplicationScoped
class TwilioSender implements Provider {

    /** As stored with every message and call, in events too. */
    static final String CODE = "twilio";

    private static final int LISTED = 50;

    /** How far the provider's clock and ours may differ. */
    private static final Duration CLOCKS_APART = Duration.ofMinutes(5);

    private final TwilioClient client;
    private final TwilioConfig config;
    private final String publicUrl;
    private final String authorization;
    private final Clock clock;
    private final CallLookup lookup;
    private final CallInstructions instructions;

    TwilioSender(
            @RestClient TwilioClient client,
            TwilioConfig config,
            CallInstructions instructions,
            @ConfigProperty(name = "pluto.public-url") String publicUrl,
            Clock clock) {
        this.client = client;
        this.config = config;
        this.clock = clock;
        this.publicUrl = TwilioWebhooks.withoutSlash(publicUrl);
        this.instructions = instructions;
        this.authorization = TwilioMedia.authorization(config);
        this.lookup = new CallLookup(client, config, authorization, clock);
    }

    @Override
    public String code() {
        return CODE;
    }

    @Override
    public String ourNumber() {
        return config.phoneNumber();
    }

    @Override
    public Uni<Answer> text(UUID id, String to, String from, String body) {
        var form = new MultivaluedHashMap<String, String>();
        form.putSingle("To", to);
        form.putSingle("From", from);
        form.putSingle("Body", body);
        form.putSingle("StatusCallback", publicUrl + "/webhooks/twilio/status?message_id=" + id);
        return answered(client.send(config.accountSid(), authorization, id.toString(), form));
    }

    /** Its API promises nothing about ids of ours, so its list is read. */
    @Override
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

    @Override
    public Uni<Optional<String>> findCall(
            String to, String from, Duration age, Function<List<String>, Uni<Optional<String>>> unclaimed) {
        return lookup.since(to, from, age).flatMap(unclaimed::apply);
    }

    @Override
    public Uni<Answer> call(UUID id, String to, String from, CallStep first) {
        var form = new MultivaluedHashMap<String, String>();
        form.putSingle("To", to);
        form.putSingle("From", from);
        form.putSingle("Twiml", instructions.placed(first, id, to));
        form.putSingle("StatusCallback", publicUrl + "/webhooks/twilio/voice/status");
        return answered(client.call(config.accountSid(), authorization, id.toString(), form));
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
        return sid == null ? Answer.NotTaken.UNKNOWN : new Answer.Taken(sid);
    }

    private static Answer notTaken(Throwable failure) {
        if (failure instanceof WebApplicationException refused) {
            Response response = refused.getResponse();
            int code = code(response);
            return new Answer.NotTaken(response.getStatus(), code, TwilioFaults.of(code), retryAfter(response));
        }
        return Answer.NotTaken.UNKNOWN;
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
