package dev.pluto.identity;

import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import java.util.Map;

/** The server that takes this service's mail. */
public final class MailPeer implements QuarkusTestResourceLifecycleManager {

    public static final SmtpServer SERVER = new SmtpServer();

    @Override
    public Map<String, String> start() {
        return Map.of(
                "pluto.mail.host",
                "localhost",
                "pluto.mail.port",
                Integer.toString(SERVER.port()),
                "pluto.mail.security",
                "none",
                "pluto.mail.user",
                SmtpServer.USER,
                "pluto.mail.password",
                SmtpServer.PASSWORD,
                "pluto.mail.from",
                "Pluto <pluto@mail.example>");
    }

    @Override
    public void stop() {
        SERVER.close();
    }
}
