package dev.pluto.identity.mail;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.pluto.identity.SmtpServer;
import io.smallrye.config.SmallRyeConfigBuilder;
import io.vertx.mutiny.core.Vertx;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class SmtpMailsTest {

    private static final Vertx VERTX = Vertx.vertx();
    private static final Duration PATIENCE = Duration.ofMinutes(3);

    private final SmtpServer server = new SmtpServer();

    @AfterEach
    void closeTheServer() {
        server.close();
    }

    @AfterAll
    static void closeVertx() {
        VERTX.closeAndAwait();
    }

    private SmtpMails mails(Map<String, String> more) {
        Map<String, String> settings = new HashMap<>(Map.of(
                "pluto.mail.host",
                "localhost",
                "pluto.mail.port",
                Integer.toString(server.port()),
                "pluto.mail.security",
                "none",
                "pluto.mail.user",
                SmtpServer.USER,
                "pluto.mail.password",
                SmtpServer.PASSWORD));
        settings.putAll(more);
        return new SmtpMails(
                VERTX,
                new SmallRyeConfigBuilder()
                        .withMapping(MailConfig.class)
                        .withDefaultValues(settings)
                        .build()
                        .getConfigMapping(MailConfig.class));
    }

    private static Mail to(String address) {
        return new Mail(UUID.randomUUID(), address, "042917 ist dein Code", "Für dich: 042917.\n");
    }

    @Test
    void handsAMailToTheServer() {
        Mail mail = to("anna@mail.example");

        assertThat(mails(Map.of("pluto.mail.from", "Pluto <house@mail.example>"))
                        .send(mail)
                        .await()
                        .atMost(PATIENCE))
                .isTrue();

        assertThat(server.takenFor("anna@mail.example")).hasSize(1);
        assertThat(server.takenFor("anna@mail.example").get(0).content())
                .contains(
                        "Subject: 042917 ist dein Code",
                        "From: Pluto <house@mail.example>",
                        "<" + mail.id() + "@pluto>");
    }

    @Test
    void saysWhatIsNeverTakenFromWhatIsNotTakenYet() {
        SmtpMails mails = mails(Map.of());
        server.failsNext(1);

        assertThatThrownBy(() -> mails.send(to("anna@mail.example")).await().atMost(PATIENCE))
                .isInstanceOf(Exception.class);
        assertThat(mails.send(to("gone@mail.example")).await().atMost(PATIENCE)).isFalse();
        assertThat(mails.send(to("anna@mail.example")).await().atMost(PATIENCE)).isTrue();
    }

    @Test
    void tellsAServerWithoutTlsNothingUnlessThatIsSet() {
        SmtpMails mails = mails(Map.of("pluto.mail.security", "starttls"));

        assertThatThrownBy(() -> mails.send(to("anna@mail.example")).await().atMost(PATIENCE))
                .isInstanceOf(Exception.class);

        assertThat(server.said()).doesNotContain("AUTH", "MAIL", "DATA");
    }

    @Test
    void isOffWithoutAServer() {
        assertThat(mails(Map.of("pluto.mail.host", "")).isOn()).isFalse();
        assertThat(mails(Map.of()).isOn()).isTrue();
    }
}
