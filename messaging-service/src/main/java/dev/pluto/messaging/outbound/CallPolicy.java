package dev.pluto.messaging.outbound;

import dev.pluto.messaging.channel.Provider.Answer.NotTaken;
import java.time.Duration;

/** What the answer to a request for a call says: that there is certainly none, or nothing. */
final class CallPolicy {

    private CallPolicy() {}

    /**
     * Whether the provider refused for good, so that no call was placed and none will be: its words may go out as a text.
     * No answer, a server's error and a time-out leave that open; "too many requests" asks to come again.
     */
    static boolean isRefusal(NotTaken answer) {
        int status = answer.status();
        return status >= 400 && status < 500 && status != 408 && status != 425 && status != 429;
    }

    /** How long to wait before looking for the call, and placing it if there is none. */
    static Duration pause(NotTaken answer, Duration retry) {
        return answer.retryAfter().compareTo(retry) > 0 ? answer.retryAfter() : retry;
    }
}
