package dev.pluto.memory.contact;

import static org.assertj.core.api.Assertions.assertThat;

import dev.pluto.memory.contact.Relationships.Edge;
import dev.pluto.memory.contact.Relationships.Node;
import dev.pluto.memory.fact.TalkedFacts;
import dev.pluto.memory.fact.ToldFact;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class ContactBookTest {

    private static final UUID ME = new UUID(1, 1);
    private static final UUID WRITTEN = new UUID(2, 2);

    @Test
    void putsWhatIsToldWithWhomItWasTiedTo() {
        ContactBook book = book(
                List.of(written("Annie", null, Category.WORK)),
                Map.of("my sister", Optional.of(WRITTEN)),
                "My sister Anna lives in Leeds");

        assertThat(book.all()).singleElement().satisfies(contact -> {
            assertThat(contact.id()).isEqualTo(WRITTEN);
            assertThat(contact.name()).isEqualTo("Annie");
            assertThat(contact.relation()).isEqualTo("sister");
            assertThat(contact.category()).isEqualTo(Category.WORK);
            assertThat(contact.facts()).isNotEmpty();
            assertThat(contact.confidence()).isEqualTo(1);
        });
    }

    @Test
    void showsNobodyWhoWasDeleted() {
        assertThat(book(List.of(), Map.of("my sister", Optional.empty()), "My sister Anna lives in Leeds", "I like tea")
                        .all())
                .isEmpty();
    }

    @Test
    void namesWhoMayBeTheSame() {
        ContactBook book =
                book(List.of(written("Anna Berg", null, Category.OTHER)), Map.of(), "My sister is called Anna");

        Contact anna = book.find(WRITTEN).orElseThrow();
        assertThat(book.maybeSame(anna))
                .containsExactly(idOf("my sister"))
                .allSatisfy(other -> assertThat(book.maybeSame(book.find(other).orElseThrow()))
                        .containsExactly(WRITTEN));
    }

    @Test
    void takesNobodyForTheSameWhoIsKnownToBeAnother() {
        ContactBook book = book(List.of(written("Anna", "boss", Category.WORK)), Map.of(), "My sister is called Anna");

        assertThat(book.maybeSame(book.find(WRITTEN).orElseThrow())).isEmpty();
    }

    @Test
    void findsByNameRelationAndNumber() {
        ContactBook book = book(
                List.of(new Contact(
                        WRITTEN,
                        "Tom Berg",
                        null,
                        Category.OTHER,
                        Set.of("+447700900123"),
                        List.of(),
                        List.of(),
                        true)),
                Map.of(),
                "My sister is called Anna");

        assertThat(book.search("ber")).extracting(Contact::name).containsExactly("Tom Berg");
        assertThat(book.search("SIS")).extracting(Contact::name).containsExactly("Anna");
        assertThat(book.search("07700 900123".substring(1)))
                .extracting(Contact::name)
                .containsExactly("Tom Berg");
        assertThat(book.search("erg")).isEmpty();
    }

    @Test
    void tellsHowAllHangsTogether() {
        List<ToldFact> told = TalkedFacts.of(
                "My daughter is called Mia",
                "my daughter's teacher is Mrs Bell",
                "My sister Anna lives in Leeds",
                "I live in Leeds",
                "I work for the Royal Bank of Scotland as a clerk");
        Relationships all = Relationships.of(ME, of(List.of(), Map.of(), told), told, ContactBookTest::idOf);

        Relationships.Around me = all.around(ME).orElseThrow();

        assertThat(me.edges())
                .extracting(Edge::relation)
                .containsExactlyInAnyOrder("daughter", "sister", "lives_in", "works_for");
        assertThat(me.nodes())
                .extracting(Node::name)
                .containsExactlyInAnyOrder(null, "Mia", "Anna", "Leeds", "Royal Bank of Scotland");
        assertThat(all.around(idOf("my daughter")).orElseThrow().edges())
                .extracting(Edge::relation)
                .containsExactlyInAnyOrder("daughter", "teacher");
        UUID leeds = me.nodes().stream()
                .filter(node -> "Leeds".equals(node.name()))
                .findFirst()
                .orElseThrow()
                .id();
        assertThat(all.around(leeds).orElseThrow().edges())
                .extracting(Edge::from)
                .containsExactlyInAnyOrder(ME, idOf("my sister"));
        assertThat(me.edges()).allSatisfy(edge -> {
            assertThat(edge.evidence()).isNotEmpty();
            assertThat(edge.confidence()).isBetween(0.8, 1.0);
        });
        assertThat(all.around(new UUID(9, 9))).isEmpty();
    }

    private static ContactBook book(List<Contact> written, Map<String, Optional<UUID>> keys, String... texts) {
        return of(written, keys, TalkedFacts.of(texts));
    }

    private static ContactBook of(List<Contact> written, Map<String, Optional<UUID>> keys, List<ToldFact> told) {
        return ContactBook.of(ToldPeople.of(told), written, keys, ContactBookTest::idOf);
    }

    private static Contact written(String name, @Nullable String relation, Category category) {
        return new Contact(WRITTEN, name, relation, category, Set.of(), List.of(), List.of(), true);
    }

    private static UUID idOf(String called) {
        return UUID.nameUUIDFromBytes(called.getBytes(StandardCharsets.UTF_8));
    }
}
