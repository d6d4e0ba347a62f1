package dev.pluto.messaging.act;

import static org.assertj.core.api.Assertions.assertThat;

import dev.pluto.language.act.Guess;
import dev.pluto.language.act.Intent;
import dev.pluto.language.act.Interpretation;
import dev.pluto.language.act.Interpretation.Certainty;
import dev.pluto.language.act.Pending;
import dev.pluto.messaging.model.HeardText;
import dev.pluto.messaging.people.Profile;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What the two that learned danger say together. */
class LearnedDangerTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "the baby has gone all floppy      | 0.95 | 0.30 | true",
                "he lives at number 9              | 0.95 | 0.10 | false",
                "the baby has gone all floppy      | 0.60 | 0.30 | true",
                "he lives at number 9              | 0.60 | 0.20 | false",
                "the baby has gone all floppy      | 0.45 | 0.90 | false",
                "i'm dying of laughter, i'm choking| 0.60 | 0.30 | false",
                "lol i took all the pills          | 0.85 | 0.60 | true",
            })
    void isHeardWhereBothTellOfIt(String text, double danger, double wanted, boolean heard) {
        var guesses = List.of(new Guess(Intent.TELL_FACT, 1 - wanted), new Guess(Intent.DANGER, wanted));
        var learned = new Interpretation(guesses, Certainty.LIKELY, danger, true);

        assertThat(LearnedDanger.isIn(Tongue.of("en").request(text), learned, heard(text)))
                .isEqualTo(heard);
    }

    private static Heard heard(String text) {
        UUID id = UUID.randomUUID();
        return new Heard(
                new HeardText(id, "person", text, Instant.EPOCH),
                Pending.NONE,
                Subject.NONE,
                Profile.unknown(id),
                Tongue.of("en"));
    }
}
