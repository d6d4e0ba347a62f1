package dev.pluto.identity;

import static dev.pluto.identity.Asking.contact;
import static dev.pluto.identity.Asking.newNumber;
import static org.assertj.core.api.Assertions.assertThat;

import dev.pluto.testing.DatabaseProbe;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import jakarta.inject.Inject;
import org.junit.jupiter.api.Test;

@QuarkusTest
class PrivacyResourceTest {

    private final DatabaseProbe database = DatabaseProbe.ofThisTest();

    @Inject
    Asking asking;

    @Test
    void everyTableShowsNothingToWhoeverSetsNoScope() {
        Asking.newcomer();

        database.assertRowLevelSecurity();
    }

    @Test
    void aDumpOfTheDatabaseHoldsNoNumberNameOrPhraseInClear() {
        String number = newNumber();
        JsonPath activation = contact(number, "sms").jsonPath();
        var id = Asking.idOf(activation);
        asking.person(id)
                .body("{\"name\":\"Zaphod Beeblebrox\"}")
                .patch("/api/v1/users/{id}", id)
                .then()
                .statusCode(200);
        asking.person(id)
                .body("{\"signature_phrases\":[\"so long and thanks\"]}")
                .patch("/api/v1/users/{id}/style", id)
                .then()
                .statusCode(200);

        assertThat(database.placesOf(number.substring(1))).isEmpty();
        assertThat(database.placesOf(number.substring(2))).isEmpty();
        assertThat(database.placesOf("Beeblebrox")).isEmpty();
        assertThat(database.placesOf("so long and thanks")).isEmpty();
        assertThat(database.placesOf(id.toString())).isNotEmpty(); // the search itself works
    }

    @Test
    void theServiceDoesNotOwnItsTables() {
        assertThat(database.number("""
                        select count(*) from pg_class c join pg_namespace n on n.oid = c.relnamespace
                         where n.nspname = 'identity' and pg_get_userbyid(c.relowner) = 'identity_app'""")).isZero();
    }
}
