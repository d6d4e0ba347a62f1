package dev.pluto.local.journey;

import static org.assertj.core.api.Assertions.assertThat;

import dev.pluto.local.browser.Chromium;
import dev.pluto.local.browser.Tab;
import io.vertx.core.json.JsonObject;
import java.util.UUID;

/** Somebody with an address and a keyboard before the page on which persons sign in, in a browser of their own. */
final class Visitor implements AutoCloseable {

    static final String PASSWORD = "tuba lantern orbit kettle";

    private final World world;
    private final Chromium chromium;
    private final Tab tab;
    private final String email = newEmail();

    private Visitor(World world, Chromium chromium) {
        this.world = world;
        this.chromium = chromium;
        this.tab = chromium.open();
        world.keepWordPrivate(email);
    }

    /** Nobody Pluto knows, before an empty page. */
    static Visitor stranger(World world) {
        return new Visitor(world, Chromium.start());
    }

    /** Somebody registered, who has the page before them. */
    static Visitor registered(World world) {
        Visitor visitor = stranger(world);
        world.operator().register(new JsonObject().put("email", visitor.email).put("password", PASSWORD));
        visitor.visits("/account/");
        return visitor;
    }

    /** Somebody registered who has signed in. */
    static Visitor within(World world) {
        Visitor visitor = registered(world);
        visitor.signsIn();
        return visitor;
    }

    static String newEmail() {
        return "page." + UUID.randomUUID() + "@mail.example";
    }

    Tab tab() {
        return tab;
    }

    String email() {
        return email;
    }

    void visits(String path) {
        tab.visit(world.suite().edgeUrl() + path);
    }

    /** By keyboard, as who has no mouse. */
    void fills(String id, String text) {
        tab.tabTo(id);
        tab.type(text);
    }

    void sends(String id, String text) {
        fills(id, text);
        tab.press("Enter");
    }

    void presses(String id) {
        tab.tabTo(id);
        tab.press("Enter");
    }

    void signsIn() {
        shows(PASSWORD);
        tab.awaitText("said", "You are signed in.");
    }

    /** Types who they are, and a password. */
    void shows(String password) {
        tab.evaluate("document.getElementById('who').value = ''; document.getElementById('password').value = ''");
        fills("who", email);
        sends("password", password);
    }

    void signsOut() {
        presses("sign-out");
        tab.awaitText("said", "You are signed out.");
    }

    /** Leaves; no script failed on the page. */
    @Override
    public void close() {
        try {
            assertThat(tab.faults()).isEmpty();
        } finally {
            chromium.close();
        }
    }
}
