package dev.pluto.http.body;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.StreamReadFeature;
import dev.pluto.http.problem.FailurePolicy;
import dev.pluto.http.problem.Problem;
import java.io.IOException;
import java.util.Optional;

/**
 * The rules for the JSON of every request, whatever it is bound to: one value and nothing after it, no member twice, text as
 * {@link PlainText} wants it, numbers a double can hold, and no deeper than anybody needs. Checked token by token before anything is
 * built of it, so that no reader has to know them.
 */
final class StrictJson {

    /** Of a whole request; a single member may allow less. */
    static final int DEEPEST = 32;

    private static final int LONGEST_POINTER = 200;

    private static final JsonFactory JSON = JsonFactory.builder()
            .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
            .build();

    private StrictJson() {}

    /**
     * @throws Problem 400 {@code request:unreadable} for more than one value, 422 {@code request:invalid} for what is in it
     * @throws IOException when it is no JSON, or names a member twice
     */
    static void check(byte[] body) throws IOException {
        try (JsonParser parser = JSON.createParser(body)) {
            int depth = 0;
            for (JsonToken token = parser.nextToken(); token != null; token = parser.nextToken()) {
                depth += token.isStructStart() ? 1 : token.isStructEnd() ? -1 : 0;
                faultOf(parser, token, depth).ifPresent(fault -> {
                    throw Problem.invalid(pointerTo(parser), fault);
                });
                if (depth == 0 && parser.nextToken() != null) {
                    throw FailurePolicy.unreadable();
                }
            }
        }
    }

    private static Optional<String> faultOf(JsonParser parser, JsonToken token, int depth) throws IOException {
        if (depth > DEEPEST) {
            return Optional.of("must not be nested deeper than " + DEEPEST);
        }
        return switch (token) {
            case FIELD_NAME -> PlainText.faultOf(parser.currentName());
            case VALUE_STRING -> PlainText.faultOf(parser.getText());
            case VALUE_NUMBER_FLOAT ->
                Double.isInfinite(parser.getDoubleValue()) ? Optional.of("is out of range") : Optional.empty();
            default -> Optional.empty();
        };
    }

    /** Cut, because the names in it are the client's; those that break a rule themselves are not repeated. */
    private static String pointerTo(JsonParser parser) {
        String pointer = "#" + parser.getParsingContext().pathAsPointer();
        boolean repeatable = pointer.length() <= LONGEST_POINTER
                && PlainText.faultOf(pointer).isEmpty();
        return repeatable ? pointer : "#";
    }
}
