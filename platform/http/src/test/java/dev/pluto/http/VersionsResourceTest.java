package dev.pluto.http;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.emptyString;
import static org.hamcrest.Matchers.equalTo;

import io.quarkus.test.junit.QuarkusTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
class VersionsResourceTest {

    @Test
    void tagsReadsAndWritesWithTheVersion() {
        given().get("/sample/things/7").then().statusCode(200).header("ETag", "\"7\"");
        given().head("/sample/things/7").then().statusCode(200).header("ETag", "\"7\"");
        given().put("/sample/things/7").then().statusCode(200).header("ETag", "\"8\"");
    }

    @ParameterizedTest
    @ValueSource(strings = {"\"7\"", "*", "\"6\", \"7\"", "\"a,b\",W/\"7\",\"7\"", ", \"7\",", "7"})
    void changesTheVersionSeen(String tags) {
        given().header("If-Match", tags).put("/sample/things/7").then().statusCode(200);
    }

    @Test
    void readsTagsOfSeveralHeaders() {
        given().header("If-Match", "\"6\"")
                .header("If-Match", "\"7\"")
                .put("/sample/things/7")
                .then()
                .statusCode(200);
    }

    @ParameterizedTest
    @ValueSource(strings = {"\"6\"", "W/\"7\"", "\"6\", W/\"7\"", "\"\"", "\"07\"", "\"77\"", "6"})
    void refusesToChangeAnotherVersion(String tags) {
        given().header("If-Match", tags)
                .put("/sample/things/7")
                .then()
                .statusCode(412)
                .contentType("application/problem+json")
                .body("code", equalTo("sample:version.changed"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"\"7", "7\"", "seven", "w/\"7\"", "\"7\" \"8\"", "\"7\", *", "\"7\"8", ",", "-7", "''"})
    void refusesAPreconditionThatIsNone(String tags) {
        given().header("If-Match", tags.equals("''") ? "" : tags)
                .put("/sample/things/7")
                .then()
                .statusCode(400)
                .contentType("application/problem+json")
                .body("code", equalTo("request:precondition.unreadable"));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '!',
            value = {
                "\"7\"          | true  | 304",
                "W/\"7\"        | true  | 304",
                "\"6\", \"7\"   | true  | 304",
                "*              | true  | 304",
                "\"6\"          | true  | 200",
                "7              | true  | 200",
                "\"7\"          | false | 200",
            })
    void leavesOutWhatTheClientHas(String tags, boolean settled, int status) {
        var answer = given().header("If-None-Match", tags)
                .get("/sample/things/7?settled=" + settled)
                .then()
                .statusCode(status)
                .header("ETag", "\"7\"");
        if (status == 304) {
            answer.body(emptyString());
        }
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {"{\"name\":null} | true | true", "{} | false | false", "{\"name\":\"pot\"} | true | false"})
    void tellsNullFromWhatIsLeftOut(String patch, boolean present, boolean isNull) {
        for (String type : new String[] {"application/json", "application/merge-patch+json"}) {
            given().header("Content-Type", type)
                    .body(patch)
                    .patch("/sample/things/7")
                    .then()
                    .statusCode(200)
                    .body("present", equalTo(present))
                    .body("null", equalTo(isNull));
        }
    }

    @Test
    void takesNoOtherPatchThanAMergePatch() {
        given().header("Content-Type", "application/json-patch+json")
                .body("[]")
                .patch("/sample/things/7")
                .then()
                .statusCode(415)
                .contentType("application/problem+json");
    }
}
