package dev.pluto.identity.code;

import dev.pluto.http.problem.Problem;
import dev.pluto.identity.code.Codes.Wanted;
import dev.pluto.identity.code.Recipients.Recipient;
import dev.pluto.identity.phone.PhoneNumber;
import dev.pluto.identity.signin.Devices;
import dev.pluto.identity.signin.From;
import dev.pluto.protection.PhoneIndex;
import dev.pluto.protection.Transactions;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.SqlConnection;
import jakarta.enterprise.context.ApplicationScoped;

/**
 * Makes a code for whoever asks for one. Whether anybody has the number makes no difference to the answer, nor to what is done
 * before it: that is sent afterwards, by {@link CodeWorker}.
 */
@ApplicationScoped
class CodeService {

    private final Transactions transactions;
    private final Recipients recipients;
    private final CodeLimits limits;
    private final Codes codes;
    private final PhoneIndex index;
    private final Devices devices;
    private final CodeWorker worker;

    CodeService(
            Transactions transactions,
            Recipients recipients,
            CodeLimits limits,
            Codes codes,
            PhoneIndex index,
            Devices devices,
            CodeWorker worker) {
        this.transactions = transactions;
        this.recipients = recipients;
        this.limits = limits;
        this.codes = codes;
        this.index = index;
        this.devices = devices;
        this.worker = worker;
    }

    /** @return fails with {@link Problem} 429 {@code auth:slow-down} */
    Uni<CodeAsked> ask(PhoneNumber number, CodeWay way, From from) {
        byte[] device = devices.indexOf(from);
        return transactions
                .sql(
                        Codes.SCOPE,
                        tx -> recipients
                                .find(tx, number, device)
                                .call(who -> limits.count(tx, number, from, who.knownDevice()))
                                .chain(who -> keep(tx, number, way, who)))
                .invoke(worker::wakeSoon)
                .map(request -> new CodeAsked(request, Codes.LIFE.toSeconds()));
    }

    private Uni<String> keep(SqlConnection tx, PhoneNumber number, CodeWay way, Recipient who) {
        return codes.keep(
                tx, new Wanted(who.userId().orElse(null), number.e164(), index.of(number.e164()), way, who.locale()));
    }
}
