package dev.pluto.identity.passkey;

import com.webauthn4j.data.AttestationConveyancePreference;
import com.webauthn4j.data.AuthenticatorAssertionResponse;
import com.webauthn4j.data.AuthenticatorAttestationResponse;
import com.webauthn4j.data.AuthenticatorSelectionCriteria;
import com.webauthn4j.data.PublicKeyCredential;
import com.webauthn4j.data.PublicKeyCredentialCreationOptions;
import com.webauthn4j.data.PublicKeyCredentialParameters;
import com.webauthn4j.data.PublicKeyCredentialRequestOptions;
import com.webauthn4j.data.PublicKeyCredentialRpEntity;
import com.webauthn4j.data.PublicKeyCredentialType;
import com.webauthn4j.data.PublicKeyCredentialUserEntity;
import com.webauthn4j.data.ResidentKeyRequirement;
import com.webauthn4j.data.UserVerificationRequirement;
import com.webauthn4j.data.attestation.statement.COSEAlgorithmIdentifier;
import com.webauthn4j.data.client.Origin;
import com.webauthn4j.data.client.challenge.DefaultChallenge;
import com.webauthn4j.test.authenticator.AuthenticatorAdaptor;
import com.webauthn4j.test.authenticator.u2f.FIDOU2FAuthenticatorAdaptor;
import com.webauthn4j.test.authenticator.webauthn.NoneAttestationAuthenticator;
import com.webauthn4j.test.authenticator.webauthn.WebAuthnAuthenticatorAdaptor;
import com.webauthn4j.test.client.ClientPlatform;
import com.webauthn4j.test.client.RegistrationEmulationOption;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import java.util.Base64;
import java.util.List;
import java.util.UUID;

/** A browser with an authenticator of webauthn4j's own tests in it: does what it is told, also what no real one would do. */
final class SoftKey {

    private final ClientPlatform browser;
    private final String house;
    private boolean verifies = true;
    private AttestationConveyancePreference attestation = AttestationConveyancePreference.NONE;

    private SoftKey(AuthenticatorAdaptor authenticator, String origin, String house) {
        this.browser = new ClientPlatform(new Origin(origin), authenticator);
        this.house = house;
    }

    /** One that says nothing of where it comes from, on a page of a house. */
    static SoftKey at(String origin, String house) {
        return new SoftKey(new WebAuthnAuthenticatorAdaptor(new NoneAttestationAuthenticator()), origin, house);
    }

    /** One of before there was a PIN: it asks for a touch alone. */
    static SoftKey old(String origin, String house) {
        SoftKey key = new SoftKey(new FIDOU2FAuthenticatorAdaptor(), origin, house);
        key.verifies = false;
        return key;
    }

    /** One of another kind, which says where it comes from. */
    static SoftKey with(AuthenticatorAdaptor authenticator, String origin, String house) {
        SoftKey key = new SoftKey(authenticator, origin, house);
        key.attestation = AttestationConveyancePreference.DIRECT;
        return key;
    }

    /** The same one, on another page. */
    SoftKey on(String origin) {
        return copy(new SoftKey(browser.getAuthenticatorAdaptor(), origin, house));
    }

    /** The same one, asked for by another house. */
    SoftKey askedBy(String other) {
        return copy(new SoftKey(
                browser.getAuthenticatorAdaptor(), browser.getOrigin().toString(), other));
    }

    /** The same one, which does not ask whose hand it is. */
    SoftKey unverified() {
        SoftKey key = copy(new SoftKey(
                browser.getAuthenticatorAdaptor(), browser.getOrigin().toString(), house));
        key.verifies = false;
        return key;
    }

    private SoftKey copy(SoftKey key) {
        key.verifies = verifies;
        key.attestation = attestation;
        return key;
    }

    /** {@code RegistrationResponseJSON}. */
    JsonObject make(UUID owner, String challenge) {
        return make(owner, challenge, new RegistrationEmulationOption());
    }

    JsonObject make(UUID owner, String challenge, RegistrationEmulationOption faults) {
        PublicKeyCredential<AuthenticatorAttestationResponse, ?> made = browser.create(
                new PublicKeyCredentialCreationOptions(
                        new PublicKeyCredentialRpEntity(house, "Pluto"),
                        new PublicKeyCredentialUserEntity(Ceremonies.handleOf(owner), "anna", "Anna"),
                        new DefaultChallenge(challenge),
                        List.of(new PublicKeyCredentialParameters(
                                PublicKeyCredentialType.PUBLIC_KEY, COSEAlgorithmIdentifier.ES256)),
                        null,
                        List.of(),
                        new AuthenticatorSelectionCriteria(
                                null, verifies, ResidentKeyRequirement.REQUIRED, verification()),
                        attestation,
                        null),
                faults);
        return new JsonObject()
                .put("id", made.getId())
                .put("rawId", made.getId())
                .put("type", "public-key")
                .put("clientExtensionResults", new JsonObject())
                .put("authenticatorAttachment", "cross-platform")
                .put(
                        "response",
                        new JsonObject()
                                .put("clientDataJSON", text(made.getResponse().getClientDataJSON()))
                                .put(
                                        "attestationObject",
                                        text(made.getResponse().getAttestationObject()))
                                .put("transports", new JsonArray().add("usb").add("hybrid")));
    }

    /** {@code AuthenticationResponseJSON}. */
    JsonObject sign(String challenge) {
        PublicKeyCredential<AuthenticatorAssertionResponse, ?> signed =
                browser.get(new PublicKeyCredentialRequestOptions(
                        new DefaultChallenge(challenge), null, house, null, verification(), null));
        AuthenticatorAssertionResponse response = signed.getResponse();
        return new JsonObject()
                .put("id", signed.getId())
                .put("rawId", signed.getId())
                .put("type", "public-key")
                .put("clientExtensionResults", new JsonObject())
                .put(
                        "response",
                        new JsonObject()
                                .put("clientDataJSON", text(response.getClientDataJSON()))
                                .put("authenticatorData", text(response.getAuthenticatorData()))
                                .put("signature", text(response.getSignature()))
                                .put("userHandle", text(response.getUserHandle())));
    }

    private UserVerificationRequirement verification() {
        return verifies ? UserVerificationRequirement.REQUIRED : UserVerificationRequirement.DISCOURAGED;
    }

    private static String text(byte[] bytes) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }
}
