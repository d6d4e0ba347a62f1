package dev.pluto.identity.profile;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.List;

/** A person's signature phrases as the text that is sealed: a JSON array. */
public final class Phrases {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final TypeReference<List<String>> TEXTS = new TypeReference<>() {};

    private Phrases() {}

    public static String write(List<String> phrases) {
        try {
            return JSON.writeValueAsString(phrases);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("A list of texts is always JSON", e);
        }
    }

    public static List<String> read(String text) {
        try {
            return JSON.readValue(text, TEXTS);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("The phrases of a style sheet are no list", e);
        }
    }
}
