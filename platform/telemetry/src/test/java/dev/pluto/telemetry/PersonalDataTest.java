package dev.pluto.telemetry;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PersonalDataTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "+4915112345678",
                "+49 151 12345678",
                "+49 (0) 151 / 123 456 78",
                "+1 (415) 555-2671",
                "+1.415.555.2671",
                "+1-415-555-2671",
                "+ 44 7911 123456",
                "%2B447911123456",
                "\\u002B447911123456",
                "&#43;447911123456",
                "\uFF0B447911123456",
                "+\u0664\u0664\u0667\u0669\u0661\u0661\u0661\u0662\u0663\u0664\u0665\u0666",
                "+44\u00A07911\u00A0123456",
                "+44\u20117911\u2011123456",
                "0044 7911 123456",
                "00447911123456",
                "447911123456",
                "14155552671",
                "4155552671",
                "(415) 555-2671",
                "415-555-2671",
                "415.555.2671",
                "415 555 2671",
                "1-415-555-2671",
                "07911 123456",
                "07911123456",
                "020 7946 0958",
                "(020) 7946 0958",
                "030/123456789",
                "089 / 123 45 67 89",
                "06 12 34 56 78",
                "+4 9 1 5 1 1 2 3 4 5 6 7 8",
                "+3531234567",
                "+6831234567",
                "+2904567890",
            })
    void masksEverySpellingOfANumber(String number) {
        assertThat(PersonalData.mask(number)).isEqualTo("[phone]");
        assertThat(PersonalData.mask("from " + number + " to")).isEqualTo("from [phone] to");
        assertThat(PersonalData.mask("from=" + number + ", to")).isEqualTo("from=[phone], to");
        assertThat(PersonalData.mask("{\"from\":\"" + number + "\"}")).isEqualTo("{\"from\":\"[phone]\"}");
        assertThat(PersonalData.mask("Sample[phone=" + number + "]")).isEqualTo("Sample[phone=[phone]]");
        assertThat(PersonalData.mask("from:" + number + "!")).isEqualTo("from:[phone]!");
        assertThat(PersonalData.mask("'" + number + "'.")).isEqualTo("'[phone]'.");
        assertThat(PersonalData.mask(number + "\n" + number)).isEqualTo("[phone]\n[phone]");
    }

    @ParameterizedTest
    @ValueSource(strings = {"tel:+447911123456", "sms:447911123456", "whatsapp:+447911123456", "phone_447911123456"})
    void masksNumberBehindAScheme(String text) {
        assertThat(PersonalData.mask(text)).endsWith("[phone]").doesNotContain("123456");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "anna@example.com",
                "anna.b+news@mail.example.co.uk",
                "ANNA@EXAMPLE.COM",
                "anna%40example.com",
                "anna (at) example.com",
                "j\u00F6rg@m\u00FCller.de",
                "o'hara@example.ie",
                "x_y-z@sub-domain.example.museum",
                "1234567890@example.com",
                "a@xn--mller-kva.de",
            })
    void masksEverySpellingOfAnAddress(String address) {
        assertThat(PersonalData.mask(address)).isEqualTo("[email]");
        assertThat(PersonalData.mask("<" + address + ">, next")).isEqualTo("<[email]>, next");
        assertThat(PersonalData.mask("mailto:" + address)).isEqualTo("mailto:[email]");
        assertThat(PersonalData.mask("email=" + address + " status=ok"))
                .doesNotContain("xample")
                .endsWith("status=ok");
        assertThat(PersonalData.mask("Sent to " + address + ".")).isEqualTo("Sent to [email].");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Bearer abcdef0123456789",
                "bearer  abc.def-ghi_jkl~mno+pqr/stu==",
                "Authorization: Basic dHdpbGlvOnNlY3JldA==",
                "eyJhbGciOiJFUzI1NiJ9.eyJzdWIiOiJhbm5hIn0.c2lnbmF0dXJl",
                "eyJhbGciOiJkaXIifQ..aXY.Y2lwaGVy.dGFn",
                "access_token=abcdef",
                "{\"refresh_token\":\"abcdef\"}",
                "client_secret: s3cr3t/with:odd",
                "password='hunter2'",
            })
    void masksCredentials(String text) {
        assertThat(PersonalData.mask("x " + text + " y"))
                .contains("[secret]")
                .doesNotContain("abcdef")
                .doesNotContain("c2ln")
                .doesNotContain("dHdp")
                .doesNotContain("hunter2")
                .doesNotContain("s3cr3t")
                .startsWith("x ")
                .endsWith(" y");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "0b0e7c52-4e2a-4a53-8f4a-4d7f5c0f6a11",
                "12345678-1234-4234-8234-123456789012",
                "12345678-1234-4234-8234-123456789012/98765432-1234-4234-8234-123456789012",
                "trace_id=46107259ca0bf8a677fecdc944464a16",
                "trace_id=46107259010281677123456944464016",
                "span=1234567890123456",
                "00-46107259010281677123456944464016-1234567890123456-01",
                "2026-11-21T05:20:46.793123456Z",
                "2026-11-21T05:20:46+01:00",
                "2026-11-21T05:20:46+0100",
                "2026-11-21 05:20:46,793",
                "2026-11-21",
                "21.11.2026 10:15",
                "21/11/2026",
                "[21/Nov/2026:10:00:00 +0000] \"GET / HTTP/1.1\" 200 1234",
                "1763701234",
                "1763701234567",
                "10.42.113.200",
                "192.168.100.200:8080",
                "port 8080 and 9000",
                "took 1234 ms for 56789 rows",
                "started in 12.755s",
                "3.33.2.1",
                "offset 123456",
                "dev.pluto.http.Caller@5e91993f",
                "io.quarkus:quarkus-rest:3.33.2.1",
                "SM0123456789abcdef0123456789abcdef",
                "a+b and c++ 11",
                "@Inject dev.pluto.Thing",
                "V0_3__http.sql",
                "SQLSTATE 23505",
            })
    void leavesWhatAnOperatorSearchesBy(String text) {
        assertThat(PersonalData.mask(text)).isSameAs(text);
        assertThat(PersonalData.mask("at " + text + " again")).isEqualTo("at " + text + " again");
    }

    @Test
    void masksNumberBesideIdentifiers() {
        String masked = PersonalData.mask(
                "2026-11-21T05:20:46Z user 0b0e7c52-4e2a-4a53-8f4a-4d7f5c0f6a11 wrote from +49 151 12345678 (anna@example.com)");

        assertThat(masked)
                .isEqualTo(
                        "2026-11-21T05:20:46Z user 0b0e7c52-4e2a-4a53-8f4a-4d7f5c0f6a11 wrote from [phone] ([email])");
    }

    @Test
    void comesToTheEndOfHostileText() {
        String hostile = "1 ".repeat(20_000) + "a".repeat(20_000) + "@".repeat(5_000) + "(".repeat(5_000);

        assertTimeoutPreemptively(Duration.ofMinutes(3), () -> PersonalData.mask(hostile));
    }
}
