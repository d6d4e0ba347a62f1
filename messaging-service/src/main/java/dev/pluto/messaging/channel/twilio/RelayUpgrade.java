package dev.pluto.messaging.channel.twilio;

import io.quarkus.websockets.next.HttpUpgradeCheck;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;

/** Lets only handshakes upgrade that Twilio signed. */
@ApplicationScoped
class RelayUpgrade implements HttpUpgradeCheck {

    private final TwilioWebhooks webhooks;

    RelayUpgrade(TwilioWebhooks webhooks) {
        this.webhooks = webhooks;
    }

    @Override
    public Uni<CheckResult> perform(HttpUpgradeContext context) {
        return webhooks.isSignedHandshake(context.httpRequest())
                ? CheckResult.permitUpgrade()
                : CheckResult.rejectUpgrade(403);
    }
}
