package dev.pluto.messaging.people;

import static org.assertj.core.api.Assertions.assertThat;

import dev.pluto.contracts.Contract;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ContactsTest {

    @Test
    void readsWhatIdentityWrote() {
        UUID id = UUID.fromString("0190a6a0-0000-7000-8000-000000000001");

        assertThat(Contacts.read(Contract.CONTACT_ENTRY.sample().replace("active", "blocked")))
                .hasValueSatisfying(known -> {
                    assertThat(known.userId()).isEqualTo(id);
                    assertThat(known.isBlocked()).isTrue();
                    assertThat(known.isListenedTo()).isFalse();
                });
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "nonsense",
                "{}",
                "{\"user_id\":\"x\"}",
                "[]",
                "null",
                "{\"user_id\":\"0190a6a0-0000-7000-8000-000000000001\"}"
            })
    void knowsNobodyByAnEntryItCannotRead(String entry) {
        assertThat(Contacts.read(entry)).isEmpty();
    }
}
