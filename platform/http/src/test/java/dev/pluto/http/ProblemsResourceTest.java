package dev.pluto.http;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.matchesPattern;
import static org.hamcrest.Matchers.nullValue;

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
                "{\"written_at\":\"\"} | #/written_at",
                "{\"written_at\":1764140000} | #/written_at",
                "{\"written_at\":\"+10000-01-01T00:00:00Z\"} | #/written_at",
                "{\"written_at\":\"+1000000000-12-31T23:59:59.999999999Z\"} | #/written_at",
                "{\"written_at\":\"0000-12-31T23:59:59Z\"} | #/written_at",
                "{\"short_text\":5} | #/short_text",
                "{\"short_text\":5.5} | #/short_text",
                "{\"short_text\":true} | #/short_text",
                "{\"some_number\":\"5\"} | #/some_number",
                "{\"some_number\":1.0} | #/some_number",
                "{\"some_number\":true} | #/some_number",
                "{\"some_number\":1e999999999} | #/some_number",
                "{\"short_text\":\"\\ud800\"} | #/short_text",
                "{\"short_text\":\"\\udc00\\ud800\"} | #/short_text",
                "{\"short_text\":\"a\\u0000\"} | #/short_text",
                "{\"inner_parts\":[{},{\"display_name\":\"\\u0000\"}]} | #/inner_parts/1/display_name",
                "{\"\\u0000\":1} | #",
                "{\"inner_parts\":[{},{\"display_name\":[]}]} | #/inner_parts/1/display_name",
                "[] | #",
                "\"text\" | #",
            })
    void answersBodyOfTheWrongShapeWithThePointer(String body, String pointer) {
        problem(post(body), 422, "request:invalid").body("errors.pointer", contains(pointer));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{",
                "{]",
                "nonsense",
                "{\"short_text\":\"\\x\"}",
                "",
                "null",
                "{\"some_number\":1e}",
                "{\"short_text\":\"x\"} garbage",
                "{\"short_text\":\"x\"} {}",
                "{\"short_text\":\"x\"}]",
                "{\"short_text\":\"x\",\"short_text\":\"y\"}",
                "{\"inner_part\":{\"display_name\":\"x\",\"display_name\":\"x\"}}",
                "{\"some_number\":NaN}",
            })
    void answersUnreadableBodyWith400(String body) {
        problem(post(body), 400, "request:unreadable");
    }

    @Test
    void refusesWhatIsNestedDeeperThanAnybodyNeeds() {
        problem(post("{\"other\":" + "[".repeat(998) + "]".repeat(998) + "}"), 422, "request:invalid")
                .body("errors.detail", contains("must not be nested deeper than 32"));
    }

    @Test
    void refusesMarksPiledOnOneCharacter() {
        problem(post("{\"short_text\":\"a" + "\u0301".repeat(7_990) + "\"}"), 422, "request:invalid")
                .body("errors.pointer", contains("#/short_text"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"/sample/open?limit=5&word=a%00b", "/sample/open?word=%00"})
    void refusesNulInParameters(String path) {
        problem(given().urlEncodingEnabled(false).get("/api" + path).then(), 422, "request:invalid")
                .body("errors.pointer", contains("query:word"));
    }

    @Test
    void keepsAMomentToTheMicrosecond() {
        post("{\"short_text\":\"x\",\"written_at\":\"2026-11-26T05:00:00.123456789+01:00\"}")
                .statusCode(200)
                .body("written_at", equalTo("2026-11-26T04:00:00.123456Z"));
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
        problem(given().accept("text/html").get("/sample/open").then(), 406, "request:not-acceptable");
    }

    @ParameterizedTest
    @ValueSource(strings = {"application/problem+json", "text/html", "application/json", "*/*"})
    void answersWithoutBodyWhateverIsAccepted(String accepted) {
        given().accept(accepted)
                .post("/sample/open/emptied")
                .then()
                .statusCode(204)
                .header("Content-Type", nullValue());
        problem(given().accept(accepted).post("/sample/open/emptied?fails=true").then(), 409, "sample:not-now");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "PUT    | /sample/open                                      | GET, HEAD, OPTIONS, POST",
                "PATCH  | /sample/open                                      | GET, HEAD, OPTIONS, POST",
                "TRACE  | /sample/open                                      | GET, HEAD, OPTIONS, POST",
                "POST   | /sample/open/00000000-0000-0000-0000-000000000001 | GET, HEAD, OPTIONS",
                "DELETE | /sample/things/1                                  | GET, HEAD, OPTIONS, PATCH, PUT",
                "GET    | /sample/orders                                    | OPTIONS, POST",
            })
    void answersWrongMethodWith405AndTheRightOnes(String method, String path, String allowed) {
        problem(given().request(method, path).then(), 405, "request:method-not-allowed")
                .header("Allow", allowed);
    }

    @Test
    void answersOptionsWithTheMethodsOfThePath() {
        given().options("/sample/open/00000000-0000-0000-0000-000000000001")
                .then()
                .statusCode(204)
                .header("Allow", "GET, HEAD, OPTIONS");
        problem(given().options("/sample/nothing").then(), 404, "request:not-found");
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

        assertThat(answer)
                .startsWith("HTTP/1.1 413")
                .contains("application/problem+json")
                .containsIgnoringCase("connection: close")
                .contains("request:too-large");
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
        String answer =
                RawHttp.send(url, "GET /sample/callers\\unannotated HTTP/1.1\r\nHost: x\r\nConnection: close\r\n\r\n");

        assertThat(answer)
                .startsWith("HTTP/1.1 400")
                .contains("application/problem+json")
                .contains("request:path-refused")
                .doesNotContain("must never be seen");
    }

    @Test
    void refusesATargetThatIsNoUri() throws Exception {
        String answer =
                RawHttp.send(url, "GET /sample/open?limit=1|2 HTTP/1.1\r\nHost: x\r\nConnection: close\r\n\r\n");

        assertThat(answer)
                .startsWith("HTTP/1.1 400")
                .contains("application/problem+json")
                .contains("request:unreadable");
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
