package dev.pluto.protection;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.HexFormat;
import java.util.Objects;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;

/** Test vectors of Project Wycheproof; README.md beside them says where they are from. */
final class Vectors {

    private Vectors() {}

    /** One vector, by the names of the file. */
    record Vector(JsonNode fields) {

        byte[] bytes(String name) {
            return HexFormat.of().parseHex(fields.required(name).asText());
        }

        boolean isValid() {
            return "valid".equals(fields.required("result").asText());
        }

        @Override
        public String toString() {
            return fields.required("tcId").asText() + " "
                    + fields.required("comment").asText();
        }
    }

    static Stream<Vector> of(String file) {
        try (InputStream json = Vectors.class.getResourceAsStream("/wycheproof/" + file)) {
            JsonNode groups =
                    new ObjectMapper().readTree(Objects.requireNonNull(json)).required("testGroups");
            return each(groups).flatMap(group -> each(group.required("tests"))).map(Vector::new).toList().stream();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Stream<JsonNode> each(JsonNode array) {
        return StreamSupport.stream(array.spliterator(), false);
    }
}
