package dev.pluto.memory.list;

import static dev.pluto.memory.Api.as;
import static dev.pluto.memory.Api.asPerson;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;

import dev.pluto.contracts.Contract;
import dev.pluto.testing.ContractRules;
import dev.pluto.testing.DatabaseProbe;
import dev.pluto.testing.PlutoTestResource;
import dev.pluto.testing.Tokens;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(value = PlutoTestResource.class, initArgs = @ResourceArg(name = "service", value = "memory"))
class ListsResourceTest {
    private static final String LISTS = "/api/v1/internal/lists/";
    private static final Duration PATIENCE = Duration.ofMinutes(3);

    @Inject
    ListPurge purge;

    private final String service = Tokens.service("messaging", "list:read", "list:write");
    private final UUID anna = UUID.randomUUID();
    private final DatabaseProbe database = DatabaseProbe.ofThisTest();

    @Test
    void keepsWhatIsPutOnAListInItsOrder() {
        add("shopping", "milk", "two lemons")
                .body("list", equalTo("shopping"))
                .body("changed", contains("milk", "two lemons"))
                .body("missing", empty())
                .body("items", contains("milk", "two lemons"));

        String answer = add("Shopping", "bread", "Milk")
                .body("changed", contains("bread"))
                .body("items", contains("milk", "two lemons", "bread"))
                .extract()
                .asString();

        assertThat(ContractRules.faults(Contract.LIST.schema(), answer, Contract.schemas()))
                .isEmpty();
        show("my shopping list").body("list", equalTo("shopping")).body("items", hasSize(3));
    }

    @Test
    void takesOffWhatIsThereAndNamesWhatIsNot() {
        add("shopping", "eggs", "milk");

        remove("shopping", "the eggs", "bread")
                .body("changed", contains("eggs"))
                .body("missing", contains("bread"))
                .body("items", contains("milk"));
        remove("holiday", "socks").body("changed", empty()).body("missing", contains("socks"));
        show("holiday").body("list", equalTo("holiday")).body("items", empty());
    }

    @Test
    void clearsAList() {
        add("shopping", "eggs", "milk");
        add("films", "Alien");

        change(UUID.randomUUID(), "shopping", "clear")
                .body("changed", contains("eggs", "milk"))
                .body("items", empty());

        show("films").body("items", contains("Alien"));
    }

    @Test
    void doesADeedOnceAndAnswersItTheSame() {
        UUID added = UUID.randomUUID();
        change(added, "shopping", "add", "milk", "eggs");
        UUID removed = UUID.randomUUID();
        change(removed, "shopping", "remove", "milk", "tea");

        change(added, "shopping", "add", "milk", "eggs")
                .body("changed", contains("milk", "eggs"))
                .body("items", contains("eggs"));
        change(removed, "shopping", "remove", "milk", "tea")
                .body("changed", contains("milk"))
                .body("missing", contains("tea"))
                .body("items", contains("eggs"));
    }

    @Test
    void takesADeedBackOnceWithinTenMinutes() {
        UUID added = UUID.randomUUID();
        change(added, "shopping", "add", "milk", "2 lemons");
        UUID more = UUID.randomUUID();
        change(more, "shopping", "add", "3 lemons").body("items", contains("milk", "3 lemons"));
        undo(more).body("count", equalTo(2));
        undo(more).body("count", equalTo(2));
        show("shopping").body("items", contains("milk", "2 lemons"));
        UUID cleared = UUID.randomUUID();
        change(cleared, "shopping", "clear");
        undo(cleared).body("count", equalTo(2));
        show("shopping").body("items", contains("milk", "2 lemons"));

        database.update("update list_deed set done_at = now() - interval '601 seconds' where deed = ?", added);

        undo(added).body("count", equalTo(0));
        undo(UUID.randomUUID()).body("count", equalTo(0));
        show("shopping").body("items", hasSize(2));
    }

    @Test
    void hasAnEnd() {
        for (int i = 0; i < 4; i++) {
            add("shopping", numbered("thing", i * 50, 50));
        }
        change(anna, UUID.randomUUID(), "shopping", "add", "one more")
                .statusCode(409)
                .body("code", equalTo("memory:list.limit"));
        show("shopping").body("items", hasSize(200));
        add("shopping", "the Thing1").body("changed", empty());
    }

    @Test
    void hasAnEndOfListsThatEmptyOnesDoNotCountFor() {
        for (String name : numbered("kind", 0, 50)) {
            add(name, "x");
        }
        change(anna, UUID.randomUUID(), "another", "add", "x")
                .statusCode(409)
                .body("code", equalTo("memory:list.limit"));

        UUID cleared = UUID.randomUUID();
        change(cleared, "kind7", "clear");
        database.update(
                "update list_item set removed_at = now() - interval '601 seconds' where removed_by = ?", cleared);
        purge.purge().await().atMost(PATIENCE);

        add("another", "x").body("items", contains("x"));
    }

    @Test
    void holdsNoWordOfAListInClear() {
        add("Quedlinburg", "marzipan");

        for (String word : new String[] {"Quedlinburg", "quedlinburg", "marzipan"}) {
            assertThat(database.placesOf(word)).as(word).isEmpty();
        }
    }

    @Test
    void keepsListsOfTwoPeopleApart() {
        add("shopping", "milk");
        UUID ben = UUID.randomUUID();
        change(ben, UUID.randomUUID(), "shopping", "add", "tea").statusCode(200).body("items", contains("tea"));

        show("shopping").body("items", contains("milk"));
        assertThat(database.number(
                        "select count(distinct name_index) from item_list where user_id in (?, ?)", anna, ben))
                .isEqualTo(2);
    }

    @Test
    void refusesWhatItCannotRead() {
        change(anna, UUID.randomUUID(), "shopping", "buy", "milk").statusCode(422);
        change(anna, UUID.randomUUID(), "shopping", "add", " ").statusCode(422);
        change(anna, UUID.randomUUID(), "x".repeat(61), "add", "milk").statusCode(422);
        change(anna, UUID.randomUUID(), "shopping", "add", numbered("thing", 0, 51))
                .statusCode(422);
        asPerson(anna)
                .body(Map.of("user_id", anna, "list", "shopping"))
                .post(LISTS + "show")
                .then()
                .statusCode(403);
    }

    private static String[] numbered(String word, int from, int count) {
        return IntStream.range(from, from + count).mapToObj(i -> word + i).toArray(String[]::new);
    }

    private ValidatableResponse add(String list, String... items) {
        return change(UUID.randomUUID(), list, "add", items);
    }

    private ValidatableResponse remove(String list, String... items) {
        return change(UUID.randomUUID(), list, "remove", items);
    }

    private ValidatableResponse change(UUID deed, String list, String verb, String... items) {
        return change(anna, deed, list, verb, items).statusCode(200);
    }

    private ValidatableResponse change(UUID person, UUID deed, String list, String verb, String... items) {
        return as(service)
                .body(Map.of("user_id", person, "deed", deed, "list", list, "verb", verb, "items", List.of(items)))
                .post(LISTS + "change")
                .then();
    }

    private ValidatableResponse show(String list) {
        return as(service)
                .body(Map.of("user_id", anna, "list", list))
                .post(LISTS + "show")
                .then()
                .statusCode(200);
    }

    private ValidatableResponse undo(UUID deed) {
        return as(service)
                .body(Map.of("user_id", anna, "deed", deed))
                .post(LISTS + "undo")
                .then()
                .statusCode(200);
    }
}
