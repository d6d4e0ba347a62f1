package dev.pluto.local.journey;

import static java.util.concurrent.TimeUnit.SECONDS;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.pluto.local.phone.CallTranscript;
import io.vertx.core.json.JsonObject;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** Who only ever texted signs in with the phone they text from, and finds what is theirs. */
@ExtendWith(InTheWorld.class)
class PhoneSignInTest {

    private static final Pattern CODE = Pattern.compile("^(\\d{6}) is your Pluto code");
    private static final Pattern DIGITS = Pattern.compile("(\\d), (\\d), (\\d), (\\d), (\\d), (\\d)");

    private final World world;

    PhoneSignInTest(World world) {
        this.world = world;
    }

    @Test
    void readsTheCodeOnThePhoneAndFindsTheirOwn() throws Exception {
        try (Person ida = world.stranger()) {
            ida.asks("My parrot is called Balthazar.");
            await().atMost(180, SECONDS).until(() -> ida.memories().size() == 1);

            String request = ask(ida, "sms");
            String text = ida.hears();
            String token = signIn(request, code(CODE.matcher(text))).getString("access_token");

            assertThat(mine("/api/v1/users/me", token).getString("phone_number"))
                    .isEqualTo(ida.number());
            assertThat(mine("/api/v1/memories", token).getJsonArray("items").encode())
                    .contains("Balthazar");
            assertThat(messagesOf(ida.id(), token))
                    .contains("Balthazar")
                    .doesNotContain("is your Pluto code", text.substring(0, 6));
            assertThat(show(request, text.substring(0, 6)).statusCode()).isEqualTo(401);
        }
    }

    @Test
    void hearsTheCodeInACall() throws Exception {
        try (Person jon = world.stranger()) {
            jon.asks("Hello!");
            jon.profile();

            String request = ask(jon, "call");
            CallTranscript call = jon.isCalled();
            String heard = call.heard().get(0).words();
            Matcher digits = DIGITS.matcher(heard);
            assertThat(digits.find()).isTrue();

            JsonObject grant = signIn(request, digits.group().replace(", ", ""));
            assertThat(grant.getString("user_id")).isEqualTo(jon.id().toString());
        }
    }

    @Test
    void aNumberNobodyHasGetsTheSameAnswerAndNoText() throws Exception {
        try (Person nobody = world.stranger()) {
            HttpResponse<String> answer =
                    world.operator().post("/api/v1/auth/code", new JsonObject().put("phone_number", nobody.number()));

            assertThat(answer.statusCode()).isEqualTo(202);
            nobody.hearsNothingMore();
        }
    }

    private String ask(Person who, String channel) {
        JsonObject wish = new JsonObject().put("phone_number", who.number()).put("channel", channel);
        HttpResponse<String> answer = world.operator().post("/api/v1/auth/code", wish);
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(202);
        return new JsonObject(answer.body()).getString("request_id");
    }

    private HttpResponse<String> show(String request, String code) {
        return world.operator()
                .post(
                        "/api/v1/auth/code/verify",
                        new JsonObject().put("request_id", request).put("code", code));
    }

    private JsonObject signIn(String request, String code) {
        HttpResponse<String> answer = show(request, code);
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
        return new JsonObject(answer.body());
    }

    private JsonObject mine(String path, String token) {
        HttpResponse<String> answer = world.operator().get(path, token);
        assertThat(answer.statusCode()).as(path).isEqualTo(200);
        return new JsonObject(answer.body());
    }

    private String messagesOf(UUID person, String token) {
        List<String> conversations = mine("/api/v1/conversations", token).getJsonArray("items").stream()
                .map(JsonObject.class::cast)
                .filter(one -> person.toString().equals(one.getString("user_id")))
                .map(one -> one.getString("id"))
                .toList();
        assertThat(conversations).hasSize(1);
        return mine("/api/v1/conversations/" + conversations.get(0) + "/messages", token)
                .encode();
    }

    private static String code(Matcher text) {
        assertThat(text.find()).as("a code in the text").isTrue();
        return text.group(1);
    }
}
