package dev.pluto.identity.passkey;

import com.webauthn4j.WebAuthnManager;
import com.webauthn4j.converter.AttestedCredentialDataConverter;
import com.webauthn4j.converter.util.ObjectConverter;
import com.webauthn4j.credential.CredentialRecordImpl;
import com.webauthn4j.data.AuthenticationData;
import com.webauthn4j.data.AuthenticationParameters;
import com.webauthn4j.data.PublicKeyCredentialParameters;
import com.webauthn4j.data.PublicKeyCredentialType;
import com.webauthn4j.data.RegistrationData;
import com.webauthn4j.data.RegistrationParameters;
import com.webauthn4j.data.attestation.authenticator.AttestedCredentialData;
import com.webauthn4j.data.attestation.authenticator.AuthenticatorData;
import com.webauthn4j.data.attestation.statement.COSEAlgorithmIdentifier;
import com.webauthn4j.data.attestation.statement.NoneAttestationStatement;
import com.webauthn4j.data.client.CollectedClientData;
import com.webauthn4j.data.client.challenge.DefaultChallenge;
import com.webauthn4j.server.ServerProperty;
import com.webauthn4j.verifier.attestation.statement.none.NoneAttestationStatementVerifier;
import com.webauthn4j.verifier.attestation.statement.packed.PackedAttestationStatementVerifier;
import com.webauthn4j.verifier.attestation.trustworthiness.certpath.NullCertPathTrustworthinessVerifier;
import com.webauthn4j.verifier.attestation.trustworthiness.self.DefaultSelfAttestationTrustworthinessVerifier;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.nio.ByteBuffer;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.function.Supplier;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * Reads and judges what authenticators make (WebAuthn level 3, 7.1 and 7.2). Of attestations only {@code none} and {@code packed} are
 * read: the latter has to be signed truly, but by whom is nobody's business, as no house's keys are asked for. Every failure is a
 * {@link PasskeyRefused}, also what strangers' bytes make a reader stumble over.
 */
@ApplicationScoped
class Ceremonies {

    /** What keys may sign with, the dearest first: ES256, EdDSA, RS256. */
    static final List<COSEAlgorithmIdentifier> ALGORITHMS =
            List.of(COSEAlgorithmIdentifier.ES256, COSEAlgorithmIdentifier.EdDSA, COSEAlgorithmIdentifier.RS256);

    private static final List<PublicKeyCredentialParameters> PARAMETERS = ALGORITHMS.stream()
            .map(algorithm -> new PublicKeyCredentialParameters(PublicKeyCredentialType.PUBLIC_KEY, algorithm))
            .toList();

    private final RelyingParty house;
    private final WebAuthnManager manager;
    private final AttestedCredentialDataConverter keys;

    @Inject
    Ceremonies(PasskeyConfig config, @ConfigProperty(name = "pluto.public-url") String publicUrl) {
        this(RelyingParty.of(config, publicUrl));
    }

    Ceremonies(RelyingParty house) {
        this.house = house;
        ObjectConverter converter = new ObjectConverter();
        this.manager = new WebAuthnManager(
                List.of(new NoneAttestationStatementVerifier(), new PackedAttestationStatementVerifier()),
                new NullCertPathTrustworthinessVerifier(),
                new DefaultSelfAttestationTrustworthinessVerifier(),
                converter);
        this.keys = new AttestedCredentialDataConverter(converter);
    }

    /**
     * A registration that was read.
     *
     * @param challenge it says it was made for
     */
    record Registration(RegistrationData data, String challenge) {}

    /**
     * A key that was registered truly.
     *
     * @param synced whether it goes to other devices
     * @param backedUp whether it has gone
     */
    record NewKey(AttestedCredentialData key, long counter, boolean synced, boolean backedUp) {}

    /**
     * An assertion that was read.
     *
     * @param challenge it says it was made for
     */
    record Assertion(AuthenticationData data, String challenge) {
        byte[] credentialId() {
            return data.getCredentialId();
        }
    }

    /**
     * A use of a key.
     *
     * @param counter how often it has been used, by its own count
     * @param backedUp whether it has gone to other devices
     */
    record Use(long counter, boolean backedUp) {}

    /** The domain keys are bound to. */
    String house() {
        return house.id();
    }

    Registration read(AttestedCredential credential) {
        var bytes = credential.bytes();
        return readable(() -> {
            RegistrationData data = manager.parse(bytes);
            return new Registration(data, challengeOf(data.getCollectedClientData()));
        });
    }

    Assertion read(SignedAssertion credential) {
        var bytes = credential.bytes();
        return readable(() -> {
            AuthenticationData data = manager.parse(bytes);
            return new Assertion(data, challengeOf(data.getCollectedClientData()));
        });
    }

    /** The key, when it was made for us, for this challenge and by somebody who was there. */
    NewKey judge(Registration registration) {
        return judged(() -> {
            RegistrationData data = manager.verify(
                    registration.data(),
                    new RegistrationParameters(asked(registration.challenge()), PARAMETERS, true, true));
            AuthenticatorData<?> said =
                    Objects.requireNonNull(data.getAttestationObject()).getAuthenticatorData();
            return new NewKey(
                    Objects.requireNonNull(said.getAttestedCredentialData()),
                    said.getSignCount(),
                    said.isFlagBE(),
                    said.isFlagBS());
        });
    }

    /** The use, when it was signed with this key, for us, for this challenge and by somebody who was there. */
    Use judge(Assertion assertion, KeptPasskey kept) {
        byte[] owner = assertion.data().getUserHandle();
        if (owner == null || !Arrays.equals(owner, handleOf(kept.userId()))) {
            throw new PasskeyRefused(Refusal.UNKNOWN);
        }
        return judged(() -> {
            AuthenticatorData<?> said = Objects.requireNonNull(manager.verify(
                            assertion.data(),
                            new AuthenticationParameters(
                                    asked(assertion.challenge()), recordOf(kept), null, true, true))
                    .getAuthenticatorData());
            return new Use(said.getSignCount(), said.isFlagBS());
        });
    }

    /** A person as authenticators keep them. */
    static byte[] handleOf(UUID userId) {
        return ByteBuffer.allocate(16)
                .putLong(userId.getMostSignificantBits())
                .putLong(userId.getLeastSignificantBits())
                .array();
    }

    /** Id of the credential and key in COSE, as they are kept. */
    byte[] bytesOf(AttestedCredentialData key) {
        return keys.convert(key);
    }

    /** Of {@link #bytesOf}. */
    AttestedCredentialData keyOf(byte[] bytes) {
        return keys.convert(bytes);
    }

    private ServerProperty asked(String challenge) {
        return ServerProperty.builder()
                .origins(house.origins())
                .rpId(house.id())
                .challenge(new DefaultChallenge(challenge))
                .build();
    }

    private static CredentialRecordImpl recordOf(KeptPasskey kept) {
        return new CredentialRecordImpl(
                new NoneAttestationStatement(),
                true,
                kept.synced(),
                kept.backedUp(),
                kept.counter(),
                kept.key(),
                null,
                null,
                null,
                Set.of());
    }

    private static String challengeOf(CollectedClientData data) {
        return Base64Url.of(data.getChallenge().getValue());
    }

    private static <T> T readable(Supplier<T> reading) {
        try {
            return reading.get();
        } catch (RuntimeException e) {
            throw new PasskeyRefused(Refusal.UNREADABLE);
        }
    }

    private static <T> T judged(Supplier<T> judging) {
        try {
            return judging.get();
        } catch (RuntimeException e) {
            throw new PasskeyRefused(Refusals.of(e));
        }
    }
}
