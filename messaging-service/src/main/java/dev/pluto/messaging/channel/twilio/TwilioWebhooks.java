package dev.pluto.messaging.channel.twilio;

import dev.pluto.http.problem.Problem;
import dev.pluto.http.security.SecurityEvent;
import dev.pluto.http.security.SecurityEvents;
import io.micrometer.core.instrument.MeterRegistry;
import io.vertx.core.http.HttpServerRequest;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.context.control.ActivateRequestContext;
import jakarta.ws.rs.core.HttpHeaders;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jspecify.annotations.Nullable;

/**
 * Tells genuine webhooks from others, failing closed: Twilio's, and those of Telnyx, which speaks the same. The URL that was signed is the configured public one with the
 * path and query exactly as they came: nothing a peer could forge, such as {@code X-Forwarded-*}, takes part.
 */
@ApplicationScoped
class TwilioWebhooks {

    private static final String PROVIDER = "twilio";
    private static final String HEADER = "X-Twilio-Signature";
    private static final FormParameters NONE = FormParameters.of();
    private static final byte[] NO_BODY = {};
    private static final String FORM = "application/x-www-form-urlencoded";

    private final TwilioSignature signature;
    private final TelnyxSignature telnyx;
    private final OurNumbers ours;
    private final SecurityEvents events;
    private final MeterRegistry meters;
    private final String publicUrl;

    TwilioWebhooks(
            TwilioConfig config,
            TelnyxConfig telnyxConfig,
            TelnyxSignature telnyx,
            SecurityEvents events,
            MeterRegistry meters,
            @ConfigProperty(name = "pluto.public-url") String publicUrl) {
        this.ours = new OurNumbers(config, telnyxConfig);
        this.telnyx = telnyx;
        this.events = events;
        this.meters = meters;
        this.signature = new TwilioSignature(
                List.of(config.authToken(), config.secondaryAuthToken().orElse("")));
        this.publicUrl = withoutSlash(publicUrl);
    }

    /** A base as paths follow it. */
    static String withoutSlash(String url) {
        return url.endsWith("/") ? url.substring(0, url.length() - 1) : url;
    }

    /**
     * The parameters of a genuine text or call for us.
     *
     * @param body raw, as it came
     * @throws Problem 415 {@code messaging:webhook.content-type}, 403 {@code messaging:webhook.signature-invalid} or, of
     *     another account or number, {@code messaging:webhook.not-ours}
     */
    FormParameters verified(HttpServerRequest request, byte @Nullable [] body) {
        FormParameters parameters = genuine(request, body);
        return ours.concernArrival(parameters) ? parameters : refuse(SecurityEvent.WEBHOOK_NOT_OURS);
    }

    /** As {@link #verified} for what became of something we sent. */
    FormParameters verifiedReceipt(HttpServerRequest request, byte @Nullable [] body) {
        FormParameters parameters = genuine(request, body);
        return ours.concernReceipt(parameters) ? parameters : refuse(SecurityEvent.WEBHOOK_NOT_OURS);
    }

    /**
     * Whether a call, told of other than by a webhook, is for our account and a number of ours.
     *
     * @param showsPass it is the one it says it is
     */
    @ActivateRequestContext
    boolean concernsUs(FormParameters call, boolean showsPass) {
        boolean isOurs = showsPass && ours.concernArrival(call);
        if (!isOurs) {
            note(SecurityEvent.WEBHOOK_NOT_OURS);
        }
        return isOurs;
    }

    /** Whether a WebSocket's handshake is signed, for its URL as we told it or as its HTTP request has it. */
    @ActivateRequestContext
    boolean isSignedHandshake(HttpServerRequest request) {
        String presented = request.getHeader(HEADER);
        String url = publicUrl + request.uri();
        boolean valid = presented != null
                ? Stream.of(webSocket(url), url).anyMatch(told -> signature.isValid(told, NONE, presented))
                : telnyx.isValid(request, NO_BODY);
        if (!valid) {
            note(SecurityEvent.SIGNATURE_REFUSED);
        }
        return valid;
    }

    /** The address of a WebSocket at the host of a URL. */
    static String webSocket(String url) {
        return url.startsWith("http") ? "ws" + url.substring("http".length()) : url;
    }

    private FormParameters genuine(HttpServerRequest request, byte @Nullable [] body) {
        if (!isForm(request.getHeader(HttpHeaders.CONTENT_TYPE))) {
            count("content-type");
            throw new Problem(415, "messaging:webhook.content-type", "A webhook is a form");
        }
        byte[] raw = body == null ? NO_BODY : body;
        FormParameters parameters = FormParameters.parse(raw);
        String presented = request.getHeader(HEADER);
        boolean valid = presented != null
                ? signature.isValid(publicUrl + request.uri(), parameters, presented)
                : telnyx.isValid(request, raw);
        return valid ? parameters : refuse(SecurityEvent.SIGNATURE_REFUSED);
    }

    private void note(SecurityEvent reason) {
        events.note(reason);
        count(reason == SecurityEvent.SIGNATURE_REFUSED ? "signature" : "not-ours");
    }

    private FormParameters refuse(SecurityEvent reason) {
        note(reason);
        throw reason == SecurityEvent.SIGNATURE_REFUSED
                ? new Problem(403, "messaging:webhook.signature-invalid", "The signature does not fit this request")
                : new Problem(403, "messaging:webhook.not-ours", "This is for another account or number");
    }

    private void count(String reason) {
        meters.counter("pluto.webhooks.refused", "provider", PROVIDER, "reason", reason)
                .increment();
    }

    private static boolean isForm(@Nullable String contentType) {
        if (contentType == null) {
            return false;
        }
        int parameter = contentType.indexOf(';');
        String type = parameter < 0 ? contentType : contentType.substring(0, parameter);
        return type.strip().toLowerCase(Locale.ROOT).equals(FORM);
    }
}
