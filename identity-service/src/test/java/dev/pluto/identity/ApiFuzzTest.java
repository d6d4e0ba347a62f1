package dev.pluto.identity;

import static org.assertj.core.api.Assertions.assertThat;

import dev.pluto.access.Roles;
import dev.pluto.identity.token.PersonTokens;
import dev.pluto.testing.fuzz.ApiFuzz;
import dev.pluto.testing.fuzz.ApiFuzz.Caller;
import dev.pluto.testing.fuzz.Verdict;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import jakarta.inject.Inject;
import java.net.URI;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;

@QuarkusTest
class ApiFuzzTest {

    /** Nobody guesses either a number or an address; no token for those who show no secret, nothing to renew, change or end for those who have no session. */
    private static final Set<String> CLOSED = Set.of(
            "POST /api/v1/auth/token",
            "POST /api/v1/auth/token/revoke",
            "GET /api/v1/oauth/clients/{client}",
            "POST /api/v1/oauth/authorizations",
            "POST /api/v1/oauth/clients",
            "GET /oauth/authorize",
            "POST /oauth/authorize",
            "DELETE /api/v1/users/applications/{client}",
            "POST /api/v1/auth/mfa/code/verify",
            "PUT /api/v1/oauth/clients/{client}",
            "POST /api/v1/users/confirm",
            "POST /api/v1/users/profile/verification/phone",
            "POST /api/v1/users/profile/verification/phone/confirm",
            "POST /api/v1/users/profile/verification/email",
            "POST /api/v1/users/profile/verification/email/confirm",
            "POST /api/v1/oauth/browser",
            "DELETE /api/v1/oauth/clients/{client}",
            "POST /api/v1/oauth/clients/{client}/secret",
            "POST /api/v1/auth/mfa/code",
            "POST /api/v1/auth/login",
            "POST /api/v1/auth/code",
            "POST /api/v1/auth/code/verify",
            "POST /api/v1/auth/password/forgotten",
            "POST /api/v1/auth/password/forgotten/reset",
            "POST /api/v1/auth/refresh",
            "POST /api/v1/auth/logout",
            "PUT /api/v1/auth/password",
            "POST /api/v1/auth/mfa/verify",
            "POST /api/v1/auth/step-up",
            "POST /api/v1/auth/act",
            "POST /api/v1/roles",
            "PUT /api/v1/roles/{id}",
            "DELETE /api/v1/roles/{id}",
            "DELETE /api/v1/users/{id}/roles/{roleId}",
            "POST /api/v1/auth/mfa/totp",
            "POST /api/v1/auth/mfa/totp/confirm",
            "POST /api/v1/auth/mfa/totp/remove",
            "POST /api/v1/auth/mfa/recovery-codes",
            "GET /api/v1/auth/passkeys",
            "POST /api/v1/auth/passkeys",
            "POST /api/v1/auth/passkeys/options",
            "POST /api/v1/auth/passkeys/sign-in",
            "PATCH /api/v1/auth/passkeys/{id}",
            "DELETE /api/v1/auth/passkeys/{id}",
            "PUT /api/v1/users/security",
            "DELETE /api/v1/users/devices/{id}",
            "DELETE /api/v1/users/sessions/{id}");

    @TestHTTPResource
    URI url;

    @Inject
    Asking asking;

    @Inject
    PersonTokens tokens;

    @Test
    void answersWhateverIsAskedAsItsDocumentSays() {
        UUID anna = Asking.idOf(Asking.newcomer());
        JsonPath toms = Asking.newcomer();
        UUID tom = Asking.idOf(toms);
        asking.person(tom)
                .body("{\"name\":\"Quillfeather\"}")
                .patch("/api/v1/users/{id}", tom)
                .then()
                .statusCode(200);
        Caller person =
                new Caller("anna", () -> tokens.of(anna), List.of("Quillfeather", toms.getString("user.phone_number")));
        Caller service = new Caller(
                "messaging",
                () -> tokens.ofService("messaging", Asking.scopesOf("messaging").split(" ")),
                List.of());
        Caller operator = new Caller("olga", () -> tokens.of("olga", Roles.ADMIN), List.of());

        Verdict verdict = new ApiFuzz(
                        url,
                        List.of(person, person, person, service, operator),
                        List.of(anna.toString(), tom.toString()))
                .closed(CLOSED)
                .run();

        assertThat(verdict.failures()).as("%s", verdict).isEmpty();
        assertThat(verdict.neverRight()).as("%s", verdict).isSubsetOf(CLOSED);
    }
}
