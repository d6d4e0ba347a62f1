package dev.pluto.memory.fact;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What people leave out where they tell of somebody, and what they wish forgotten with the reason behind it. */
class LostMarksTest {

    private static final Instant NOW = Instant.parse("2026-11-25T14:30:00Z");

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "district nurses called Pam btw | district nurse's called Pam btw",
                "site manager name Mr Obi | site manager name is Mr Obi",
                "they've gave me a Transit now | I've got a Transit now",
                "I've got a Transit now, no more Vito | no more Vito, I've got a Transit now",
                "marlons shoe size is 4 | marlon's shoe size is 4",
                "Mrs Obi lives at the back | Mrs Obi lives at the back",
                "her name Sue | her name Sue",
                "my nurses are nice | my nurses are nice",
            })
    void areRestored(String said, String meant) {
        assertThat(LostMarks.restored(said, Set.of("marlon", "mr"))).isEqualTo(meant);
    }

    @Test
    void isForgottenWithoutTheReasonBehindIt() {
        BookTalk talk = told("my van is in bay 6");

        assertThat(talk.forgotten("forget where the van is, sold it", NOW).ids())
                .hasSize(1);
    }

    @Test
    void isForgottenInTheLanguageOfTheWish() {
        BookTalk talk = told("mi fisio se llama Amparo");

        assertThat(talk.forgotten("olvida cómo se llama mi fisio", NOW).ids()).hasSize(1);
    }

    private static BookTalk told(String text) {
        BookTalk talk = new BookTalk(List.of(), ZoneOffset.UTC, true);
        UUID message = UUID.randomUUID();
        talk.read(text, message.toString(), NOW);
        List<StoredFact> stored = new ArrayList<>();
        talk.facts().forEach(fact -> stored.add(new StoredFact(UUID.randomUUID(), message, fact)));
        return new BookTalk(stored, ZoneOffset.UTC, true);
    }
}
