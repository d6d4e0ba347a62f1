package dev.pluto.memory.list;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ListEditTest {
    private static final UUID DEED = UUID.randomUUID();

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "eggs | the eggs",
                "eggs | Egg",
                "2 lemons | lemons",
                "lemons | two lemons",
                "a loaf of bread | bread",
                "500g flour | the flour",
                "1.5 l of milk | milk",
                "two packs of pasta | pasta",
                "eggs x12 | eggs",
                "half a dozen eggs | eggs",
                "batteries | battery",
                "tomatoes! | some tomatoes",
                "milk | more milk please",
                "🥚 | 🥚",
                "a can opener | can opener",
            })
    void takesTwoNamesForOneThing(String standing, String wanted) {
        assertThat(removed(List.of(standing), wanted)).containsExactly(standing);
        assertThat(added(List.of(wanted), standing).removed().size()
                        + added(List.of(wanted), standing).added().size())
                .as("stays one")
                .isIn(0, 2);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {"milk | eggs", "milk | oat milk", "2 lemons | 2 limes", "🥚 | 🥛", "peanut butter | almond butter"
            })
    void tellsThingsApart(String standing, String wanted) {
        ListEdit edit = ListEdit.removing(items(standing), List.of(wanted), DEED, names());

        assertThat(edit.removed()).isEmpty();
        assertThat(edit.missing()).containsExactly(wanted);
    }

    @Test
    void addsEachThingOnce() {
        ListEdit edit = added(List.of("milk"), "Milk", "bread", "the bread", "eggs ");

        assertThat(edit.added()).extracting(ListItem::text).containsExactly("bread", "eggs");
        assertThat(edit.removed()).isEmpty();
    }

    @Test
    void letsAnotherAmountTakeTheOldOnesPlace() {
        ListEdit edit = added(List.of("milk", "2 lemons"), "3 lemons", "two lemons");

        assertThat(edit.added()).extracting(ListItem::text).containsExactly("two lemons");
        assertThat(edit.removed()).extracting(ListItem::text).containsExactly("2 lemons");
        assertThat(added(List.of("2 lemons"), "lemons").added()).isEmpty();
    }

    @Test
    void takesTheOnlyOneOfAKindButAsksForNoneOfSeveral() {
        assertThat(removed(List.of("oat milk", "eggs"), "milk")).containsExactly("oat milk");
        assertThat(removed(List.of("oat milk", "soy milk"), "milk")).isEmpty();
        assertThat(removed(List.of("oat milk", "milk"), "milk")).containsExactly("milk");
    }

    @Test
    void takesOffOnlyThePartOfAnEnumerationKeptWhole() {
        ListEdit edit = ListEdit.removing(
                items("zaatar flour salt", "jam"), List.of("the flour", "salt", "figs"), DEED, names());
        ListEdit one = ListEdit.removing(items("flour zaatar", "flour zaatar salt"), List.of("salt"), DEED, names());

        assertThat(edit.removed()).extracting(ListItem::text).containsExactly("zaatar flour salt");
        assertThat(edit.missing()).containsExactly("figs");
        assertThat(one.added()).extracting(ListItem::text).containsExactly("flour");
        assertThat(one.taken(names())).containsExactly("zaatar salt");
        assertThat(removed(List.of("organic oat milk", "eggs"), "milk")).containsExactly("organic oat milk");
    }

    @Test
    void comparesInThePersonsLanguage() {
        ItemNames names = new ItemNames(Locale.forLanguageTag("es-MX"));
        ListEdit edit = ListEdit.removing(
                items("una barra de pan", "2 litros de leche"), List.of("el pan", "leche", "huevos"), DEED, names);

        assertThat(edit.removed()).hasSize(2);
        assertThat(edit.missing()).containsExactly("huevos");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Shopping | the shopping list",
                "groceries | my grocery list",
                "groceries | shopping",
                "to do | to-do list",
                "todo | TO DO",
                "Gift Ideas | gift idea",
                "list | the list",
            })
    void knowsAListByItsName(String one, String other) {
        assertThat(names().listKey(one)).isEqualTo(names().listKey(other));
    }

    @Test
    void keepsListsOfOtherNamesApart() {
        assertThat(List.of("shopping", "packing", "to do", "books", "films", "list").stream()
                        .map(names()::listKey))
                .doesNotHaveDuplicates();
    }

    @Test
    void isBoundedForOddTexts() {
        for (String odd :
                List.of("the ".repeat(50), "2 ".repeat(100), "of of of", "x 2", "2", "the", "e\u0301".repeat(60))) {
            assertThat(removed(List.of(odd), odd)).as(odd).containsExactly(odd);
        }
    }

    private static ItemNames names() {
        return new ItemNames(Locale.UK);
    }

    private static ListEdit added(List<String> standing, String... wanted) {
        return ListEdit.adding(items(standing.toArray(String[]::new)), List.of(wanted), DEED, names());
    }

    private static List<String> removed(List<String> standing, String wanted) {
        return ListEdit.removing(items(standing.toArray(String[]::new)), List.of(wanted), DEED, names())
                .removed()
                .stream()
                .map(ListItem::text)
                .toList();
    }

    private static List<ListItem> items(String... texts) {
        List<ListItem> items = new ArrayList<>();
        for (String text : texts) {
            items.add(ListItem.of(text, UUID.randomUUID()));
        }
        return items;
    }
}
