package dev.pluto.messaging.channel.twilio;

import dev.pluto.http.problem.Problem;
import dev.pluto.messaging.channel.CallTurn;
import dev.pluto.messaging.channel.IncomingCall;
import dev.pluto.messaging.channel.Withheld;
import java.time.Instant;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/** How Twilio tells of a call and of what was said in it. */
final class CallForm {

    private static final Set<String> OVER = Set.of("completed", "busy", "failed", "no-answer", "canceled");

    /** More than anybody says in a breath; what is longer would not be read either. */
    private static final int LONGEST_WORDS = 1_600;

    private CallForm() {}

    /** Whether the person at the other end shows no number, or none that can be one. */
    static boolean isWithheld(FormParameters form) {
        String person = Field.storable(form.first(person(form)).orElse("")).strip();
        return person.length() > Field.LONGEST || Withheld.isWithheld(person);
    }

    /** @throws Problem 400 {@code messaging:webhook.field-missing} */
    static IncomingCall read(FormParameters form, UUID id, Instant now) {
        return new IncomingCall(
                id,
                TwilioSender.CODE,
                sid(form),
                isPlaced(form),
                number(form),
                Field.needed(form, isPlaced(form) ? "From" : "To"),
                now);
    }

    /**
     * Reads a turn.
     *
     * @param number of the turn, as our URL named it
     * @param silences as our URL named them
     * @throws Problem 400 {@code messaging:webhook.field-missing}
     */
    static CallTurn turn(FormParameters form, int number, int silences, UUID id, Instant now) {
        Optional<String> words = form.firstNotBlank("SpeechResult")
                .or(() -> form.firstNotBlank("Digits"))
                .map(said -> Field.storable(said).strip())
                .filter(said -> !said.isEmpty())
                .map(said -> said.substring(0, Math.min(said.length(), LONGEST_WORDS)));
        return new CallTurn(
                read(form, id, now), "", Math.max(1, number), words.isPresent() ? 0 : Math.max(1, silences), words);
    }

    /** @throws Problem 400 {@code messaging:webhook.field-missing} */
    static String sid(FormParameters form) {
        return Field.needed(form, "CallSid");
    }

    /**
     * The person's number.
     *
     * @throws Problem 400 {@code messaging:webhook.field-missing}
     */
    static String number(FormParameters form) {
        return Field.needed(form, person(form));
    }

    /** Whether a report of a call's progress says that it is over. */
    static boolean isOver(FormParameters form) {
        return form.first("CallStatus").filter(OVER::contains).isPresent();
    }

    private static String person(FormParameters form) {
        return isPlaced(form) ? "To" : "From";
    }

    /** Whether we called them. */
    static boolean isPlaced(FormParameters form) {
        return form.first("Direction")
                .filter(direction -> direction.startsWith("outbound"))
                .isPresent();
    }
}
