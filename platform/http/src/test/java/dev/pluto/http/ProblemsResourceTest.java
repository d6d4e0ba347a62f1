package dev.pluto.http;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.matchesPattern;

import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.response.Response;
import io.restassured.response.ValidatableResponse;
import java.net.URI;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
class ProblemsResourceTest {

    @TestHTTPResource
    URI url;

    @ParameterizedTest
    @CsvSource({
        "unexpected, 500, internal:unexpected",
        "error, 500, internal:unexpected",
        "inner-json, 500, internal:unexpected",
        "stale, 409, request:changed-meanwhile",
        "duplicate, 409, request:changed-meanwhile",
        "database, 503, database:unavailable",
        "connection, 503, database:unavailable",
        "slow, 503, internal:busy",
        "throttled, 429, sample:throttled",
        "forbidden, 403, access:forbidden",
        "missing, 404, request:not-found",
    })
    void answersFailureWithItsCodeAndNothingOfItsText(String how, int status, String code) {
        Response answer = given().get("/sample/failing/" + how);

        problem(answer.then(), status, code);
        assertThat(answer.asString())
                .doesNotContain("Anna")
                .doesNotContain("4915112345678")
                .doesNotContain("Exception")
                .doesNotContain("Error")
                .doesNotContain("dev.pluto");
        if (status == 503 || status == 429) {
            assertThat(Integer.parseInt(answer.header("Retry-After"))).isPositive();
        }
    }

    @Test
    void answersOwnProblemWithItsMembers() {
        problem(given().get("/sample/failing/own").then(), 422, "sample:not-so")
                .body("detail", equalTo("Try another"))
                .body("tries_left", equalTo(2))
                .body("instance", equalTo("/sample/failing/own"));
    }

    @Test
    void answersInvalidBodyWithEveryPointer() {
        problem(
                        post("{\"short_text\":\"abcdefghi\",\"inner_parts\":[{\"display_name\":\"\"}]}"),
                        422,
                        "request:invalid")
                .body("errors.pointer", contains("#/inner_parts/0/display_name", "#/short_text"))
                .body("errors.detail", contains("must not be blank", "size must be between 0 and 5"));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{\"unknown\":1} | #/unknown",
                "{\"inner_part\":{\"other\":1}} | #/inner_part/other",
                "{\"some_number\":\"x\"} | #/some_number",
                "{\"some_number\":12345678901234567890} | #/some_number",
                "{\"written_at\":\"yesterday\"} | #/written_at",
                "{\"inner_parts\":[{},{\"display_name\":[]}]} | #/inner_parts/1/display_name",
                "[] | #",
                "\"text\" | #",
            })
    void answersBodyOfTheWrongShapeWithThePointer(String body, String pointer) {
        problem(post(body), 422, "request:invalid").body("errors.pointer", contains(pointer));
    }

    @ParameterizedTest
    @ValueSource(strings = {"{", "{]", "nonsense", "{\"short_text\":\"\\x\"}", "", "null", "{\"some_number\":1e}"})
    void answersUnreadableBodyWith400(String body) {
        problem(post(body), 400, "request:unreadable");
    }

    @Test
    void answersInvalidParameterByItsName() {
        problem(given().get("/sample/open?limit=0").then(), 422, "request:invalid")
                .body("errors.pointer", contains("query:limit"));
    }

    @Test
    void answersWrongContentTypeWith415() {
        problem(
                given().contentType("text/csv").body("a,b").post("/sample/open").then(),
                415,
                "request:media-type-unsupported");
    }

    @Test
    void answersUnacceptableRepresentationWith406() {
        problem(given().accept("text/csv").get("/sample/open").then(), 406, "request:not-acceptable");
    }

    @Test
    void answersWrongMethodWith405() {
        problem(given().put("/sample/open").then(), 405, "request:method-not-allowed");
    }

    @ParameterizedTest
    @ValueSource(strings = {"/", "/nothing", "/sample/open/not-a-uuid", "/q/nothing"})
    void answersUnknownPathWith404(String path) {
        problem(given().get(path).then(), 404, "request:not-found");
    }

    @Test
    void answersQueryOfWrongFormWith400() {
        problem(given().get("/sample/open?limit=ten").then(), 400, "request:parameter.invalid");
    }

    @Test
    void answersLargeBodyWith413() {
        problem(post("{\"short_text\":\"" + "a".repeat(70_000) + "\"}"), 413, "request:too-large");
    }

    @Test
    void readsBodyOfTheLargestSize() {
        problem(post("{\"short_text\":\"" + "a".repeat(60_000) + "\"}"), 422, "request:invalid");
    }

    @Test
    void endsLargeBodyOfUnknownLength() throws Exception {
        String answer = RawHttp.send(
                url,
                "POST /sample/open HTTP/1.1\r\nHost: x\r\nContent-Type: application/json\r\n"
                        + "Transfer-Encoding: chunked\r\n\r\n"
                        + ("1000\r\n" + "1".repeat(0x1000) + "\r\n").repeat(40)
                        + "0\r\n\r\n");

        assertThat(answer).startsWith("HTTP/1.1 413");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/sample/open;a=1",
                "/sample/open%3Ba=1",
                "/sample/callers/person;a=1",
                "/sample/callers/person%3Ba=1",
                "/sample/callers/unannotated%253Ba=1",
                "/sample/callers%2Funannotated",
                "/sample/callers%5Cunannotated",
                "//sample/callers/unannotated",
                "/sample//callers/unannotated",
                "/sample/open/../callers/unannotated",
                "/sample/open/%2e%2e/callers/unannotated",
                "/q/openapi;a=1",
            })
    void refusesPathThatCanBeReadInTwoWays(String path) throws Exception {
        String answer = RawHttp.send(url, "GET " + path + " HTTP/1.1\r\nHost: x\r\nConnection: close\r\n\r\n");

        assertThat(answer)
                .startsWith("HTTP/1.1 400")
                .contains("application/problem+json")
                .contains("request:path-refused")
                .doesNotContain("must never be seen");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "Host: a\r\nHost: b\r\n", "Host: a\r\nhost: a\r\n", "Host:\r\n", "Host: a/b\r\n"})
    void refusesRequestThatDoesNotNameItsOneHost(String hosts) throws Exception {
        String answer = RawHttp.send(url, "GET /sample/open HTTP/1.1\r\n" + hosts + "Connection: close\r\n\r\n");

        assertThat(answer)
                .startsWith("HTTP/1.1 400")
                .contains("application/problem+json")
                .contains("request:host-refused");
    }

    @Test
    void refusesBackslash() throws Exception {
        // Vert.x finds this is no URI before we see it.
        String answer =
                RawHttp.send(url, "GET /sample/callers\\unannotated HTTP/1.1\r\nHost: x\r\nConnection: close\r\n\r\n");

        assertThat(answer).startsWith("HTTP/1.1 400").doesNotContain("must never be seen");
    }

    private static ValidatableResponse post(String body) {
        return given().contentType(ContentType.JSON)
                .body(body)
                .post("/sample/open")
                .then();
    }

    private static ValidatableResponse problem(ValidatableResponse answer, int status, String code) {
        return answer.statusCode(status)
                .contentType("application/problem+json")
                .body("status", equalTo(status))
                .body("code", equalTo(code))
                .body("type", equalTo("urn:pluto:problem:" + code))
                .body("trace_id", matchesPattern("[0-9a-f]{32}"));
    }
}
