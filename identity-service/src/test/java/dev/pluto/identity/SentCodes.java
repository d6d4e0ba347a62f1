package dev.pluto.identity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Codes on their way to people, as the people have them. */
public final class SentCodes {

    private static final Duration PATIENCE = Duration.ofMinutes(3);
    /** How a mail tells one. */
    public static final Pattern IN_A_MAIL = Pattern.compile("Subject: (\\d{6}) ");

    private SentCodes() {}

    /** The code in the newest of so many texts or calls. */
    public static String texted(String number, int texts) {
        await().atMost(PATIENCE).until(() -> MessagingPeer.ordersFor(number).size() >= texts);
        return MessagingPeer.ordersFor(number).get(texts - 1).getString("code");
    }

    /** The newest of so many mails. */
    public static String mail(String email, int mails) {
        await().atMost(PATIENCE).until(() -> MailPeer.SERVER.takenFor(email).size() >= mails);
        return MailPeer.SERVER.takenFor(email).get(mails - 1).content();
    }

    /** The code in it. */
    public static String mailed(String email, int mails) {
        String content = mail(email, mails);
        Matcher code = IN_A_MAIL.matcher(content);
        assertThat(code.find()).as(content).isTrue();
        return code.group(1);
    }

    /** One that is wrong. */
    public static String another(String code) {
        return code.equals("000000") ? "000001" : "000000";
    }
}
