package dev.pluto.local.phone;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/** Moves a text from {@code queued} to its end and reports each step but the first to its status callback, as Twilio does. */
final class DeliveryReports {

    private static final String UNREACHABLE = "30003";

    private final PhoneAccount account;
    private final MessageBook messages;
    private final WebhookSender webhooks;
    private final ScheduledExecutorService timer;
    private volatile DeliveryBehaviour behaviour = DeliveryBehaviour.NORMAL;

    DeliveryReports(
            PhoneAccount account, MessageBook messages, WebhookSender webhooks, ScheduledExecutorService timer) {
        this.account = account;
        this.messages = messages;
        this.webhooks = webhooks;
        this.timer = timer;
    }

    void behave(DeliveryBehaviour wanted) {
        this.behaviour = wanted;
    }

    void follow(PhoneMessage message) {
        DeliveryBehaviour current = behaviour;
        List<String> steps = new ArrayList<>(List.of("sent", current.ending()));
        if (current.reversed()) {
            Collections.reverse(steps);
        }
        long pause = current.pause().toMillis();
        for (int i = 0; i < steps.size(); i++) {
            String status = steps.get(i);
            timer.schedule(() -> report(message, status, current.copies()), pause * (i + 1), TimeUnit.MILLISECONDS);
        }
    }

    private void report(PhoneMessage message, String status, int copies) {
        String errorCode = status.equals("undelivered") || status.equals("failed") ? UNREACHABLE : null;
        messages.settle(message.sid(), status, errorCode);
        message.statusCallback().ifPresent(url -> {
            Form form = form(message, status, errorCode);
            for (int copy = 0; copy < copies; copy++) {
                var unused = webhooks.send(message.sid(), url, form);
            }
        });
    }

    private Form form(PhoneMessage message, String status, @Nullable String errorCode) {
        Form form = new Form()
                .with("SmsSid", message.sid())
                .with("SmsStatus", status)
                .with("MessageStatus", status)
                .with("To", message.to())
                .with("MessageSid", message.sid())
                .with("AccountSid", account.sid())
                .with("From", message.from())
                .with("ApiVersion", "2010-04-01");
        return errorCode == null ? form : form.with("ErrorCode", errorCode);
    }
}
