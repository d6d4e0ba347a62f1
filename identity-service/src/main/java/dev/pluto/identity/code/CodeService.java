package dev.pluto.identity.code;

import dev.pluto.http.problem.Problem;
import dev.pluto.identity.mail.Mails;
import dev.pluto.identity.signin.Devices;
import dev.pluto.identity.signin.From;
import dev.pluto.protection.Transactions;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;

/**
 * Makes a code for whoever asks for one. Whether anybody has the number or address is not even looked up before the answer: that is for
 * {@link CodeWorker} to find out afterwards, who sends it or does not.
 */
@ApplicationScoped
class CodeService {

    private final Transactions transactions;
    private final Recipients recipients;
    private final CodeLimits limits;
    private final Codes codes;
    private final Devices devices;
    private final Mails mails;
    private final CodeWorker worker;

    CodeService(
            Transactions transactions,
            Recipients recipients,
            CodeLimits limits,
            Codes codes,
            Devices devices,
            Mails mails,
            CodeWorker worker) {
        this.transactions = transactions;
        this.recipients = recipients;
        this.limits = limits;
        this.codes = codes;
        this.devices = devices;
        this.mails = mails;
        this.worker = worker;
    }

    /** @return fails with {@link Problem} 429 {@code auth:slow-down}, or 422 {@code auth:mail.off} where no mail is sent to anybody */
    Uni<CodeAsked> ask(Destination to, Purpose purpose, From from) {
        if (to.way() == CodeWay.MAIL && !mails.isOn()) {
            throw new Problem(422, "auth:mail.off", "No mail is sent here");
        }
        byte[] device = devices.indexOf(from);
        return transactions
                .sql(
                        Codes.SCOPE,
                        tx -> recipients
                                .isKnownDevice(tx, to, device)
                                .chain(known -> limits.count(tx, to, from, known))
                                .chain(() -> codes.keep(tx, to, purpose)))
                .invoke(worker::wakeSoon)
                .map(request -> new CodeAsked(request, Codes.LIFE.toSeconds()));
    }
}
