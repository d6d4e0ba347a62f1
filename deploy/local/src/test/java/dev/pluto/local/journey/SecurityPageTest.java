package dev.pluto.local.journey;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.pluto.local.browser.Tab;
import dev.pluto.local.browser.Tab.Told;
import java.util.List;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.extension.ExtendWith;

/** The page on which persons sign in and look after what lets them in, in a real browser before the running suite. */
@ExtendWith(InTheWorld.class)
@Timeout(value = 10, unit = TimeUnit.MINUTES)
class SecurityPageTest {

    private static final Set<String> TO_USE = Set.of("button", "textbox", "link", "dialog");

    private final World world;

    SecurityPageTest(World world) {
        this.world = world;
    }

    /** Everything by keyboard, as who has no mouse. */
    @Test
    void aPasskeyIsMadeOnThePageAndLetsItsOwnerIn() {
        world.keepWordPrivate("Quillfeather");
        try (Visitor visitor = Visitor.registered(world)) {
            Tab tab = visitor.tab();
            String authenticator = tab.plugInAuthenticator();
            visitor.signsIn();
            tab.awaitText("passkeys", "You have none yet.");

            visitor.sends("passkey-name", "Quillfeather's laptop");

            tab.awaitText("said", "Quillfeather's laptop is added.");
            tab.awaitText("passkeys", "never used");
            assertThat(tab.keysIn(authenticator)).singleElement().satisfies(key -> {
                assertThat(key.getString("rpId")).isEqualTo("localhost");
                assertThat(key.getBoolean("isResidentCredential")).isTrue();
            });

            visitor.signsOut();
            visitor.presses("passkey-in");

            tab.awaitText("said", "You are signed in.");
            tab.awaitText("sessions", "by passkey");
            tab.awaitText("passkeys", "last used");
        }
    }

    @Test
    void tellsAScreenReaderWhatThereIsAndWhatHappened() {
        try (Visitor visitor = Visitor.registered(world)) {
            Tab tab = visitor.tab();
            assertThat(tab.told())
                    .contains(new Told("heading", "Sign in"), new Told("button", "Sign in with a passkey"));
            assertEverythingHasAName(tab);

            visitor.shows("wrong horse battery");
            tab.awaitText("trouble", "That is not who, or not the password.");
            assertThat(tab.evaluate("document.getElementById('trouble').role")).isEqualTo("alert");

            visitor.signsIn();
            assertThat(tab.evaluate("document.activeElement.id")).isEqualTo("house-title");
            tab.awaitText("sessions", "(here)");
            assertThat(tab.told())
                    .contains(new Told("heading", "Passkeys"), new Told("heading", "Where you are signed in"));
            assertEverythingHasAName(tab);
        }
    }

    @Test
    void fitsAPhoneAndTheDark() {
        try (Visitor visitor = Visitor.registered(world)) {
            Tab tab = visitor.tab();
            tab.look(320, true);
            visitor.signsIn();
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
    void showsTheKeyOfAnAppAsAPicture() {
        try (Visitor visitor = Visitor.within(world)) {
            Tab tab = visitor.tab();
            tab.awaitText("app-state", "An app on your phone");
            visitor.presses("app-add");

            await().atMost(180, TimeUnit.SECONDS)
                    .until(() -> tab.text("app-secret").replace(" ", "").matches("[A-Z2-7]{32}"));
            assertThat(tab.evaluate("document.querySelector('#app-picture svg').getAttribute('role')"))
                    .isEqualTo("img");
        }
    }

    @Test
    void whoOnlyEverTextedSignsInWithACodeFromTheirPhone() throws Exception {
        try (Person ola = world.stranger();
                Visitor visitor = Visitor.stranger(world)) {
            ola.asks("Hello!");
            ola.profile();
            Tab tab = visitor.tab();
            visitor.visits("/account/");
            visitor.fills("who", ola.number());

            visitor.presses("send-code");
            tab.awaitText("code-help", "a text brings you six digits");
            visitor.sends("code", World.codeIn(ola.hears()));

            tab.awaitText("said", "You are signed in.");
            tab.awaitText("sessions", "by a code by text");
        }
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
