package dev.pluto.identity.passkey;

import com.webauthn4j.verifier.exception.BadAttestationStatementException;
import com.webauthn4j.verifier.exception.BadChallengeException;
import com.webauthn4j.verifier.exception.BadOriginException;
import com.webauthn4j.verifier.exception.BadRpIdException;
import com.webauthn4j.verifier.exception.BadSignatureException;
import com.webauthn4j.verifier.exception.BadTopOriginException;
import com.webauthn4j.verifier.exception.CrossOriginException;
import com.webauthn4j.verifier.exception.MaliciousCounterValueException;
import com.webauthn4j.verifier.exception.MissingChallengeException;
import com.webauthn4j.verifier.exception.NotAllowedAlgorithmException;
import com.webauthn4j.verifier.exception.UserNotPresentException;
import com.webauthn4j.verifier.exception.UserNotVerifiedException;
import java.util.Map;

/** What the library's exceptions mean. */
final class Refusals {

    private static final Map<Class<? extends RuntimeException>, Refusal> MEANING = Map.ofEntries(
            Map.entry(BadChallengeException.class, Refusal.CHALLENGE),
            Map.entry(MissingChallengeException.class, Refusal.CHALLENGE),
            Map.entry(BadOriginException.class, Refusal.ORIGIN),
            Map.entry(BadTopOriginException.class, Refusal.ORIGIN),
            Map.entry(CrossOriginException.class, Refusal.ORIGIN),
            Map.entry(BadRpIdException.class, Refusal.RP_ID),
            Map.entry(UserNotPresentException.class, Refusal.USER_VERIFICATION),
            Map.entry(UserNotVerifiedException.class, Refusal.USER_VERIFICATION),
            Map.entry(BadAttestationStatementException.class, Refusal.ATTESTATION),
            Map.entry(NotAllowedAlgorithmException.class, Refusal.ALGORITHM),
            Map.entry(BadSignatureException.class, Refusal.SIGNATURE),
            Map.entry(MaliciousCounterValueException.class, Refusal.COUNTER));

    private Refusals() {}

    static Refusal of(RuntimeException failure) {
        return MEANING.getOrDefault(failure.getClass(), Refusal.FORM);
    }
}
