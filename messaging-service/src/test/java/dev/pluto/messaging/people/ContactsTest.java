package dev.pluto.messaging.people;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ContactsTest {

    @Test
    void readsWhatIdentityWrote() {
        UUID id = UUID.randomUUID();

        assertThat(Contacts.read("{\"user_id\":\"" + id + "\",\"status\":\"blocked\"}"))
                .hasValueSatisfying(known -> {
                    assertThat(known.userId()).isEqualTo(id);
                    assertThat(known.isBlocked()).isTrue();
                    assertThat(known.isListenedTo()).isFalse();
                });
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "nonsense", "{}", "{\"user_id\":\"x\"}", "[]"})
    void knowsNobodyByAnEntryItCannotRead(String entry) {
        assertThat(Contacts.read(entry)).isEmpty();
    }
}
