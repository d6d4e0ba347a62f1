package dev.pluto.messaging.dialogue.hosted;

import static org.assertj.core.api.Assertions.assertThat;

import dev.pluto.messaging.people.Profile;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ConsentTest {

    @ParameterizedTest
    @CsvSource({
        ",     false, OPEN",
        ",     true,  GIVEN",
        "true,  false, GIVEN",
        "true,  true,  GIVEN",
        "false, false, REFUSED",
        "false, true,  REFUSED",
    })
    void isWhatThePersonSaidAndOtherwiseWhatIsPresumed(@Nullable Boolean said, boolean isPresumed, Consent consent) {
        assertThat(Consent.of(person(said == null ? Map.of() : Map.of(Profile.HOSTED_MODEL, said)), isPresumed))
                .isEqualTo(consent);
    }

    @Test
    void isRefusedWhereNobodyKnowsWhatThePersonSaid() {
        assertThat(Consent.of(Profile.unknown(UUID.randomUUID()), true)).isEqualTo(Consent.REFUSED);
    }

    private static Profile person(Map<String, Boolean> preferences) {
        return new Profile(UUID.randomUUID(), null, null, null, null, "active", Profile.Style.NEUTRAL, preferences);
    }
}
