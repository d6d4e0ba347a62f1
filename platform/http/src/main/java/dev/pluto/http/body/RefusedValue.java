package dev.pluto.http.body;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.databind.JsonMappingException;

/** A value of a request that breaks a rule, which the client is told; the value is not repeated. */
final class RefusedValue extends JsonMappingException {
    private static final long serialVersionUID = 1L;
    private final String rule;

    RefusedValue(JsonParser parser, String rule) {
        super(parser, rule);
        this.rule = rule;
    }

    String rule() {
        return rule;
    }
}
