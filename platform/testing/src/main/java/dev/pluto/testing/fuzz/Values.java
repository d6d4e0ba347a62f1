package dev.pluto.testing.fuzz;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.UUID;

/** Makes values of a JSON schema, and others. Everything comes from one source of chance, so that a seed repeats a run. */
final class Values {

    private static final JsonNodeFactory JSON = JsonNodeFactory.instance;
    private static final int DEEPEST = 6;
    private static final List<String> TEXTS = List.of(
            "my sister Anna lives in Hamburg",
            "remind me tomorrow at 8 to water the plants",
            "every day at 7",
            "Europe/Berlin",
            "Etc/GMT+3",
            "FREQ=WEEKLY;BYDAY=MO",
            "FREQ=SECONDLY",
            "FREQ=YEARLY;BYWEEKNO=53",
            "reminder",
            "sms",
            "de-CH",
            "+14155552671",
            "fact",
            "2026-12-01T07:30:00",
            "client_credentials",
            "\ud83d\udc68\u200d\ud83d\udc69\u200d\ud83d\udc67 \u0645\u0631\u062d\u0628\u0627 \u202e",
            " ",
            "'; drop table task; --",
            "%s${jndi:x}{{7*7}}",
            "x".repeat(3_000));
    private static final List<String> MOMENTS = List.of(
            "2026-12-01T07:30:00Z",
            "2031-02-28T23:59:59.123456789+05:30",
            "1969-12-31T23:59:59Z",
            "9999-12-31T23:59:59Z",
            "+10000-01-01T00:00:00Z",
            "-0044-03-15T12:00:00Z",
            "2026-02-30T00:00:00Z",
            "+1000000000-12-31T23:59:59.999999999Z");

    private final Random chance;
    private final ApiDocument document;
    private final List<String> ids;
    private boolean calm;
    private int moments;

    /** @param ids of things there are; grows with what is answered */
    Values(Random chance, ApiDocument document, List<String> ids) {
        this.chance = chance;
        this.document = document;
        this.ids = ids;
    }

    /** @param right whether everything made from now on is to be right, as far as a document tells */
    void keepRight(boolean right) {
        calm = right;
    }

    boolean once(int outOf) {
        return !calm && chance.nextInt(outOf) == 0;
    }

    <T> T anyOf(List<T> choices) {
        return choices.get(chance.nextInt(choices.size()));
    }

    String id() {
        return once(6) ? new UUID(chance.nextLong(), chance.nextLong()).toString() : anyOf(ids);
    }

    /** A value that is as the schema says, as far as a schema says it. */
    JsonNode of(JsonNode reference) {
        return of(reference, 0);
    }

    private JsonNode of(JsonNode reference, int depth) {
        JsonNode schema = document.resolved(reference);
        if (schema.has("anyOf") || schema.has("oneOf")) {
            JsonNode choices = schema.has("anyOf") ? schema.get("anyOf") : schema.get("oneOf");
            return of(choices.get(chance.nextInt(choices.size())), depth);
        }
        if (schema.has("enum")) {
            return schema.get("enum").get(chance.nextInt(schema.get("enum").size()));
        }
        if (schema.path("examples").size() > 0 && (calm || chance.nextBoolean())) {
            return schema.get("examples").get(0);
        }
        return switch (typeOf(schema)) {
            case "object" -> object(schema, depth);
            case "array" -> array(schema, depth);
            case "string" -> JSON.textNode(text(schema));
            case "integer" -> JSON.numberNode(integer(schema));
            case "number" -> JSON.numberNode(chance.nextInt(101) / 100.0);
            case "boolean" -> JSON.booleanNode(chance.nextBoolean());
            case "null" -> JSON.nullNode();
            default -> depth > DEEPEST ? JSON.textNode("deep") : free(depth);
        };
    }

    private String typeOf(JsonNode schema) {
        JsonNode type = schema.path("type");
        if (!type.isArray()) {
            return type.asText(schema.has("properties") ? "object" : "any");
        }
        // null is one of several, and rarely meant
        String chosen = type.get(chance.nextInt(type.size())).asText();
        return chosen.equals("null") && !once(3) ? type.get(0).asText() : chosen;
    }

    private JsonNode object(JsonNode schema, int depth) {
        ObjectNode object = JSON.objectNode();
        List<String> required = new ArrayList<>();
        schema.path("required").forEach(name -> required.add(name.asText()));
        schema.path("properties").properties().forEach(member -> {
            boolean wanted = calm ? member.getValue().has("examples") : chance.nextInt(3) == 0;
            if (required.contains(member.getKey()) || wanted) {
                object.set(member.getKey(), of(member.getValue(), depth + 1));
            }
        });
        return object;
    }

    private JsonNode array(JsonNode schema, int depth) {
        ArrayNode array = JSON.arrayNode();
        for (int i = chance.nextInt(4); i > 0; i--) {
            array.add(of(schema.path("items"), depth + 1));
        }
        return array;
    }

    private String text(JsonNode schema) {
        return switch (schema.path("format").asText()) {
            case "uuid" -> id();
            case "date-time" -> once(4) ? anyOf(MOMENTS) : moment();
            default -> anyOf(TEXTS);
        };
    }

    /** Each later than the one before, so that what begins with one ends with the next. */
    private String moment() {
        moments = (moments + 1) % 1_000;
        return "2030-12-01T00:00:00Z".replace("00:00:00", "%02d:%02d:00".formatted(moments / 60, moments % 60));
    }

    private long integer(JsonNode schema) {
        long least = schema.path("minimum").asLong(0);
        long most = schema.path("maximum").asLong(least + 100);
        return least + chance.nextInt((int) Math.max(1, Math.min(most - least + 1, 1_000)));
    }

    private JsonNode free(int depth) {
        return switch (chance.nextInt(4)) {
            case 0 -> JSON.objectNode().set("a", of(JSON.objectNode(), depth + 1));
            case 1 -> JSON.arrayNode().add(of(JSON.objectNode(), depth + 1));
            case 2 -> JSON.numberNode(chance.nextInt());
            default -> JSON.textNode(anyOf(TEXTS));
        };
    }

    /** A value that is hardly ever right. */
    JsonNode wrong() {
        return switch (chance.nextInt(14)) {
            case 0 -> JSON.nullNode();
            case 1 -> JSON.numberNode(chance.nextLong());
            case 2 -> JSON.numberNode(-1);
            case 3 -> JSON.numberNode(new BigDecimal("1e400"));
            case 4 -> JSON.numberNode(1.5);
            case 5 -> JSON.booleanNode(true);
            case 6 -> JSON.textNode("a\u0000b");
            case 7 -> JSON.textNode("\ud800");
            case 8 -> JSON.textNode("o" + "\u0301".repeat(1 + chance.nextInt(2_000)));
            case 9 -> JSON.textNode("");
            case 10 -> JSON.arrayNode().add("x");
            case 11 -> JSON.objectNode().put("x", 1);
            case 12 -> nested(1 + chance.nextInt(200));
            default -> JSON.textNode(anyOf(MOMENTS));
        };
    }

    private static JsonNode nested(int depth) {
        JsonNode nested = JSON.textNode("x");
        for (int i = 0; i < depth; i++) {
            nested = JSON.arrayNode().add(nested);
        }
        return nested;
    }

    /** One member somewhere in it exchanged, taken out or added. */
    void spoil(JsonNode value) {
        List<ObjectNode> objects = new ArrayList<>();
        value.findParents("a").forEach(found -> objects.add((ObjectNode) found));
        if (value instanceof ObjectNode object) {
            objects.add(object);
        }
        if (objects.isEmpty()) {
            return;
        }
        ObjectNode object = anyOf(objects);
        List<String> names = new ArrayList<>();
        object.fieldNames().forEachRemaining(names::add);
        if (names.isEmpty() || once(8)) {
            object.set("unknown", wrong());
        } else if (once(4)) {
            object.remove(anyOf(names));
        } else {
            object.set(anyOf(names), wrong());
        }
    }
}
