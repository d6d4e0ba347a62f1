package dev.pluto.local.journey;

import static org.assertj.core.api.Assertions.assertThat;

import dev.pluto.local.suite.Part;
import io.vertx.core.json.JsonObject;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** Parts die without a word; people notice nothing but a later answer. */
@ExtendWith(InTheWorld.class)
class OutageTest {

    private static final String WAITING = "select count(*) from arrival where state = 'waiting'";

    private final World world;

    OutageTest(World world) {
        this.world = world;
    }

    @Test
    void keepsStrangersTextWhileIdentityIsDeadAndAnswersOnceItIsBack() throws Exception {
        try (Person ines = world.stranger()) {
            world.suite().kill(Part.IDENTITY);
            try {
                ines.texts("My tortoise is called Barnabas.");
                assertThat(world.database("messaging").number(WAITING)).isEqualTo(1);
            } finally {
                world.suite().restart(Part.IDENTITY);
            }

            assertThat(ines.hears()).contains("Pluto", "Barnabas");

            ines.hearsNothingMore();
            assertThat(world.database("messaging").number(WAITING)).isZero();
            assertThat(ines.profile().getString("status")).isEqualTo("active");
        }
    }

    @Test
    void answersPeopleKnownAndNewWhileRedisIsDead() throws Exception {
        try (Person jo = world.stranger();
                Person kim = world.stranger()) {
            jo.asks("My goldfish is called Leopoldine.");
            world.suite().kill(Part.REDIS);
            try {
                kim.texts("My hamster is called Thaddeus.");
                jo.texts("What is the name of my goldfish?");

                assertThat(jo.hears()).contains("Leopoldine");
                assertThat(kim.hears()).contains("Pluto", "Thaddeus");
                Person.hearNothingMore(jo, kim);
            } finally {
                world.suite().restart(Part.REDIS);
            }
            assertThat(kim.asks("What is the name of my hamster?")).contains("Thaddeus");
        }
    }

    @Test
    void answersEverybodyWhileHundredsHoldTheDoorsHalfOpen() throws Exception {
        try (HalfOpen atTheDoor = HalfOpen.at(world.suite().edgeUrl(), 300);
                HalfOpen atTheService = HalfOpen.at(world.suite().serviceUrl(Part.MESSAGING), 300);
                Person lea = world.stranger()) {
            assertThat(lea.asks("My parrot is called Montgomery.")).contains("Pluto");
            assertThat(lea.asks("What is the name of my parrot?")).contains("Montgomery");
            assertThat(lea.profile().getString("status")).isEqualTo("active");

            assertThat(atTheDoor.areGoneWithin(Duration.ofMinutes(3))).isTrue();
            assertThat(atTheService.areGoneWithin(Duration.ofMinutes(3))).isTrue();
        }
    }

    @Test
    void takesNoServiceFromOutside() {
        String secret = world.suite().clientSecret(Part.MESSAGING);
        Operator operator = world.operator();

        assertThat(operator.signIn(world.suite().edgeUrl(), "messaging", secret).statusCode())
                .isEqualTo(401);
        String token = tokenOf(Part.MESSAGING, "&audience=pluto-identity&scope=profile:read");
        assertThat(operator.get("/api/v1/users/me", token).statusCode()).isEqualTo(403);
        assertThat(operator.get("/status.json", token).statusCode()).isEqualTo(403);
        assertThat(operator.get("/api/v1/audit", operator.token()).statusCode()).isEqualTo(200);
    }

    @Test
    void theTokensOfAServiceOpenWhatTheyAreForAndNothingElse() {
        String url = world.suite().serviceUrl(Part.IDENTITY);
        Operator operator = world.operator();
        String activate = "&audience=pluto-identity&scope=identity:activate";

        assertThat(operator.activate(url, tokenOf(Part.MESSAGING, activate)).statusCode())
                .as("no number, which is only said to whom may ask")
                .isEqualTo(422);
        for (String asked : new String[] {activate, ""}) {
            String secret = world.suite().clientSecret(Part.SCHEDULER);
            JsonObject refused = new JsonObject(
                    operator.signIn(url, "scheduler", secret, asked).body());
            assertThat(refused.fieldNames()).doesNotContain("access_token");
            assertThat(refused.getString("error")).isEqualTo("invalid_target");
        }
        assertThat(operator.activate(url, tokenOf(Part.MESSAGING, "&audience=pluto-memory&scope=memory:recall"))
                        .statusCode())
                .isEqualTo(401);
        assertThat(operator.activate(url, tokenOf(Part.MESSAGING, "&audience=pluto-identity&scope=profile:read"))
                        .statusCode())
                .isEqualTo(403);
    }

    private String tokenOf(Part service, String asked) {
        String url = world.suite().serviceUrl(Part.IDENTITY);
        String secret = world.suite().clientSecret(service);
        return new JsonObject(world.operator()
                        .signIn(url, service.title(), secret, asked)
                        .body())
                .getString("access_token");
    }
}
