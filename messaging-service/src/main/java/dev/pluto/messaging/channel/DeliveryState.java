package dev.pluto.messaging.channel;

import java.util.Locale;

/**
 * Where an outgoing message is. The order of progress is a lattice: of two states the further one wins, whichever
 * report comes first, so receipts in any order end in the same state.
 */
public enum DeliveryState {
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
    public boolean isSettled() {
        return settled;
    }

    /** The state after a report: never further back than before. */
    public DeliveryState after(DeliveryState reported) {
        return reported.progress > progress ? reported : this;
    }

    /** In small letters, as stored and published. */
    public String text() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** @param text as stored */
    public static DeliveryState of(String text) {
        return valueOf(text.toUpperCase(Locale.ROOT));
    }
}
