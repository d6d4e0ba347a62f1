package dev.pluto.identity.code;

import dev.pluto.identity.code.CodeQueue.Due;
import dev.pluto.identity.mail.Mail;
import dev.pluto.identity.mail.Mails;
import io.micrometer.core.instrument.MeterRegistry;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Objects;
import java.util.Properties;

/** How a code, or a change, is told by mail, in six languages; English to everybody else. */
@ApplicationScoped
class CodeMails {

    private static final String WORDS = "code-mails.properties";
    private static final Properties ALL = read();

    private final Mails mails;
    private final MeterRegistry meters;

    CodeMails(Mails mails, MeterRegistry meters) {
        this.mails = mails;
        this.meters = meters;
    }

    /**
     * Done when the mail was taken, or never will be.
     *
     * @param words which of them
     */
    Uni<Void> send(Due due, String words, String locale) {
        return mails.send(mail(due, words, locale))
                .invoke(taken -> meters.counter("pluto.codes.mailed", "outcome", taken ? "sent" : "refused")
                        .increment())
                .replaceWithVoid();
    }

    static Mail mail(Due due, String words, String locale) {
        String subject = ALL.containsKey("en." + words + ".subject") ? words + ".subject" : "subject";
        return new Mail(due.codeId(), due.to(), said(due, locale, subject), said(due, locale, words));
    }

    private static String said(Due due, String locale, String what) {
        String language = Locale.forLanguageTag(locale).getLanguage();
        return ALL.getProperty(language + "." + what, ALL.getProperty("en." + what))
                .replace("{code}", due.code());
    }

    private static Properties read() {
        var words = new Properties();
        try (var file = new InputStreamReader(
                Objects.requireNonNull(CodeMails.class.getResourceAsStream(WORDS), WORDS), StandardCharsets.UTF_8)) {
            words.load(file);
        } catch (IOException e) {
            throw new UncheckedIOException("The words of mails cannot be read", e);
        }
        return words;
    }
}
