package dev.pluto.api;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class ApiComparisonTest {

    private static final String BEFORE = """
        openapi: 3.1.0
        paths:
          /things:
            get:
              operationId: listThings
              tags: [Things]
              security:
              - bearer: [person, operator]
              parameters:
              - {name: limit, in: query, schema: {type: integer, maximum: 200}}
              responses:
                "200":
                  content:
                    application/json:
                      schema: {type: array, items: {$ref: '#/components/schemas/Thing'}}
                "404": {description: none}
            post:
              operationId: createThing
              tags: [Things]
              requestBody:
                content:
                  application/json:
                    schema: {$ref: '#/components/schemas/Draft'}
              responses:
                "201": {description: made}
          /open:
            get: {operationId: getOpen, tags: [Open], responses: {"204": {description: none}}}
        components:
          schemas:
            Thing:
              type: object
              required: [id, size]
              properties:
                id: {type: string, format: uuid}
                size: {type: integer}
                seen: {type: [string, 'null']}
                parts: {type: array, items: {$ref: '#/components/schemas/Thing'}}
            Draft:
              type: object
              required: [name]
              properties:
                name: {type: string, maxLength: 100}
                kind: {type: string, enum: [big, small]}
                note: {type: [string, 'null']}
        """;

    static Stream<Arguments> breaks() {
        return Stream.of(
                change("  /open:", "  /opened:", "GET /open: is gone"),
                change("    post:\n", "    put:\n", "POST /things: is gone"),
                change(
                        "operationId: listThings",
                        "operationId: allThings",
                        "GET /things: operationId listThings became"),
                change("tags: [Open]", "tags: [Other]", "GET /open: tag Open became Other"),
                change("[person, operator]", "[person]", "GET /things: does not open for bearer operator"),
                change("get: {oper", "get: {security: [{bearer: []}], oper", "GET /open: is open no more"),
                change("name: limit", "name: most", "GET /things: query:limit is gone"),
                change("in: query,", "in: query, required: true,", "GET /things: query:limit became required"),
                change("maximum: 200", "maximum: 100", "GET /things query:limit: maximum '200' became '100'"),
                change(
                        "- {name: l",
                        "- {name: q, in: query, required: true}\n      - {name: l",
                        "query:q is new and required"),
                change(
                        "requestBody:\n",
                        "requestBody:\n        required: true\n",
                        "POST /things: body became required"),
                change("\"404\"", "\"410\"", "GET /things: 404 is gone"),
                change("\"201\"", "\"200\"", "POST /things: 201 is gone"),
                change(
                        "application/json:\n              schema: {type: array",
                        "text/json:\n              schema: {type: array",
                        "200: application/json is gone"),
                change("        size: {type: integer}\n", "", "200[].size: is gone"),
                change("size: {type: integer}", "size: {type: string}", "200[].size: type [integer] became [string]"),
                change(
                        "size: {type: integer}",
                        "size: {type: [integer, 'null']}",
                        "200[].size: type [integer] became [integer, null]"),
                change("required: [id, size]", "required: [id]", "200[].size: is not always there any more"),
                change("format: uuid", "format: uri", "200[].id: format 'uuid' became 'uri'"),
                change("required: [name]", "required: [name, kind]", "body.kind: became required"),
                change("        note: {type: [string, 'null']}\n", "", "body.note: is gone"),
                change(
                        "note: {type: [string, 'null']}",
                        "note: {type: string}",
                        "body.note: type [null, string] became [string]"),
                change("enum: [big, small]", "enum: [big]", "body.kind: value small is gone"),
                change(
                        "name: {type: string, maxLength: 100}",
                        "name: {type: string, pattern: a}",
                        "body.name: pattern '' became 'a'"),
                change("maxLength: 100", "maxLength: 10", "body.name: maxLength '100' became '10'"));
    }

    static Stream<Arguments> additions() {
        return Stream.of(
                change("  /open:", "  /more:\n    get: {operationId: getMore}\n  /open:", "GET /more: is new"),
                change("[person, operator]", "[person, operator, guest]", "GET /things: opens for bearer guest"),
                change("- {name: l", "- {name: q, in: query}\n      - {name: l", "GET /things: query:q is new"),
                change("maximum: 200", "maximum: 300", "maximum '200' became '300'"),
                change("enum: [big, small]", "enum: [big, small, odd]", "body.kind: value odd is new"),
                change(
                        "size: {type: integer}",
                        "size: {type: integer}\n        age: {type: integer}",
                        "200[].age: is new"),
                change(
                        "seen: {type: [string, 'null']}",
                        "seen: {type: string}",
                        "200[].seen: type [null, string] became [string]"),
                change("required: [id, size]", "required: [id, size, seen]", "200[].seen: became required"),
                change("required: [name]", "required: []", "body.name: is not always there any more"));
    }

    private static Arguments change(String from, String to, String words) {
        return Arguments.of(from, to, words);
    }

    @ParameterizedTest
    @MethodSource("breaks")
    void seesBreak(String from, String to, String words) {
        assertThat(changes(from, to))
                .anyMatch(change -> change.isBreak() && change.words().contains(words));
    }

    @ParameterizedTest
    @MethodSource("additions")
    void takesAdditionForNone(String from, String to, String words) {
        assertThat(changes(from, to))
                .noneMatch(Change::isBreak)
                .anyMatch(change -> change.words().contains(words));
    }

    @Test
    void takesChoiceToBeNullForTheSameInBothSpellings() {
        assertThat(changes("seen: {type: [string, 'null']}", "seen: {anyOf: [{type: string}, {type: 'null'}]}"))
                .isEmpty();
    }

    @Test
    void knowsWhichGroupsAPermissionOpensFor() {
        String after = BEFORE.replace("[person, operator]", "['things:read']");

        List<Change> changes = ApiComparison.changes(
                document(BEFORE),
                document("x-groups: {person: ['things:read'], operator: ['things:write']}\n" + after));

        assertThat(changes)
                .extracting(Change::isBreak, Change::words)
                .containsExactly(
                        tuple(true, "sample GET /things: does not open for bearer operator"),
                        tuple(false, "sample GET /things: opens for bearer things:read"));
    }

    @Test
    void seesNoneInOneDocument() {
        assertThat(ApiComparison.changes(document(BEFORE), document(BEFORE))).isEmpty();
    }

    @Test
    void acceptsBreakThatTheChangelogNames() {
        Change gone = changes("  /open:", "  /opened:").get(0);

        assertThat(new Changelog("- breaks: `" + gone.words() + "`").names(gone))
                .isTrue();
        assertThat(new Changelog("- something else").names(gone)).isFalse();
    }

    private static List<Change> changes(String from, String to) {
        assertThat(BEFORE).contains(from);
        return ApiComparison.changes(document(BEFORE), document(BEFORE.replace(from, to)));
    }

    private static ApiDocument document(String yaml) {
        return ApiDocument.of("sample", yaml);
    }
}
