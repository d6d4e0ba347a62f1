package dev.pluto.messaging.channel.twilio;

import dev.pluto.messaging.channel.Provider.Fault;
import java.util.Set;

/** What Twilio's error codes say of trying again. Source: Twilio error dictionary. */
final class TwilioFaults {

    /** The recipient has replied STOP to this number. */
    private static final int OPTED_OUT = 21610;

    /** The address or the sender is at fault: trying again would only annoy. */
    private static final Set<Integer> PERMANENT = Set.of(
            21211, 21214, 21217, 21265, 21266, 21267, 21401, 21408, 21421, 21601, 21602, 21603, 21604, 21606, 21608,
            21612, 21614, 21617, 30004, 30005, 30006);

    private static final Set<Integer> TRANSIENT = Set.of(30001);

    private static final Set<Integer> TOO_FAST = Set.of(20429, 21611, 30022, 63017);

    private TwilioFaults() {}

    /** @param code 0 for none */
    static Fault of(int code) {
        if (code == OPTED_OUT) {
            return Fault.OPTED_OUT;
        }
        if (PERMANENT.contains(code)) {
            return Fault.PERMANENT;
        }
        return TOO_FAST.contains(code)
                ? Fault.TOO_FAST
                : TRANSIENT.contains(code) ? Fault.TRANSIENT : Fault.UNSPECIFIED;
    }
}
