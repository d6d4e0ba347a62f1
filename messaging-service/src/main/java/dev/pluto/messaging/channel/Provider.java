package dev.pluto.messaging.channel;

import io.smallrye.mutiny.Uni;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;

/**
 * Who carries texts and calls to people. What comes from people it hands to {@link TextReceiver}, {@link CallReceiver} and
 * {@link ReceiptReceiver}, checked to be genuine and ours.
 */
public interface Provider {

    /** Its code, as stored and published with whatever it carries. */
    String code();

    /** Our own number, E.164, for people who never wrote to one of ours. */
    String ourNumber();

    /**
     * Sends a text. Never fails: what went wrong is in the answer.
     *
     * @param id ours, the same for every try
     * @param to the person's address
     * @param from ours
     */
    Uni<Answer> text(UUID id, String to, String from, String body);

    /**
     * Sends a text whose earlier try ended in doubt, unless the provider lists it. Never fails.
     *
     * @param age since the text was stored
     * @param unclaimed the first of the provider's ids, oldest first, that is no other message of ours
     */
    Uni<Answer> textAgain(
            UUID id,
            String to,
            String from,
            String body,
            Duration age,
            Function<List<String>, Uni<Optional<String>>> unclaimed);

    /**
     * Calls somebody. Never fails: what went wrong is in the answer.
     *
     * @param id ours, the same for every try
     * @param first what is done when they pick up
     */
    Uni<Answer> call(UUID id, String to, String from, CallStep first);

    /**
     * The call an earlier try to call became, if the provider lists one.
     *
     * @param age since the provider was first asked for it
     * @param unclaimed the first of the provider's ids, oldest first, that is no other call of ours
     * @return empty when there is none; fails when the list cannot be had
     */
    Uni<Optional<String>> findCall(
            String to, String from, Duration age, Function<List<String>, Uni<Optional<String>>> unclaimed);

    /** What came of handing something over. */
    sealed interface Answer {
        /** @param providerId the provider's id of it */
        record Taken(String providerId) implements Answer {}

        /**
         * @param status HTTP status, 0 when no answer came
         * @param code the provider's error code, 0 when it gave none
         * @param fault what the code says
         * @param retryAfter what it asked for, zero when nothing
         */
        record NotTaken(int status, int code, Fault fault, Duration retryAfter) implements Answer {

            /** Nobody knows what became of it. */
            public static final NotTaken UNKNOWN = new NotTaken(0, 0, Fault.UNSPECIFIED, Duration.ZERO);
        }
    }

    /** What a provider's error code says of trying again. */
    enum Fault {
        /** Nothing: the status must do. */
        UNSPECIFIED,
        /** Time may heal it. */
        TRANSIENT,
        /** Our number, or our account, sends faster than it may: so would whatever it sent next. */
        TOO_FAST,
        /** The address, the sender or the text is at fault, and will be. */
        PERMANENT,
        /** The person told the carrier that they want nothing more from this number. */
        OPTED_OUT
    }
}
