package dev.pluto.messaging.act;

import static org.assertj.core.api.Assertions.assertThat;

import dev.pluto.language.act.Pending;
import dev.pluto.messaging.model.HeardText;
import java.time.Instant;
import java.util.UUID;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class EvesTest {

    /** A Thursday. */
    private static final Instant NOW = Instant.parse("2026-11-26T14:00:00Z");

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "my exam is tuesday at 9, remind me the night before|my exam is tuesday at 9, remind me 2026-11-30 at night",
                "scan on 9 december, text me that morning|scan on 9 december, text me 2026-12-09 in the morning",
                "remind me the day before my party on saturday week|remind me 2026-12-04 about my party on saturday week",
                "the evening before my flight on friday remind me to pack|2026-11-26 in the evening remind me to pack",
                "remind me the night before dec 5th to pack|remind me the night before dec 5th to pack",
                "vet friday 9am, remind me same day at 7|vet friday 9am, remind me 2026-11-27 at 7",
                "parcel friday, remind me to book same day delivery|parcel friday, remind me to book same day delivery",
                "remind me the night before to pack|remind me the night before to pack",
                "we met the night before the wedding on friday|we met the night before the wedding on friday",
            })
    void countsFromTheDayThatIsTold(String text, String dated) {
        var said = new HeardText(UUID.randomUUID(), "person", text, NOW);
        var person = InterpreterTest.person("en-GB", "Europe/London");

        var heard = new Heard(said, Pending.NONE, Subject.NONE, person, Tongue.of("en"));

        assertThat(Eves.dated(text, heard.tongue(), heard.said())).isEqualTo(dated);
    }
}
