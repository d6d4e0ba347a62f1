package dev.pluto.identity.registration;

import dev.pluto.identity.mail.Mail;
import dev.pluto.identity.mail.Mails;
import dev.pluto.identity.registration.Applicants.Due;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Objects;
import java.util.Properties;

/** What is written to an address somebody wants to register, in six languages; English to everybody else. */
@ApplicationScoped
class RegistrationMails {

    private static final String WORDS = "registration-mails.properties";
    private static final Properties ALL = read();

    private final Mails mails;

    RegistrationMails(Mails mails) {
        this.mails = mails;
    }

    /**
     * Done when the mail was taken, or never will be.
     *
     * @param isFree whether nobody has the address: then the mail has the code, else it says that somebody tried
     */
    Uni<Void> send(Due due, boolean isFree) {
        return mails.send(mail(due, isFree)).replaceWithVoid();
    }

    static Mail mail(Due due, boolean isFree) {
        String kind = isFree ? "free" : "taken";
        return new Mail(due.id(), due.wanted().email(), words(due, kind + ".subject"), words(due, kind + ".text"));
    }

    private static String words(Due due, String what) {
        String language = Locale.forLanguageTag(due.wanted().locale()).getLanguage();
        return ALL.getProperty(language + "." + what, ALL.getProperty("en." + what))
                .replace("{code}", due.code());
    }

    private static Properties read() {
        var words = new Properties();
        try (var file = new InputStreamReader(
                Objects.requireNonNull(RegistrationMails.class.getResourceAsStream(WORDS), WORDS),
                StandardCharsets.UTF_8)) {
            words.load(file);
        } catch (IOException e) {
            throw new UncheckedIOException("The words of mails cannot be read", e);
        }
        return words;
    }
}
