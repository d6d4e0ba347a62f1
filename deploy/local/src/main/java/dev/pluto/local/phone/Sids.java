package dev.pluto.local.phone;

import java.util.UUID;

/** Names in Twilio's form: two letters for the kind, 32 hex digits. */
final class Sids {

    private Sids() {}

    static String message() {
        return fresh("SM");
    }

    static String mediaMessage() {
        return fresh("MM");
    }

    static String media() {
        return fresh("ME");
    }

    static String call() {
        return fresh("CA");
    }

    static String recording() {
        return fresh("RE");
    }

    private static String fresh(String kind) {
        return kind + UUID.randomUUID().toString().replace("-", "");
    }
}
