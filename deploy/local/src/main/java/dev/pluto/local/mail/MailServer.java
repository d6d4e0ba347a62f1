package dev.pluto.local.mail;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.GreenMailUtil;
import com.icegreen.greenmail.util.ServerSetup;
import jakarta.mail.MessagingException;
import jakarta.mail.internet.MimeMessage;
import java.util.Arrays;
import java.util.List;

/** Takes mail by SMTP (RFC 5321) for whomever it is, as the servers of the world do, and keeps it in memory. Nothing leaves the machine. */
public final class MailServer implements AutoCloseable {

    private static final String HERE = "127.0.0.1";

    private final GreenMail server;
    private final int port;

    private MailServer(int port) {
        this.port = port;
        this.server = new GreenMail(new ServerSetup(port, HERE, ServerSetup.PROTOCOL_SMTP));
    }

    public static MailServer start(int port) {
        MailServer mails = new MailServer(port);
        mails.server.start();
        return mails;
    }

    public int port() {
        return port;
    }

    /**
     * What has come for an address.
     *
     * @return the oldest first
     */
    public List<Mail> of(String address) {
        return Arrays.stream(server.getReceivedMessagesForDomain(address))
                .map(MailServer::mail)
                .toList();
    }

    /**
     * A mail.
     *
     * @param subject its heading
     * @param text its words
     */
    public record Mail(String subject, String text) {
        @Override
        public String toString() {
            return "Mail[hidden]";
        }
    }

    private static Mail mail(MimeMessage message) {
        try {
            return new Mail(message.getSubject(), GreenMailUtil.getBody(message).strip());
        } catch (MessagingException e) {
            throw new IllegalStateException("A mail that cannot be read", e);
        }
    }

    @Override
    public void close() {
        server.stop();
    }
}
