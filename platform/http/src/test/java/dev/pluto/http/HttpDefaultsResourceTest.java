package dev.pluto.http;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.not;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.response.Response;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@QuarkusTest
@QuarkusTestResource(FakeIdentity.class)
class HttpDefaultsResourceTest {

    @Test
    void probe() {
        for (String[] c : new String[][] {
            {"GET", "/sample/open", ""},
            {"GET", "/sample/open?limit=0", ""},
            {"GET", "/sample/open?limit=x", ""},
            {"GET", "/sample/open/not-a-uuid", ""},
            {"PUT", "/sample/open", "{}"},
            {"POST", "/sample/open", "{"},
            {"POST", "/sample/open", ""},
            {"POST", "/sample/open", "[]"},
            {"POST", "/sample/open", "{\"unknown\":1}"},
            {"POST", "/sample/open", "{\"some_number\":\"x\"}"},
            {"POST", "/sample/open", "{\"short_text\":\"abc\",\"written_at\":\"2026-11-21T00:00:00Z\"}"},
            {"POST", "/sample/open", "{\"short_text\":\"abcdefghi\",\"inner_parts\":[{\"display_name\":\"\"}]}"},
            {"POST", "/sample/open", "{\"short_text\":\"" + "a".repeat(70_000) + "\"}"},
            {"GET", "/sample/failing/unexpected", ""},
            {"GET", "/sample/failing/error", ""},
            {"GET", "/sample/failing/stale", ""},
            {"GET", "/sample/failing/database", ""},
            {"GET", "/sample/failing/connection", ""},
            {"GET", "/sample/failing/inner-json", ""},
            {"GET", "/sample/failing/own", ""},
            {"GET", "/sample/failing/forbidden", ""},
            {"GET", "/sample/failing/slow", ""},
            {"GET", "/sample/failing/x", ""},
            {"GET", "/nothing/here", ""},
            {"GET", "/sample/callers/person", ""},
            {"GET", "/sample/callers/unannotated", ""},
            {"GET", "/q/openapi?format=json", ""},
            {"GET", "/q/swagger-ui/", ""},
            {"GET", "/q/health", ""},
        }) {
            var spec = given().urlEncodingEnabled(false);
            if (!c[2].isEmpty() || c[0].equals("POST")) {
                spec.contentType(ContentType.JSON).body(c[2]);
            }
            Response r = spec.request(c[0], c[1]);
            String body = r.asString();
            System.out.println("PROBE " + c[0] + " " + c[1] + " " + c[2].substring(0, Math.min(40, c[2].length())) + "\n   -> " + r.statusCode() + " "
                    + r.contentType() + " " + r.headers().asList() + "\n   " + body.substring(0, Math.min(body.length(), 6000)));
        }
        Response r = given().auth().oauth2("rubbish").get("/sample/callers/person");
        System.out.println("PROBE rubbish " + r.statusCode() + r.headers() + r.asString());
        r = given().auth().oauth2("rubbish").get("/sample/open");
        System.out.println("PROBE rubbish open " + r.statusCode() + r.headers() + r.asString());
        r = given().auth().oauth2(FakeIdentity.token("9b0e7c52-4e2a-4a53-8f4a-4d7f5c0f6a11", Roles.PERSON)).get("/sample/callers/person");
        System.out.println("PROBE person " + r.statusCode() + r.headers() + r.asString());
        r = given().auth().oauth2(FakeIdentity.token("9b0e7c52-4e2a-4a53-8f4a-4d7f5c0f6a11", Roles.PERSON)).get("/sample/callers/unannotated");
        System.out.println("PROBE unannotated " + r.statusCode() + r.headers() + r.asString());
    }
}
