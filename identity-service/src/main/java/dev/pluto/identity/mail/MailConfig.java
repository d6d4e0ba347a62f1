package dev.pluto.identity.mail;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.util.Optional;

/** The server that takes mail. */
@ConfigMapping(prefix = "pluto.mail")
public interface MailConfig {

    /** Its name; without one no mail is sent, and whoever wants some is told so. */
    Optional<String> host();

    /** 587 for submission (RFC 6409), 465 with TLS from the first byte (RFC 8314). */
    @WithDefault("587")
    int port();

    /** How it is spoken to. */
    @WithDefault("starttls")
    Security security();

    /** How a server is spoken to. */
    enum Security {
        /** TLS before anything is told, or nothing is. */
        STARTTLS,
        /** TLS from the first byte. */
        TLS,
        /** In clear: for a server on the same machine. */
        NONE
    }

    /** Whom it knows us as; nobody signs in without. */
    Optional<String> user();

    /** What goes with it. */
    Optional<String> password();

    /** Whom mail is from, such as {@code Pluto <pluto@example.com>}. */
    @WithDefault("pluto@localhost")
    String from();
}
