package dev.pluto.identity.passkey;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import com.fasterxml.jackson.annotation.JsonProperty;
import com.webauthn4j.data.AuthenticationRequest;
import dev.pluto.http.problem.Problem;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * What an authenticator signed, as a browser writes it ({@code AuthenticationResponseJSON}); what it has besides is not looked at.
 *
 * @param id of the credential
 */
@JsonIgnoreProperties(ignoreUnknown = true)
@Schema(description = "`AuthenticationResponseJSON` of WebAuthn, as `PublicKeyCredential.toJSON()` gives it")
record SignedAssertion(
        @NotNull @Size(min = 1, max = 1400) String id,
        @NotNull @Valid Response response) {

    /**
     * What it says.
     *
     * @param clientData JSON of the browser
     * @param authenticatorData flags and counter of the authenticator
     * @param signature over both
     * @param userHandle whose it is, as the registration said
     */
    @JsonIgnoreProperties(ignoreUnknown = true)
    @Schema(name = "AssertionResponse")
    record Response(
            @JsonProperty("clientDataJSON") @NotNull @Size(min = 1, max = 4096)
            String clientData,

            @JsonProperty("authenticatorData") @NotNull @Size(min = 1, max = 8192)
            String authenticatorData,

            @NotNull @Size(min = 1, max = 2048) String signature,

            @JsonProperty("userHandle") @Size(max = 128) @Nullable
            String userHandle) {}

    /** @throws Problem 422 {@code request:invalid} for what is no Base64 */
    AuthenticationRequest bytes() {
        String at = "#/credential/response/";
        String owner = response.userHandle();
        return new AuthenticationRequest(
                Base64Url.read(id, "#/credential/id"),
                owner == null ? null : Base64Url.read(owner, at + "userHandle"),
                Base64Url.read(response.authenticatorData(), at + "authenticatorData"),
                Base64Url.read(response.clientData(), at + "clientDataJSON"),
                Base64Url.read(response.signature(), at + "signature"));
    }

    @Override
    public String toString() {
        return "SignedAssertion[hidden]";
    }
}
