package dev.pluto.local.phone;

import io.vertx.core.json.JsonObject;

/** Refusals of the REST API with Twilio's own codes. Source: twilio.com/docs/api/errors. */
enum TwilioError {
    AUTHENTICATE(401, 20003, "Authenticate"),
    NOT_FOUND(404, 20404, "The requested resource was not found"),
    TOO_MANY_REQUESTS(429, 20429, "Too Many Requests"),
    INTERNAL(500, 20500, "Internal Server Error"),
    INVALID_PAGE(400, 20006, "Page, PageSize or PageToken is invalid"),
    INVALID_TO(400, 21211, "Invalid 'To' Phone Number"),
    INVALID_URL(400, 21205, "Url parameter is required, or Twiml"),
    REGION_NOT_PERMITTED(400, 21408, "Permission to send an SMS has not been enabled for this region"),
    BODY_REQUIRED(400, 21602, "Message body is required"),
    FROM_REQUIRED(400, 21603, "A 'From' phone number is required"),
    TO_REQUIRED(400, 21604, "A 'To' phone number is required"),
    NOT_YOUR_NUMBER(400, 21606, "The 'From' phone number provided is not a valid message-capable Twilio phone number"),
    OPTED_OUT(400, 21610, "Attempt to send to unsubscribed recipient"),
    NOT_ROUTABLE(400, 21612, "The 'To' phone number is not currently reachable"),
    NOT_MOBILE(400, 21614, "'To' number is not a valid mobile number"),
    BODY_TOO_LONG(400, 21617, "The concatenated message body exceeds the 1600 character limit");

    private final int status;
    private final int code;
    private final String message;

    TwilioError(int status, int code, String message) {
        this.status = status;
        this.code = code;
        this.message = message;
    }

    int status() {
        return status;
    }

    JsonObject json() {
        return json(status);
    }

    /** As it is answered under another status of the same class, 502 or 503 for 500. */
    JsonObject json(int status) {
        return new JsonObject()
                .put("code", code)
                .put("message", message)
                .put("more_info", "https://www.twilio.com/docs/errors/" + code)
                .put("status", status);
    }

    static TwilioError ofStatus(int status) {
        return status == 429 ? TOO_MANY_REQUESTS : INTERNAL;
    }
}
