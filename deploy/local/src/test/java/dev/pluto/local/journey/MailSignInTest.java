package dev.pluto.local.journey;

import static org.assertj.core.api.Assertions.assertThat;

import io.vertx.core.json.JsonObject;
import java.net.http.HttpResponse;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** Who has given an address signs in with a code from their mail. */
@ExtendWith(InTheWorld.class)
class MailSignInTest {

    private final World world;

    MailSignInTest(World world) {
        this.world = world;
    }

    @Test
    void readsTheCodeInTheMailThatComes() {
        String email = "mail." + UUID.randomUUID() + "@post.example";
        world.keepWordPrivate(email);
        world.operator().register(new JsonObject().put("email", email));

        String request = answered(202, "/api/v1/auth/code", new JsonObject().put("email", email))
                .getString("request_id");
        JsonObject grant = answered(
                200,
                "/api/v1/auth/code/verify",
                new JsonObject().put("request_id", request).put("code", world.codeMailedTo(email)));
        assertThat(new JsonObject(world.operator()
                                .get("/api/v1/users/me", grant.getString("access_token"))
                                .body())
                        .getString("email"))
                .isEqualTo(email);
    }

    private JsonObject answered(int status, String path, JsonObject body) {
        HttpResponse<String> answer = world.operator().post(path, body);
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(status);
        return new JsonObject(answer.body());
    }
}
