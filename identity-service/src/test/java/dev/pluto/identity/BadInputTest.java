package dev.pluto.identity;

import static org.assertj.core.api.Assertions.assertThat;

import dev.pluto.access.Roles;
import dev.pluto.identity.token.PersonTokens;
import dev.pluto.testing.fuzz.BadInput;
import dev.pluto.testing.fuzz.BadInput.Callers;
import dev.pluto.testing.fuzz.BadInput.Mistake;
import dev.pluto.testing.fuzz.BadInput.Things;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;

@QuarkusTest
class BadInputTest {

    private static final String TOKEN = "/api/v1/auth/token";
    private static final String FORM = "application/x-www-form-urlencoded";
    private static final String GRANT = "grant_type=client_credentials";
    private static final String OPERATOR = "operator-anna:" + Asking.SECRET;

    @TestHTTPResource
    URI url;

    @Inject
    PersonTokens tokens;

    @Test
    void answersEachMistakeAsTheTableSays() throws IOException {
        UUID anna = Asking.idOf(Asking.newcomer());
        UUID tom = Asking.idOf(Asking.newcomer());

        assertThat(new BadInput(
                                url,
                                new Callers(
                                        () -> tokens.of(anna),
                                        () -> tokens.of("olga", Roles.ADMIN),
                                        () -> tokens.ofService(
                                                "messaging",
                                                Asking.scopesOf("messaging").split(" "))),
                                Map.of("/api/v1/users/", new Things(anna.toString(), tom.toString())))
                        .with("unknown account", grant(FORM, GRANT, "nobody:" + Asking.SECRET))
                        .with("wrong secret", grant(FORM, GRANT, "operator-anna:wrong"))
                        .with("no secret", grant(FORM, GRANT, ""))
                        .with("other type", grant("application/json", "{}", OPERATOR))
                        .with("too large", grant(FORM, GRANT + "&x=" + "a".repeat(70_000), OPERATOR))
                        .with("NUL", grant(FORM, GRANT + "%00", OPERATOR))
                        .with("charset", grant(FORM, GRANT + "%E9", OPERATOR))
                        .with("broken escapes", grant(FORM, GRANT + "%zz", OPERATOR))
                        .with("empty", grant(FORM, "", OPERATOR))
                        .with("nothing", grant(FORM, GRANT, OPERATOR))
                        .faults("identity"))
                .isEmpty();
    }

    private Mistake grant(String type, String body, String client) {
        String shown = Base64.getEncoder().encodeToString(client.getBytes(StandardCharsets.UTF_8));
        return (method, path) -> path.startsWith(TOKEN)
                ? Optional.of(HttpRequest.newBuilder(url.resolve(path))
                        .header("Content-Type", type)
                        .header("Authorization", "Basic " + shown)
                        .POST(BodyPublishers.ofString(body))
                        .build())
                : Optional.empty();
    }
}
