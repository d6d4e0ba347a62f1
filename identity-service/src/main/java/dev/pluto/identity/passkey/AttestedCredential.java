package dev.pluto.identity.passkey;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import com.fasterxml.jackson.annotation.JsonProperty;
import com.webauthn4j.data.RegistrationRequest;
import dev.pluto.http.problem.Problem;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.regex.Pattern;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * What an authenticator made for somebody who registers it, as a browser writes it ({@code RegistrationResponseJSON}); what it has besides is
 * not looked at.
 */
@JsonIgnoreProperties(ignoreUnknown = true)
@Schema(description = "`RegistrationResponseJSON` of WebAuthn, as `PublicKeyCredential.toJSON()` gives it")
record AttestedCredential(@NotNull @Valid Response response) {

    private static final Pattern TRANSPORT = Pattern.compile("[a-z-]{1,16}");
    private static final int MOST_TRANSPORTS = 8;

    /**
     * What it says.
     *
     * @param clientData JSON of the browser
     * @param attestation CBOR of the authenticator, with the new key
     * @param transports how it is reached, such as usb
     */
    @JsonIgnoreProperties(ignoreUnknown = true)
    @Schema(name = "AttestationResponse")
    record Response(
            @JsonProperty("clientDataJSON") @NotNull @Size(min = 1, max = 4096)
            String clientData,

            @JsonProperty("attestationObject") @NotNull @Size(min = 1, max = 32_768)
            String attestation,

            @Size(max = 16) @Nullable List<@NotNull @Size(max = 64) String> transports) {}

    /** @throws Problem 422 {@code request:invalid} for what is no Base64 */
    RegistrationRequest bytes() {
        String at = "#/credential/response/";
        return new RegistrationRequest(
                Base64Url.read(response.attestation(), at + "attestationObject"),
                Base64Url.read(response.clientData(), at + "clientDataJSON"));
    }

    /** Those that can be one. */
    List<String> transports() {
        List<String> said = response.transports() == null ? List.of() : response.transports();
        return said.stream()
                .filter(transport -> TRANSPORT.matcher(transport).matches())
                .distinct()
                .limit(MOST_TRANSPORTS)
                .toList();
    }

    @Override
    public String toString() {
        return "AttestedCredential[hidden]";
    }
}
