package dev.pluto.client;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import org.jspecify.annotations.Nullable;

/**
 * Why a request was refused (RFC 9457).
 *
 * @param status of the answer
 * @param code stable, such as {@code request:invalid}; empty when the answer was no problem document
 * @param detail for people, may be empty
 */
public record Refusal(int status, String code, String detail) {

    private static final ObjectMapper JSON = new ObjectMapper();

    /** Reads what any of the four {@code ApiException}s holds: its code and its response body. */
    public static Refusal of(int status, @Nullable String body) {
        try {
            JsonNode problem = JSON.readTree(body == null ? "" : body);
            return new Refusal(
                    status,
                    problem.path("code").asText(),
                    problem.path("detail").asText());
        } catch (JsonProcessingException e) {
            return new Refusal(status, "", "");
        }
    }
}
