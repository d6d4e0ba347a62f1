package dev.pluto.messaging.channel;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class WithheldTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                " ",
                "+",
                "+0",
                "0000000000",
                "+266696687",
                "+1266696687",
                "266696687",
                "+7378742833",
                "+2562533",
                "+8656696",
                "+86282452253",
                "+464",
                "72345",
                "anonymous",
                "ANONYMOUS",
                " Anonymous ",
                "Restricted",
                "unavailable",
                "Out-Of-Area",
                "No Caller ID",
                "Private Number",
                "client:Anonymous",
                "sip:anonymous@anonymous.invalid",
                "sip:Unavailable@unknown.invalid"
            })
    void knowsWhatStandsInPlaceOfANumber(String contact) {
        assertThat(Withheld.isWithheld(contact)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "+4930123456",
                "+17378742833",
                "+15005550006",
                "(415) 555-0101",
                "0049 30 123456",
                "whatsapp:+556181234567",
                "whatsapp:US.13491208655302741918",
                "sip:+4930123456@example.org",
                "٠٠٤٩٣٠١٢٣٤٥٦",
                "Anna"
            })
    void leavesWhatMayBeANumberToIdentity(String contact) {
        assertThat(Withheld.isWithheld(contact)).isFalse();
    }
}
