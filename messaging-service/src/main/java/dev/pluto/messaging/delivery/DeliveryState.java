package dev.pluto.messaging.delivery;

import java.util.Locale;
import java.util.Optional;

/**
 * Where an outgoing message is. The order of progress is a lattice: of two states the further one wins, whichever
 * report comes first, so receipts in any order end in the same state.
 */
enum DeliveryState {
    /** Stored, waiting for its turn. */
    QUEUED(0, false),
    /** Being handed to the provider; after a crash, perhaps handed already. */
    SENDING(1, false),
    /** The provider has it. */
    SENT(2, false),
    /** Refused by us or by the provider, never to be tried again. Weaker than any word from the phone. */
    FAILED(3, true),
    /** The carrier gave up. */
    UNDELIVERED(4, true),
    /** On the phone. */
    DELIVERED(5, true),
    /** Seen by the person. */
    READ(6, true);

    private final int progress;
    private final boolean settled;

    DeliveryState(int progress, boolean settled) {
        this.progress = progress;
        this.settled = settled;
    }

    /** Nothing more has to happen, though a further report may still refine it ({@code delivered} to {@code read}). */
    boolean isSettled() {
        return settled;
    }

    /** The state after a report: never further back than before. */
    DeliveryState after(DeliveryState reported) {
        return reported.progress > progress ? reported : this;
    }

    String text() {
        return name().toLowerCase(Locale.ROOT);
    }

    static DeliveryState of(String text) {
        return valueOf(text.toUpperCase(Locale.ROOT));
    }

    /**
     * Reads Twilio's {@code MessageStatus}. Empty for states of incoming messages and for words not known yet: those
     * are acknowledged and change nothing.
     */
    static Optional<DeliveryState> ofTwilio(String status) {
        return switch (status.strip().toLowerCase(Locale.ROOT)) {
            case "accepted", "scheduled", "queued", "sending", "sent" -> Optional.of(SENT);
            case "failed", "canceled" -> Optional.of(FAILED);
            case "undelivered" -> Optional.of(UNDELIVERED);
            case "delivered", "partially_delivered" -> Optional.of(DELIVERED);
            case "read" -> Optional.of(READ);
            default -> Optional.empty();
        };
    }
}
