package dev.pluto.identity.mail;

import io.quarkus.runtime.StartupEvent;
import io.smallrye.mutiny.Uni;
import io.vertx.ext.mail.LoginOption;
import io.vertx.ext.mail.MailMessage;
import io.vertx.ext.mail.SMTPException;
import io.vertx.ext.mail.StartTLSOptions;
import io.vertx.mutiny.core.MultiMap;
import io.vertx.mutiny.core.Vertx;
import io.vertx.mutiny.ext.mail.MailClient;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.util.Optional;
import org.jboss.logging.Logger;

/** Hands mail to a server by SMTP (RFC 5321). */
@ApplicationScoped
class SmtpMails implements Mails {

    private static final Logger LOG = Logger.getLogger(SmtpMails.class);
    private static final int TIMEOUT = 10_000;
    private static final int CONNECTIONS = 4;

    private final MailConfig config;
    private final Optional<MailClient> client;

    SmtpMails(Vertx vertx, MailConfig config) {
        this.config = config;
        this.client = config.host().filter(host -> !host.isBlank()).map(host -> MailClient.create(vertx, of(host)));
    }

    void tell(@Observes StartupEvent event) {
        if (client.isEmpty()) {
            LOG.info("No mail is sent: pluto.mail.host names no server");
        }
    }

    @Override
    public boolean isOn() {
        return client.isPresent();
    }

    @Override
    public Uni<Boolean> send(Mail mail) {
        MailMessage message = new MailMessage()
                .setFrom(config.from())
                .setTo(mail.to())
                .setSubject(mail.subject())
                .setText(mail.text());
        message.setHeaders(MultiMap.caseInsensitiveMultiMap()
                .add("Message-ID", "<" + mail.id() + "@pluto>")
                .add("Auto-Submitted", "auto-generated") // RFC 3834: nobody's absence answers it
                .getDelegate());
        return client.orElseThrow(() -> new IllegalStateException("There is nobody to carry mail"))
                .sendMail(message)
                .replaceWith(true)
                .onFailure(SmtpMails::isFinal)
                .recoverWithItem(false);
    }

    private static boolean isFinal(Throwable failure) {
        return failure instanceof SMTPException refused && refused.isPermanent();
    }

    private io.vertx.ext.mail.MailConfig of(String host) {
        var server = new io.vertx.ext.mail.MailConfig()
                .setHostname(host)
                .setPort(config.port())
                .setSsl(config.security() == MailConfig.Security.TLS)
                .setStarttls(
                        config.security() == MailConfig.Security.STARTTLS
                                ? StartTLSOptions.REQUIRED
                                : StartTLSOptions.DISABLED)
                .setMaxPoolSize(CONNECTIONS)
                .setLogin(config.user().isPresent() ? LoginOption.REQUIRED : LoginOption.DISABLED);
        server.setConnectTimeout(TIMEOUT);
        server.setHostnameVerificationAlgorithm(config.security() == MailConfig.Security.NONE ? "" : "HTTPS");
        config.user().ifPresent(server::setUsername);
        config.password().ifPresent(server::setPassword);
        return server;
    }
}
