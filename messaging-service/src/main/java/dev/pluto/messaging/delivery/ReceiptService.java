package dev.pluto.messaging.delivery;

import dev.pluto.messaging.channel.DeliveryState;
import dev.pluto.messaging.channel.Receipt;
import dev.pluto.messaging.channel.ReceiptReceiver;
import io.micrometer.core.instrument.MeterRegistry;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;

/** Applies receipts. What they say about messages not ours, or in words not known, is acknowledged and counted. */
@ApplicationScoped
class ReceiptService implements ReceiptReceiver {

    private final Deliveries deliveries;
    private final MeterRegistry meters;

    ReceiptService(Deliveries deliveries, MeterRegistry meters) {
        this.deliveries = deliveries;
        this.meters = meters;
    }

    @Override
    public Uni<Void> note(Receipt receipt) {
        return receipt.state()
                .map(state -> report(receipt, state))
                .orElseGet(() -> Uni.createFrom().voidItem().invoke(() -> count("ignored")));
    }

    private Uni<Void> report(Receipt receipt, DeliveryState state) {
        return deliveries
                .report(receipt.messageId(), receipt.providerMessageId(), state, receipt.errorCode())
                .invoke(moved -> count(moved ? state.text() : "unmoved"))
                .replaceWithVoid();
    }

    private void count(String outcome) {
        meters.counter("pluto.receipts", "outcome", outcome).increment();
    }
}
