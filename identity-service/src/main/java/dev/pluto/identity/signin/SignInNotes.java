package dev.pluto.identity.signin;

import dev.pluto.http.security.SecurityEvent;
import dev.pluto.http.security.SecurityEvents;
import dev.pluto.identity.session.SignInMethod;
import io.micrometer.core.instrument.MeterRegistry;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Locale;

/** What operators learn of tries to sign in. */
@ApplicationScoped
public class SignInNotes {

    private final SecurityEvents events;
    private final MeterRegistry meters;

    SignInNotes(SecurityEvents events, MeterRegistry meters) {
        this.events = events;
        this.meters = meters;
    }

    /** What became of a try. */
    public enum Outcome {
        /** A session begins. */
        IN,
        /** What was shown was right, the second factor is asked for. */
        HALF,
        /** What was shown was right and is not enough: a code is asked for. */
        DOUBTED,
        /** It was right, and nobody is let in. */
        REFUSED,
        /** Not the password, or not the code. */
        WRONG,
        /** Too many wrong ones before. */
        SLOWED,
        /** The account is closed. */
        CLOSED
    }

    /** Notes it. */
    public void note(SignInMethod method, Outcome outcome) {
        meters.counter(
                        "pluto.sign-ins",
                        "method",
                        method.title(),
                        "outcome",
                        outcome.name().toLowerCase(Locale.ROOT))
                .increment();
        switch (outcome) {
            case WRONG, REFUSED -> events.note(SecurityEvent.SIGN_IN_FAILED);
            case SLOWED -> events.note(SecurityEvent.SIGN_IN_SLOWED);
            case IN, HALF, DOUBTED, CLOSED -> {}
        }
    }
}
