package dev.pluto.messaging.channel.twilio;

import dev.pluto.http.problem.Problem;
import dev.pluto.messaging.channel.DeliveryState;
import dev.pluto.messaging.channel.Receipt;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** How Twilio tells what became of a text. */
final class ReceiptForm {

    private static final int LONGEST_CODE = 16;

    private ReceiptForm() {}

    /**
     * Reads a receipt.
     *
     * @param ourId the id our callback URL named, if it is one
     * @throws Problem 400 {@code messaging:webhook.field-missing}
     */
    static Receipt read(@Nullable String ourId, FormParameters form) {
        String sid = either(form, "MessageSid", "SmsSid");
        String status = either(form, "MessageStatus", "SmsStatus");
        String errorCode = form.firstNotBlank("ErrorCode")
                .filter(code -> code.length() <= LONGEST_CODE)
                .orElse(null);
        return new Receipt(uuid(ourId), Field.storable(sid), state(status), errorCode);
    }

    /**
     * Reads Twilio's {@code MessageStatus}. Empty for states of incoming messages and for words not known yet: those
     * are acknowledged and change nothing.
     */
    static Optional<DeliveryState> state(String status) {
        return switch (status.strip().toLowerCase(Locale.ROOT)) {
            case "accepted", "scheduled", "queued", "sending", "sent" -> Optional.of(DeliveryState.SENT);
            case "failed", "canceled" -> Optional.of(DeliveryState.FAILED);
            case "undelivered" -> Optional.of(DeliveryState.UNDELIVERED);
            case "delivered", "partially_delivered" -> Optional.of(DeliveryState.DELIVERED);
            case "read" -> Optional.of(DeliveryState.READ);
            default -> Optional.empty();
        };
    }

    private static String either(FormParameters form, String name, String formerName) {
        return form.firstNotBlank(name)
                .or(() -> form.firstNotBlank(formerName))
                .orElseThrow(() -> Field.missing(name + " must be there"));
    }

    private static Optional<UUID> uuid(@Nullable String text) {
        try {
            return text == null ? Optional.empty() : Optional.of(UUID.fromString(text));
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }
}
