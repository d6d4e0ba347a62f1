package dev.pluto.identity.passkey;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * What a browser needs to make a passkey ({@code PublicKeyCredentialCreationOptionsJSON}). Bytes are Base64 for URLs.
 *
 * @param rp for which house
 * @param user for whom
 * @param challenge 256 bits, good once
 * @param algorithms of the key, the dearest first
 * @param timeout milliseconds
 * @param exclude passkeys the person has: an authenticator that has one makes no second
 * @param selection what kind of authenticator
 * @param attestation whether the authenticator has to say where it comes from
 */
@Schema(
        name = "PasskeyCreationOptions",
        description =
                "`PublicKeyCredentialCreationOptionsJSON` of WebAuthn, for `PublicKeyCredential.parseCreationOptionsFromJSON()`")
record CreationOptions(
        Rp rp,
        User user,
        String challenge,
        @JsonProperty("pubKeyCredParams") List<Algorithm> algorithms,
        long timeout,
        @JsonProperty("excludeCredentials") List<Descriptor> exclude,
        @JsonProperty("authenticatorSelection") Selection selection,
        String attestation) {

    private static final String TYPE = "public-key";

    /**
     * The house.
     *
     * @param id the domain
     */
    @Schema(name = "PasskeyRp")
    record Rp(String id, String name) {}

    /**
     * The person.
     *
     * @param id opaque
     * @param name by which they tell their accounts apart
     * @param title how they are called
     */
    @Schema(name = "PasskeyUser")
    record User(
            String id,
            String name,
            @JsonProperty("displayName") String title) {}

    /** @param alg of COSE (RFC 9053) */
    @Schema(name = "PasskeyAlgorithm")
    record Algorithm(String type, long alg) {
        static Algorithm of(long alg) {
            return new Algorithm(TYPE, alg);
        }
    }

    /**
     * A passkey there is.
     *
     * @param id of the credential
     * @param transports how it is reached
     */
    @Schema(name = "PasskeyDescriptor")
    record Descriptor(String type, String id, List<String> transports) {
        static Descriptor of(byte[] id, List<String> transports) {
            return new Descriptor(TYPE, Base64Url.of(id), transports);
        }
    }

    /**
     * The authenticator.
     *
     * @param residentKey always required: it knows whose key it is, so that nobody has to say who they are
     * @param required the same for older browsers
     * @param userVerification always required: it asks for a finger, a face or a PIN
     */
    @Schema(name = "PasskeySelection")
    record Selection(
            @JsonProperty("residentKey") String residentKey,
            @JsonProperty("requireResidentKey") boolean required,
            @JsonProperty("userVerification") String userVerification) {

        static final Selection ALWAYS = new Selection("required", true, "required");
    }

    @Override
    public String toString() {
        return "CreationOptions[hidden]";
    }
}
