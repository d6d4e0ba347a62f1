package dev.pluto.identity.email;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class EmailAddressTest {

    @ParameterizedTest
    @CsvSource({
        "anna@example.com, anna@example.com",
        "  Anna.Smith@Example.COM , anna.smith@example.com",
        "anna+pluto@mail.example.co.uk, anna+pluto@mail.example.co.uk",
        "o'neil_7@example.org, o'neil_7@example.org",
        "anna@bücher.example, anna@xn--bcher-kva.example",
        "JÜRGEN@example.com, jürgen@example.com",
        "анна@пример.испытание, анна@xn--e1afmkfd.xn--80akhbyknj4f",
    })
    void hasOneSpelling(String written, String one) {
        assertThat(EmailAddress.find(written)).contains(new EmailAddress(one));
    }

    @Test
    void takesALetterForTheSameHoweverItIsComposed() {
        assertThat(EmailAddress.find("jose\u0301@example.com")).isEqualTo(EmailAddress.find("jos\u00e9@example.com"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                " ",
                "anna",
                "@example.com",
                "anna@",
                "anna@localhost",
                "anna@@example.com",
                "an na@example.com",
                ".anna@example.com",
                "anna.@example.com",
                "an..na@example.com",
                "anna@-example.com",
                "anna@exa_mple.com",
                "anna@example.c",
                "anna@192.0.2.1",
                "anna@[192.0.2.1]",
                "anna@example..com",
                "a\r\nBcc: b@example.com",
                "Anna <anna@example.com>",
                "anna@example.com,b@example.com",
                "\"an na\"@example.com",
            })
    void isNothingElse(String written) {
        assertThat(EmailAddress.find(written)).isEmpty();
    }

    @Test
    void isNotLongerThanMailTakes() {
        assertThat(EmailAddress.find("a".repeat(64) + "@example.com")).isPresent();
        assertThat(EmailAddress.find("a".repeat(65) + "@example.com")).isEmpty();
        assertThat(EmailAddress.find("a@" + "b".repeat(60) + ("." + "b".repeat(60)).repeat(4) + ".com"))
                .isEmpty();
    }
}
