package dev.pluto.local.control;

import dev.pluto.local.mail.MailServer;
import dev.pluto.local.mail.MailServer.Mail;
import java.util.List;

/** {@code mail ADDRESS}: the newest mail for an address. */
final class MailCommand implements Command {

    private final MailServer mails;

    MailCommand(MailServer mails) {
        this.mails = mails;
    }

    @Override
    public int run(List<String> words, Console console) {
        if (words.size() != 1 || !words.get(0).contains("@")) {
            throw new Misuse("an e-mail address is needed");
        }
        List<Mail> all = mails.of(words.get(0));
        if (all.isEmpty()) {
            console.hint("no mail has come for this address since Pluto was started");
            return FAILED;
        }
        Mail newest = all.get(all.size() - 1);
        console.print(newest.subject());
        console.print("");
        console.print(newest.text());
        return DONE;
    }
}
