package dev.pluto.local.phone;

import java.time.Duration;

/**
 * What becomes of texts to phones, and how it is reported.
 *
 * @param ending the last status: {@code delivered}, {@code undelivered} or {@code failed}
 * @param copies how often each report is sent, 1 is the normal number
 * @param reversed whether the last report comes first
 * @param pause time before each report
 */
public record DeliveryBehaviour(String ending, int copies, boolean reversed, Duration pause) {

    public static final DeliveryBehaviour NORMAL = new DeliveryBehaviour("delivered", 1, false, Duration.ofMillis(120));

    public DeliveryBehaviour endingIn(String status) {
        return new DeliveryBehaviour(status, copies, reversed, pause);
    }

    public DeliveryBehaviour repeated(int times) {
        return new DeliveryBehaviour(ending, times, reversed, pause);
    }

    public DeliveryBehaviour inReverse() {
        return new DeliveryBehaviour(ending, copies, true, pause);
    }
}
