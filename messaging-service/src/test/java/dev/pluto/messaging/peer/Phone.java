package dev.pluto.messaging.peer;

import static io.restassured.RestAssured.given;

import com.twilio.security.RequestValidator;
import dev.pluto.testing.Tokens;
import io.restassured.RestAssured;
import io.restassured.config.EncoderConfig;
import io.restassured.http.ContentType;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Collectors;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/** A person's phone behind Twilio: signs what it sends, independently of the code under test. */
public final class Phone {

    private static final String FORM = "application/x-www-form-urlencoded";

    private final String number;

    public Phone(String number) {
        this.number = number;
    }

    public String number() {
        return number;
    }

    /** Sends a text and checks that it was acknowledged. */
    public void texts(String body) {
        post("/webhooks/twilio/sms", sms(newSid("SM"), body)).then().statusCode(200);
    }

    /** Sends a text the carrier took for a word on consent and has answered. */
    public void textsAs(String optOutType, String sid, String body) {
        var form = sms(sid, body);
        form.put("OptOutType", optOutType);
        post("/webhooks/twilio/sms", form).then().statusCode(200);
    }

    /** Sends a text as part of a trace. */
    public void textsWithin(String traceparent, String body) {
        var form = sms(newSid("SM"), body);
        request(encoded(form), signature(Tokens.ISSUER + "/webhooks/twilio/sms", form, Peers.AUTH_TOKEN))
                .header("traceparent", traceparent)
                .post("/webhooks/twilio/sms")
                .then()
                .statusCode(200);
    }

    public Response sends(String sid, String body) {
        return post("/webhooks/twilio/sms", sms(sid, body));
    }

    /** Sends a text with files, each a URL and its media type in turn. */
    public Response sendsWith(String sid, String body, String... urlsAndTypes) {
        var form = sms(sid, body);
        form.put("NumMedia", Integer.toString(urlsAndTypes.length / 2));
        for (int i = 0; i < urlsAndTypes.length / 2; i++) {
            form.put("MediaUrl" + i, urlsAndTypes[2 * i]);
            form.put("MediaContentType" + i, urlsAndTypes[2 * i + 1]);
        }
        return post("/webhooks/twilio/sms", form);
    }

    public Response calls() {
        return post("/webhooks/twilio/voice", call(newSid("CA")));
    }

    public Map<String, String> call(String sid) {
        var form = new LinkedHashMap<String, String>();
        form.put("CallSid", sid);
        form.put("AccountSid", Peers.ACCOUNT);
        form.put("From", number);
        form.put("To", Peers.OUR_NUMBER);
        form.put("CallStatus", "ringing");
        form.put("Direction", "inbound");
        return form;
    }

    /** Says something in a call when it listens for that turn. */
    public Response says(String sid, int turn, String words) {
        var form = call(sid);
        form.put("CallStatus", "in-progress");
        form.put("SpeechResult", words);
        form.put("Confidence", "0.93");
        return post("/webhooks/twilio/voice/gather?turn=" + turn, form);
    }

    /** Says nothing, for so many times in a row. */
    public Response isSilent(String sid, int turn, int times) {
        return post("/webhooks/twilio/voice/gather?turn=" + turn + "&silent=" + times, call(sid));
    }

    /** The provider tells how a call goes. */
    public Response reportsCall(String sid, String status) {
        var form = call(sid);
        form.put("CallStatus", status);
        return post("/webhooks/twilio/voice/status", form);
    }

    /** The provider tells that the line of a relay broke, so many times by now, and asks how to go on. */
    public Response losesLine(String sid, int breaks) {
        var form = call(sid);
        form.put("CallStatus", "in-progress");
        form.put("SessionStatus", "failed");
        form.put("ErrorCode", "64105");
        return post("/webhooks/twilio/voice/relayed?breaks=" + breaks, form);
    }

    public Map<String, String> sms(String sid, String body) {
        var form = new LinkedHashMap<String, String>();
        form.put("ToCountry", "US");
        form.put("MessageSid", sid);
        form.put("SmsSid", sid);
        form.put("SmsMessageSid", sid);
        form.put("AccountSid", Peers.ACCOUNT);
        form.put("From", number);
        form.put("To", Peers.OUR_NUMBER);
        form.put("Body", body);
        form.put("NumMedia", "0");
        form.put("NumSegments", "1");
        form.put("SmsStatus", "received");
        form.put("ApiVersion", "2010-04-01");
        return form;
    }

    /** A receipt as the provider sends it to the callback URL it was given. */
    public static Response receipt(String callbackUrl, String sid, String status) {
        String path = callbackUrl.substring(Tokens.ISSUER.length());
        return post(
                path,
                Map.of(
                        "AccountSid",
                        Peers.ACCOUNT,
                        "MessageSid",
                        sid,
                        "MessageStatus",
                        status,
                        "To",
                        "+1",
                        "From",
                        Peers.OUR_NUMBER));
    }

    /** As above, with the reason why it failed. */
    public static Response receipt(String callbackUrl, String sid, String status, String errorCode) {
        String path = callbackUrl.substring(Tokens.ISSUER.length());
        return post(path, Map.of("MessageSid", sid, "MessageStatus", status, "ErrorCode", errorCode));
    }

    public static Response post(String path, Map<String, String> form) {
        return post(path, encoded(form), signature(Tokens.ISSUER + path, form, Peers.AUTH_TOKEN));
    }

    /** Sends any body with any signature. */
    public static Response post(String path, String body, String signature) {
        return request(body, signature).post(path);
    }

    private static RequestSpecification request(String body, String signature) {
        var request = given().config(RestAssured.config()
                        .encoderConfig(EncoderConfig.encoderConfig()
                                .appendDefaultContentCharsetToContentTypeIfUndefined(false)
                                .encodeContentTypeAs(FORM, ContentType.TEXT)))
                .urlEncodingEnabled(false)
                .contentType(FORM)
                .body(body);
        return signature == null ? request : request.header("X-Twilio-Signature", signature);
    }

    /** By Twilio's description; checked against the vendor's library where that is right. */
    public static String signature(String url, Map<String, String> form, String token) {
        var text = new StringBuilder(url);
        new TreeMap<>(form).forEach((name, value) -> text.append(name).append(value));
        try {
            Mac mac = Mac.getInstance("HmacSHA1");
            mac.init(new SecretKeySpec(token.getBytes(StandardCharsets.UTF_8), "HmacSHA1"));
            String signature = Base64.getEncoder()
                    .encodeToString(mac.doFinal(text.toString().getBytes(StandardCharsets.UTF_8)));
            if (!new RequestValidator(token).validate(url, new LinkedHashMap<>(form), signature)) {
                throw new AssertionError("the vendor's library does not agree");
            }
            return signature;
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    public static String encoded(Map<String, String> form) {
        return form.entrySet().stream()
                .map(field -> URLEncoder.encode(field.getKey(), StandardCharsets.UTF_8) + "="
                        + URLEncoder.encode(field.getValue(), StandardCharsets.UTF_8))
                .collect(Collectors.joining("&"));
    }

    public static String newSid(String prefix) {
        return prefix + UUID.randomUUID().toString().replace("-", "");
    }
}
