package dev.pluto.messaging.flow;

import dev.pluto.messaging.peer.Peers;
import dev.pluto.messaging.peer.Phone;
import dev.pluto.testing.Tokens;
import dev.pluto.testing.fuzz.BadInput.Mistake;
import java.net.URI;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.UnaryOperator;

/** What a webhook can have wrong, signed all the same where the signature is not what is wrong; right ones come last. */
final class WebhookMistakes {

    private static final String FOLDER = "/webhooks/twilio/";
    private static final String FORM = "application/x-www-form-urlencoded";
    private static final int TOO_LARGE = 70_000;
    private static final int MEDIA = 500;

    private final URI service;
    private final Phone phone;
    private int texts;

    WebhookMistakes(URI service, Phone phone) {
        this.service = service;
        this.phone = phone;
    }

    /** How many texts were asked to be kept, each once. */
    int textsAccepted() {
        return texts;
    }

    /** By the names of the table. */
    Map<String, Mistake> all() {
        Map<String, Mistake> all = new LinkedHashMap<>();
        all.put("no signature", mistake((path, form) -> request(path, Phone.encoded(form), FORM, "")));
        all.put(
                "wrong signature",
                mistake((path, form) -> request(path, Phone.encoded(form), FORM, "bm90IHNpZ25lZA==")));
        all.put(
                "signed for elsewhere",
                mistake((path, form) -> request(
                        path,
                        Phone.encoded(form),
                        FORM,
                        Phone.signature("https://elsewhere.example" + path, form, Peers.AUTH_TOKEN))));
        all.put(
                "changed after signing",
                mistake((path, form) -> request(path, Phone.encoded(form) + "&Extra=1", FORM, signature(path, form))));
        all.put(
                "unknown account",
                mistake((path, form) -> signed(path, with(form, "AccountSid", "AC00000000000000000000000000000002"))));
        all.put(
                "other number",
                mistake((path, form) -> signed(path, with(with(form, "To", "+15005550007"), "From", "+15005550008"))));
        all.put("no id", mistake((path, form) -> signed(path, without(without(form, "MessageSid"), "CallSid"))));
        all.put(
                "no form",
                mistake((path, form) ->
                        request(path, "{\"MessageSid\":\"SM1\"}", "application/json", signature(path, Map.of()))));
        all.put("too large", mistake((path, form) -> signed(path, with(form, "Body", "a".repeat(TOO_LARGE)))));
        all.put("charset", accepted((path, form) -> raw(path, form, "caf%E9", "caf\uFFFD")));
        all.put("broken escapes", accepted((path, form) -> raw(path, form, "100%25+%zz+%", "100% %zz %")));
        all.put("NUL", accepted((path, form) -> signed(path, with(form, "Body", "a\0b"))));
        all.put("media bomb", accepted((path, form) -> signed(path, withMedia(form))));
        all.put("replay", accepted(this::replayed));
        all.put("nothing", accepted(this::signed));
        return all;
    }

    /** Makes a request of a path and the form that would be right there. */
    private interface Spoiled {
        HttpRequest of(String path, Map<String, String> form);
    }

    private Mistake mistake(Spoiled spoiled) {
        return (method, path) -> path.startsWith(FOLDER) ? Optional.of(spoiled.of(path, form(path))) : Optional.empty();
    }

    /** One that is no reason to lose a text. */
    private Mistake accepted(Spoiled spoiled) {
        Mistake mistake = mistake(spoiled);
        return (method, path) -> {
            texts += path.equals(FOLDER + "sms") ? 1 : 0;
            return mistake.at(method, path);
        };
    }

    private Map<String, String> form(String path) {
        if (path.equals(FOLDER + "sms")) {
            return phone.sms(Phone.newSid("SM"), "hi");
        }
        if (path.equals(FOLDER + "status")) {
            return new LinkedHashMap<>(Map.of(
                    "AccountSid",
                    Peers.ACCOUNT,
                    "MessageSid",
                    Phone.newSid("SM"),
                    "MessageStatus",
                    "delivered",
                    "To",
                    phone.number(),
                    "From",
                    Peers.OUR_NUMBER));
        }
        Map<String, String> call = phone.call(Phone.newSid("CA"));
        return path.endsWith("/status") ? with(call, "CallStatus", "completed") : call;
    }

    private HttpRequest replayed(String path, Map<String, String> form) {
        Phone.post(path, form);
        return signed(path, form);
    }

    /** @param body encoded by hand, and what it means */
    private HttpRequest raw(String path, Map<String, String> form, String body, String meant) {
        String encoded = Phone.encoded(without(form, "Body")) + "&Body=" + body;
        return request(path, encoded, FORM, signature(path, with(form, "Body", meant)));
    }

    private HttpRequest signed(String path, Map<String, String> form) {
        return request(path, Phone.encoded(form), FORM, signature(path, form));
    }

    private static String signature(String path, Map<String, String> form) {
        return Phone.signature(Tokens.ISSUER + path, form, Peers.AUTH_TOKEN);
    }

    private HttpRequest request(String path, String body, String type, String signature) {
        return HttpRequest.newBuilder(service.resolve(path))
                .header("Content-Type", type)
                .header("X-Twilio-Signature", signature)
                .POST(BodyPublishers.ofString(body))
                .build();
    }

    private static Map<String, String> with(Map<String, String> form, String field, String value) {
        return changed(form, copy -> {
            copy.put(field, value);
            return copy;
        });
    }

    private static Map<String, String> without(Map<String, String> form, String field) {
        return changed(form, copy -> {
            copy.remove(field);
            return copy;
        });
    }

    private static Map<String, String> withMedia(Map<String, String> form) {
        return changed(form, copy -> {
            copy.put("NumMedia", "99999999999");
            for (int i = 0; i < MEDIA; i++) {
                copy.put("MediaUrl" + i, "https://media.example/" + i);
                copy.put("MediaContentType" + i, "application/zip");
            }
            return copy;
        });
    }

    private static Map<String, String> changed(Map<String, String> form, UnaryOperator<Map<String, String>> change) {
        return change.apply(new LinkedHashMap<>(form));
    }
}
