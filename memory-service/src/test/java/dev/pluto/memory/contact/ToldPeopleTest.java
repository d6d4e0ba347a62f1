package dev.pluto.memory.contact;

import static org.assertj.core.api.Assertions.assertThat;

import dev.pluto.language.Rows;
import dev.pluto.memory.fact.TalkedFacts;
import dev.pluto.memory.fact.ToldFact;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** Who is a contact of what was told, from texts as they are read. */
class ToldPeopleTest {

    private static final double SHARE_LOOKED_AT = 0.95;
    private static final double SHARE_HELD_OUT = 0.8;

    @Test
    void findsWhoIsSpokenOf() {
        assertThat(share("people-looked-at.txt")).isGreaterThanOrEqualTo(SHARE_LOOKED_AT);
    }

    @Test
    void findsOthersAsWell() {
        assertThat(share("people-held-out.txt")).isGreaterThanOrEqualTo(SHARE_HELD_OUT);
    }

    @Test
    void keepsNumbersAndTheTextsTheyRestOn() {
        List<ToldFact> told = TalkedFacts.of("my wife Sue's number is 07700 900123", "my wife lives in Leeds");

        Told sue = ToldPeople.of(told).get(0);

        assertThat(sue.numbers()).containsExactly("07700900123");
        assertThat(Evidence.of(sue.facts())).hasSize(2);
        assertThat(Evidence.confidence(sue.facts())).isEqualTo(0.98);
    }

    @Test
    void knowsOneOfSeveralByRelationAndName() {
        List<Told> people = ToldPeople.of(TalkedFacts.of(
                "my sister Rhona lives in Oban", "my other sister Isla lives in Ayr", "my sister Rhona is a vet"));

        assertThat(people).extracting(Told::name).containsExactly("Rhona", "Isla");
        assertThat(people).extracting(Told::relation).allMatch(relation -> relation.contains("sister"));
        assertThat(people).extracting(Told::relation).noneMatch(relation -> relation.contains("rhona"));
    }

    @Test
    void takesTheOnlyOneOfAKindForTheOneWhoIsNamed() {
        List<Told> people = ToldPeople.of(TalkedFacts.of("my sister Rhona lives in Oban", "my sister is a vet"));

        assertThat(people).extracting(Told::name).containsExactly("Rhona");
        assertThat(people.get(0).keys()).startsWith("my sister");
    }

    @Test
    void knowsNobodyWhoWasTakenBack() {
        List<ToldFact> told = TalkedFacts.of("my boss is Tom").stream()
                .map(fact -> new ToldFact(
                        fact.id(),
                        fact.memoryId(),
                        fact.messageId(),
                        fact.owner(),
                        fact.name(),
                        fact.attribute(),
                        fact.subject(),
                        fact.value(),
                        false,
                        false,
                        false,
                        false,
                        fact.sentence()))
                .toList();

        assertThat(ToldPeople.of(told)).isEmpty();
    }

    private static double share(String file) {
        List<String> rows = Rows.of(ToldPeopleTest.class, file);
        List<String> wrong = new ArrayList<>();
        for (String row : rows) {
            String[] sides = row.split(" *= *", 2);
            List<String> found = people(sides[0].split(" *\\| *"));
            List<String> wanted = Arrays.stream(sides[1].split("; *"))
                    .filter(one -> !one.isBlank())
                    .sorted()
                    .toList();
            if (!found.equals(wanted)) {
                wrong.add(sides[0] + ": " + found);
            }
        }
        double share = 1 - (double) wrong.size() / rows.size();
        System.out.printf("%s: %d of %d right; wrong: %s%n", file, rows.size() - wrong.size(), rows.size(), wrong);
        return share;
    }

    private static List<String> people(String... texts) {
        ContactBook book = ContactBook.of(
                ToldPeople.of(TalkedFacts.of(texts)),
                List.of(),
                Map.of(),
                called -> UUID.nameUUIDFromBytes(called.getBytes(StandardCharsets.UTF_8)));
        return book.all().stream()
                .map(contact -> String.join(
                        ", ",
                        Objects.requireNonNullElse(contact.name(), "-"),
                        Objects.requireNonNullElse(contact.relation(), "-"),
                        contact.category().stored()))
                .sorted()
                .toList();
    }
}
