package dev.pluto.identity.passkey;

import com.fasterxml.jackson.annotation.JsonProperty;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * What a browser needs to ask for a passkey ({@code PublicKeyCredentialRequestOptionsJSON}).
 *
 * @param challenge 256 bits in Base64 for URLs, good once
 * @param timeout milliseconds
 * @param rpId the domain passkeys are bound to
 * @param userVerification always required
 */
@Schema(
        name = "PasskeyRequestOptions",
        description =
                "`PublicKeyCredentialRequestOptionsJSON` of WebAuthn, for `PublicKeyCredential.parseRequestOptionsFromJSON()`")
record RequestOptions(
        String challenge,
        long timeout,
        @JsonProperty("rpId") String rpId,
        @JsonProperty("userVerification") String userVerification) {

    @Override
    public String toString() {
        return "RequestOptions[hidden]";
    }
}
