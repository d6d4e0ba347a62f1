package dev.pluto.local.browser;

import static org.awaitility.Awaitility.await;

import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import java.time.Duration;
import java.util.List;
import java.util.stream.Stream;

/** A tab, and whoever sits before it. */
public final class Tab {

    private static final Duration PATIENCE = Duration.ofMinutes(3);

    private final DevTools tools;
    private final String session;

    Tab(DevTools tools, String session) {
        this.tools = tools;
        this.session = session;
        for (String domain : List.of("Page", "Runtime", "Log", "Accessibility")) {
            call(domain + ".enable");
        }
    }

    /** Goes to a page, wherever that leads. */
    public void open(String url) {
        call("Page.navigate", new JsonObject().put("url", url));
    }

    /** Goes to a page and waits until it is loaded. */
    public void visit(String url) {
        open(url);
        await("loaded " + url)
                .atMost(PATIENCE)
                .until(() ->
                        evaluate("document.readyState + ' ' + location.href").equals("complete " + url));
    }

    /**
     * Plugs in an authenticator that knows its owner's finger.
     *
     * @return its id
     */
    public String plugInAuthenticator() {
        call("WebAuthn.enable");
        JsonObject options = new JsonObject()
                .put("protocol", "ctap2")
                .put("ctap2Version", "ctap2_1")
                .put("transport", "internal")
                .put("hasResidentKey", true)
                .put("hasUserVerification", true)
                .put("isUserVerified", true)
                .put("automaticPresenceSimulation", true);
        return call("WebAuthn.addVirtualAuthenticator", new JsonObject().put("options", options))
                .getString("authenticatorId");
    }

    /** The keys in it. */
    public List<JsonObject> keysIn(String authenticator) {
        return call("WebAuthn.getCredentials", new JsonObject().put("authenticatorId", authenticator))
                .getJsonArray("credentials")
                .stream()
                .map(JsonObject.class::cast)
                .toList();
    }

    /** Whether whoever touches it shows the right finger. */
    public void knowsOwner(String authenticator, boolean knows) {
        call(
                "WebAuthn.setUserVerified",
                new JsonObject().put("authenticatorId", authenticator).put("isUserVerified", knows));
    }

    /** The value of an expression, awaited where it is a promise; text of anything else. */
    public String evaluate(String expression) {
        JsonObject outcome = call(
                "Runtime.evaluate",
                new JsonObject()
                        .put("expression", expression)
                        .put("awaitPromise", true)
                        .put("returnByValue", true));
        if (outcome.containsKey("exceptionDetails")) {
            throw new IllegalStateException(expression + ": " + outcome.getJsonObject("exceptionDetails"));
        }
        return String.valueOf(outcome.getJsonObject("result").getValue("value"));
    }

    /** What a person sees of an element, nothing while it is not there. */
    public String text(String id) {
        return evaluate("document.getElementById('" + id + "')?.innerText ?? ''");
    }

    /** Waits until an element says so. */
    public void awaitText(String id, String part) {
        await(id + " says " + part)
                .atMost(PATIENCE)
                .failFast("the page is at fault", () -> !faults().isEmpty())
                .until(() -> text(id).contains(part));
    }

    /** Types at the keyboard, wherever it is. */
    public void type(String text) {
        call("Input.insertText", new JsonObject().put("text", text));
    }

    /** Presses a key, such as Tab or Enter. */
    public void press(String key) {
        JsonObject pressed =
                new JsonObject().put("key", key).put("code", key).put("windowsVirtualKeyCode", codeOf(key));
        if (key.equals("Enter")) {
            pressed.put("text", "\r");
        }
        call("Input.dispatchKeyEvent", pressed.copy().put("type", "keyDown"));
        call("Input.dispatchKeyEvent", pressed.copy().put("type", "keyUp"));
    }

    private static int codeOf(String key) {
        return switch (key) {
            case "Tab" -> 9;
            case "Enter" -> 13;
            case "Escape" -> 27;
            default -> throw new IllegalArgumentException(key);
        };
    }

    /** Goes from field to field by keyboard until it is at one, as who has no mouse. */
    public void tabTo(String id) {
        for (int i = 0; i < 60; i++) {
            if (evaluate("document.activeElement.id").equals(id)) {
                return;
            }
            press("Tab");
        }
        throw new IllegalStateException("The keyboard does not reach " + id);
    }

    /** As a phone of so many pixels shows it, in the dark or not. */
    public void look(int width, boolean dark) {
        call(
                "Emulation.setDeviceMetricsOverride",
                new JsonObject()
                        .put("width", width)
                        .put("height", 800)
                        .put("deviceScaleFactor", 1)
                        .put("mobile", false));
        JsonObject scheme = new JsonObject().put("name", "prefers-color-scheme").put("value", dark ? "dark" : "light");
        call("Emulation.setEmulatedMedia", new JsonObject().put("features", new JsonArray().add(scheme)));
    }

    /** What a screen reader is told of everything that can be used, as role and name. */
    public List<Told> told() {
        return call("Accessibility.getFullAXTree").getJsonArray("nodes").stream()
                .map(JsonObject.class::cast)
                .filter(node -> !node.getBoolean("ignored", false))
                .map(node -> new Told(valueOf(node, "role"), valueOf(node, "name")))
                .toList();
    }

    /** An element as a screen reader says it. */
    public record Told(String role, String name) {}

    private static String valueOf(JsonObject node, String member) {
        return String.valueOf(node.getJsonObject(member, new JsonObject()).getValue("value", ""));
    }

    /** What went wrong in the page: scripts that failed, and what its policy did not let load. */
    public List<String> faults() {
        Stream<String> thrown =
                tools.events(session, "Runtime.exceptionThrown").stream().map(JsonObject::encode);
        Stream<String> logged = tools.events(session, "Log.entryAdded").stream()
                .map(event -> event.getJsonObject("entry"))
                .filter(entry ->
                        !"network".equals(entry.getString("source")) && "error".equals(entry.getString("level")))
                .map(JsonObject::encode);
        return Stream.concat(thrown, logged).toList();
    }

    private JsonObject call(String method) {
        return call(method, new JsonObject());
    }

    private JsonObject call(String method, JsonObject values) {
        return tools.call(session, method, values);
    }
}
