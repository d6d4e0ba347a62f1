package dev.pluto.local.journey;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.pluto.local.browser.Chromium;
import dev.pluto.local.browser.Tab;
import dev.pluto.local.browser.Tab.Told;
import io.vertx.core.json.JsonObject;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.extension.ExtendWith;

/** The page on which persons sign in and look after what lets them in, in a real browser before the running suite. */
@ExtendWith(InTheWorld.class)
@Timeout(value = 10, unit = TimeUnit.MINUTES)
class SecurityPageTest {

    private static final String PASSWORD = "tuba lantern orbit kettle";
    private static final Pattern CODE = Pattern.compile("\\d{6}");
    private static final Set<String> TO_USE = Set.of("button", "textbox", "link", "dialog");

    private final World world;
    private final String page;
    private final String email = "page." + UUID.randomUUID() + "@mail.example";

    SecurityPageTest(World world) {
        this.world = world;
        this.page = world.suite().edgeUrl() + "/account/";
    }

    /** Everything by keyboard, as who has no mouse. */
    @Test
    void aPasskeyIsMadeOnThePageAndLetsItsOwnerIn() throws Exception {
        register();
        try (Chromium chromium = Chromium.start()) {
            Tab tab = chromium.open();
            String authenticator = tab.plugInAuthenticator();
            tab.visit(page);
            signIn(tab);
            tab.awaitText("passkeys", "You have none yet.");

            tab.tabTo("passkey-name");
            tab.type("Quillfeather's laptop");
            tab.press("Enter");

            tab.awaitText("said", "Quillfeather's laptop is added.");
            tab.awaitText("passkeys", "never used");
            assertThat(tab.keysIn(authenticator)).singleElement().satisfies(key -> {
                assertThat(key.getString("rpId")).isEqualTo("localhost");
                assertThat(key.getBoolean("isResidentCredential")).isTrue();
            });

            tab.tabTo("sign-out");
            tab.press("Enter");
            tab.awaitText("said", "You are signed out.");
            tab.tabTo("passkey-in");
            tab.press("Enter");

            tab.awaitText("said", "You are signed in.");
            tab.awaitText("sessions", "by passkey");
            tab.awaitText("passkeys", "last used");
            assertThat(tab.faults()).isEmpty();
        }
    }

    @Test
    void tellsAScreenReaderWhatThereIsAndWhatHappened() throws Exception {
        register();
        try (Chromium chromium = Chromium.start()) {
            Tab tab = chromium.open();
            tab.visit(page);
            assertThat(tab.told())
                    .contains(new Told("heading", "Sign in"), new Told("button", "Sign in with a passkey"));
            assertEverythingHasAName(tab);

            tab.tabTo("who");
            tab.type(email);
            tab.press("Tab");
            tab.type("wrong horse battery");
            tab.press("Enter");
            tab.awaitText("trouble", "That is not who, or not the password.");
            assertThat(tab.evaluate("document.getElementById('trouble').role")).isEqualTo("alert");

            signIn(tab);
            assertThat(tab.evaluate("document.activeElement.id")).isEqualTo("house-title");
            tab.awaitText("sessions", "(here)");
            assertThat(tab.told())
                    .contains(new Told("heading", "Passkeys"), new Told("heading", "Where you are signed in"));
            assertEverythingHasAName(tab);
            assertThat(tab.faults()).isEmpty();
        }
    }

    @Test
    void fitsAPhoneAndTheDark() throws Exception {
        register();
        try (Chromium chromium = Chromium.start()) {
            Tab tab = chromium.open();
            tab.look(320, true);
            tab.visit(page);
            signIn(tab);
            tab.awaitText("sessions", "(here)");

            assertThat(Integer.parseInt(tab.evaluate("document.documentElement.scrollWidth")))
                    .isLessThanOrEqualTo(320);
            assertThat(contrast(tab)).isGreaterThan(7);
            tab.look(1280, false);
            assertThat(contrast(tab)).isGreaterThan(7);
        }
    }

    /** An app is set up from the picture, whose text is that of the key beside it. */
    @Test
    void showsTheKeyOfAnAppAsAPicture() throws Exception {
        register();
        try (Chromium chromium = Chromium.start()) {
            Tab tab = chromium.open();
            tab.visit(page);
            signIn(tab);
            tab.awaitText("app-state", "An app on your phone");
            tab.tabTo("app-add");
            tab.press("Enter");

            await().atMost(180, TimeUnit.SECONDS)
                    .until(() -> tab.text("app-secret").replace(" ", "").matches("[A-Z2-7]{32}"));
            assertThat(tab.evaluate("document.querySelector('#app-picture svg').getAttribute('role')"))
                    .isEqualTo("img");
            assertThat(tab.faults()).isEmpty();
        }
    }

    @Test
    void whoOnlyEverTextedSignsInWithACodeFromTheirPhone() throws Exception {
        try (Person ola = world.stranger();
                Chromium chromium = Chromium.start()) {
            ola.asks("Hello!");
            ola.profile();
            Tab tab = chromium.open();
            tab.visit(page);
            tab.tabTo("who");
            tab.type(ola.number());

            tab.tabTo("send-code");
            tab.press("Enter");
            tab.awaitText("code-help", "a text brings you six digits");
            Matcher code = CODE.matcher(ola.hears());
            assertThat(code.find()).isTrue();
            tab.type(code.group());
            tab.press("Enter");

            tab.awaitText("said", "You are signed in.");
            tab.awaitText("sessions", "by a code by text");
            assertThat(tab.faults()).isEmpty();
        }
    }

    private void register() throws IOException, InterruptedException {
        world.keepWordPrivate(email);
        world.keepWordPrivate("Quillfeather");
        HttpRequest request = HttpRequest.newBuilder(URI.create(world.suite().edgeUrl() + "/api/v1/users"))
                .header("Authorization", "Bearer " + world.operator().token())
                .header("Content-Type", "application/json")
                .POST(BodyPublishers.ofString(new JsonObject()
                        .put("email", email)
                        .put("password", PASSWORD)
                        .encode()))
                .build();
        assertThat(HttpClient.newHttpClient()
                        .send(request, BodyHandlers.ofString())
                        .statusCode())
                .isEqualTo(201);
    }

    private void signIn(Tab tab) {
        tab.evaluate("document.getElementById('who').value = ''; document.getElementById('password').value = ''");
        tab.tabTo("who");
        tab.type(email);
        tab.press("Tab");
        tab.type(PASSWORD);
        tab.press("Enter");
        tab.awaitText("said", "You are signed in.");
    }

    private static void assertEverythingHasAName(Tab tab) {
        List<Told> nameless = tab.told().stream()
                .filter(told -> TO_USE.contains(told.role()) && told.name().isBlank())
                .toList();
        assertThat(nameless).isEmpty();
    }

    /** Of text on the paper, as WCAG 2.2 computes it. */
    private static double contrast(Tab tab) {
        return Double.parseDouble(tab.evaluate("""
            (() => {
              const style = getComputedStyle(document.body);
              const light = (colour) => {
                const [r, g, b] = colour.match(/\\d+/g).slice(0, 3)
                  .map((part) => part / 255)
                  .map((part) => (part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4));
                return 0.2126 * r + 0.7152 * g + 0.0722 * b;
              };
              const [low, high] = [light(style.color), light(style.backgroundColor)].sort((a, b) => a - b);
              return (high + 0.05) / (low + 0.05);
            })()\
            """));
    }
}
