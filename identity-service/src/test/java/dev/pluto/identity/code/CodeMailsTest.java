package dev.pluto.identity.code;

import static org.assertj.core.api.Assertions.assertThat;

import dev.pluto.identity.code.CodeQueue.Due;
import dev.pluto.identity.code.CodeQueue.Order;
import dev.pluto.identity.mail.Mail;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.UUID;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CodeMailsTest {

    private static final String[] LANGUAGES = {"en", "es", "de", "fr", "it", "pt"};

    private static Due due(Purpose purpose, String code) {
        Order order = new Order("anna@mail.example", code, UUID.randomUUID(), null);
        return new Due(UUID.randomUUID(), CodeWay.MAIL, purpose, order, Instant.EPOCH.atOffset(ZoneOffset.UTC), 1);
    }

    @ParameterizedTest
    @ValueSource(strings = {"sign-in", "password", "second-factor", "contact"})
    void tellsACodeInSubjectAndTextInEachLanguage(String words) {
        for (String language : LANGUAGES) {
            Mail mail = CodeMails.mail(due(Purpose.of(words), "482913"), words, language + "-XX");

            assertThat(mail.subject()).contains("482913");
            assertThat(mail.text()).contains("482913");
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"contact-tried", "email-changed", "phone-changed"})
    void tellsWhatHappenedWithoutACodeInEachLanguage(String words) {
        String english =
                CodeMails.mail(due(Purpose.NOTICE, "482913"), words, "xx").text();
        for (String language : LANGUAGES) {
            Mail mail = CodeMails.mail(due(Purpose.NOTICE, "482913"), words, language);

            assertThat(mail.subject()).contains("Pluto").doesNotContain("482913");
            assertThat(mail.text()).contains("Pluto").doesNotContain("482913", "{code}");
            assertThat(mail.text().equals(english)).isEqualTo(language.equals("en"));
        }
    }
}
