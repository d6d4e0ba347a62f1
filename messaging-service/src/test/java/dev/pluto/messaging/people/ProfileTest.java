package dev.pluto.messaging.people;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import dev.pluto.contracts.Contract;
import dev.pluto.contracts.ProfileAnswer;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class ProfileTest {

    private static final ObjectMapper JSON = new ObjectMapper().registerModule(new JavaTimeModule());

    @Test
    void keepsOfIdentitysAnswerWhatIsSpokenBy() throws JsonProcessingException {
        Profile profile = Profile.of(JSON.readValue(Contract.PROFILE.sample(), ProfileAnswer.class));

        assertThat(profile.id()).isEqualTo(UUID.fromString("0190a6a0-0000-7000-8000-000000000001"));
        assertThat(profile.phoneNumber()).isEqualTo("+4915112345678");
        assertThat(profile.name()).isNull();
        assertThat(profile.language()).isEqualTo(Locale.GERMANY);
        assertThat(profile.zoneId()).isEqualTo(ZoneId.of("Europe/Berlin"));
        assertThat(profile.isBlocked()).isFalse();
        assertThat(profile.style())
                .isEqualTo(new Profile.Style(true, "casual", "medium", List.of("on it", "got it"), "friendly"));
        assertThat(profile.preferences()).hasSize(7).containsEntry("auto_confirm_work", false);
    }
}
