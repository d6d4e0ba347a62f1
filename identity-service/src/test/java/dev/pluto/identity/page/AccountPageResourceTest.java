package dev.pluto.identity.page;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.startsWith;

import io.quarkus.test.junit.QuarkusTest;
import org.junit.jupiter.api.Test;

@QuarkusTest
class AccountPageResourceTest {

    @Test
    void servesThePageAndMayLoadNothingFromElsewhere() {
        given().get("/account/")
                .then()
                .statusCode(200)
                .contentType("text/html; charset=utf-8")
                .header("X-Content-Type-Options", "nosniff")
                .header("Cache-Control", "no-cache")
                .header("Referrer-Policy", "no-referrer")
                .header("Content-Security-Policy", startsWith("default-src 'none'; script-src 'self';"))
                .header("Content-Security-Policy", containsString("frame-ancestors 'none'"))
                .header("Content-Security-Policy", not(containsString("unsafe")))
                .header("Permissions-Policy", containsString("publickey-credentials-get=(self)"))
                .body(containsString("<h1 id=\"door-title\""));
    }

    @Test
    void servesWhatStandsBesideItByItsType() {
        for (String name : AccountPage.FILES) {
            String type =
                    name.endsWith(".js") ? "text/javascript" : name.endsWith(".css") ? "text/css" : "image/svg+xml";
            given().get("/account/" + name).then().statusCode(200).contentType(startsWith(type));
        }
    }

    @Test
    void leadsFromThePathWithoutASlash() {
        given().redirects().follow(false).get("/account").then().statusCode(308).header("Location", "/account/");
    }

    @Test
    void sendsNoFileTwiceToWhoHasIt() {
        String tag = given().get("/account/account.js").then().extract().header("ETag");
        given().header("If-None-Match", tag)
                .get("/account/account.js")
                .then()
                .statusCode(304)
                .body(equalTo(""));
        given().head("/account/account.js").then().statusCode(200).header("ETag", tag);
    }

    @Test
    void servesNothingElse() {
        for (String path : new String[] {"/account/x.js", "/account/index.html", "/account/AccountPage.class"}) {
            given().get(path).then().statusCode(404).body("code", equalTo("request:not-found"));
        }
        given().post("/account/").then().statusCode(404);
    }
}
