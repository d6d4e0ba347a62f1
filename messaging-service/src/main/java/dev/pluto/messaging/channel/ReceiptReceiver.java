package dev.pluto.messaging.channel;

import io.smallrye.mutiny.Uni;

/** Notes what a provider reports of texts we sent. */
public interface ReceiptReceiver {

    /** Notes a receipt, in any order and any number of times; one about nothing of ours changes nothing. */
    Uni<Void> note(Receipt receipt);
}
