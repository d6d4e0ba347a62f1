package dev.pluto.http;

import org.jspecify.annotations.Nullable;

/**
 * What a client was told.
 *
 * @param body as it went out, empty when there was none
 */
record StoredAnswer(
        int status, @Nullable String contentType, @Nullable String location, String body) {

    @Override
    public String toString() {
        return "StoredAnswer[status=" + status + "]";
    }
}
