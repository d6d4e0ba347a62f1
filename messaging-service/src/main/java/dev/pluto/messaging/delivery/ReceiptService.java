package dev.pluto.messaging.delivery;

import dev.pluto.http.Problem;
import dev.pluto.messaging.twilio.FormParameters;
import io.micrometer.core.instrument.MeterRegistry;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Applies receipts. What they say about messages not ours, or in words not known, is acknowledged and counted. */
@ApplicationScoped
class ReceiptService {

    private final Deliveries deliveries;
    private final MeterRegistry meters;

    ReceiptService(Deliveries deliveries, MeterRegistry meters) {
        this.deliveries = deliveries;
        this.meters = meters;
    }

    /** @param ourId the id our callback URL named, if it is one */
    Uni<Void> note(@Nullable String ourId, FormParameters form) {
        String sid = form.firstNotBlank("MessageSid")
                .or(() -> form.firstNotBlank("SmsSid"))
                .orElseThrow(() -> missing("MessageSid"));
        String status = form.firstNotBlank("MessageStatus")
                .or(() -> form.firstNotBlank("SmsStatus"))
                .orElseThrow(() -> missing("MessageStatus"));
        Optional<DeliveryState> reported = DeliveryState.ofTwilio(status);
        if (reported.isEmpty()) {
            return Uni.createFrom().voidItem().invoke(() -> count("ignored"));
        }
        String errorCode = form.firstNotBlank("ErrorCode")
                .filter(code -> code.length() <= 16)
                .orElse(null);
        return deliveries
                .report(uuid(ourId), sid.replace("\0", ""), reported.get(), errorCode)
                .invoke(moved -> count(moved ? reported.get().text() : "unmoved"))
                .replaceWithVoid();
    }

    private static Optional<UUID> uuid(@Nullable String text) {
        try {
            return text == null ? Optional.empty() : Optional.of(UUID.fromString(text));
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    private void count(String outcome) {
        meters.counter("pluto.receipts", "outcome", outcome).increment();
    }

    private static Problem missing(String field) {
        return new Problem(
                400,
                "messaging:webhook.field-missing",
                "The webhook lacks a field that is needed",
                field + " must be there");
    }
}
