package dev.pluto.identity.code;

import static org.assertj.core.api.Assertions.assertThat;

import dev.pluto.identity.code.ContactPolicy.Telling;
import dev.pluto.identity.code.Recipients.Recipient;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class ContactPolicyTest {

    private static final Recipient ASKER = new Recipient(UUID.randomUUID(), "de-CH", true);
    private static final Recipient OTHER = new Recipient(UUID.randomUUID(), "pt-BR", true);
    private static final Recipient BLOCKED = new Recipient(UUID.randomUUID(), "it", false);

    @ParameterizedTest
    @EnumSource
    void tellsTheAskerTheCodeWhereNobodyHasIt(CodeWay way) {
        Telling telling = ContactPolicy.tell(way, ASKER, Optional.empty());

        assertThat(telling.letter().whose()).isEqualTo(ASKER);
        assertThat(telling.letter().words()).isEqualTo("contact");
        assertThat(telling.canBeRight()).isTrue();
    }

    @ParameterizedTest
    @EnumSource
    void tellsTheAskerTheCodeWhereTheyHaveItThemselves(CodeWay way) {
        assertThat(ContactPolicy.tell(way, ASKER, Optional.of(ASKER)))
                .isEqualTo(ContactPolicy.tell(way, ASKER, Optional.empty()));
    }

    @Test
    void tellsTheOwnerOfAnAddressThatSomebodyTriedAlsoWhoIsBlocked() {
        for (Recipient owner : new Recipient[] {OTHER, BLOCKED}) {
            Telling telling = ContactPolicy.tell(CodeWay.MAIL, ASKER, Optional.of(owner));

            assertThat(telling.letter().whose()).isEqualTo(owner);
            assertThat(telling.letter().words()).isEqualTo("contact-tried");
            assertThat(telling.canBeRight()).isFalse();
        }
    }

    @ParameterizedTest
    @EnumSource(names = {"SMS", "CALL"})
    void tellsTheCodeToWhoAnswersATelephoneAsItsOwnerWantsToBeTold(CodeWay way) {
        Telling telling = ContactPolicy.tell(way, ASKER, Optional.of(OTHER));

        assertThat(telling.letter().whose()).isEqualTo(OTHER);
        assertThat(telling.letter().words()).isEqualTo("contact");
        assertThat(telling.canBeRight()).isTrue();
    }
}
