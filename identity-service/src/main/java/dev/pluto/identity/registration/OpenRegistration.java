package dev.pluto.identity.registration;

import com.fasterxml.jackson.databind.JsonNode;
import dev.pluto.http.problem.Problem;
import dev.pluto.http.security.ClientAddress;
import dev.pluto.identity.OneTimeCode;
import dev.pluto.identity.credential.NewPasswords;
import dev.pluto.identity.credential.NewPasswords.Owner;
import dev.pluto.identity.guard.Sends;
import dev.pluto.identity.guard.Sends.Counted;
import dev.pluto.identity.mail.Mails;
import dev.pluto.identity.registration.Applicants.Wanted;
import dev.pluto.identity.registration.RegistrationPolicy.Registration;
import dev.pluto.protection.Transactions;
import io.quarkus.security.UnauthorizedException;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Lets anybody ask for an account. Whether somebody has the address is not even looked up before the answer: that is for {@link
 * RegistrationWorker}, who writes to it either way.
 */
@ApplicationScoped
class OpenRegistration {

    private final Transactions transactions;
    private final Applicants applicants;
    private final NewPasswords passwords;
    private final Sends sends;
    private final OpenRegistrationConfig config;
    private final Outside outside;
    private final RegistrationPolicy policy;

    OpenRegistration(
            Transactions transactions,
            Applicants applicants,
            NewPasswords passwords,
            Sends sends,
            OpenRegistrationConfig config,
            Outside outside,
            RegistrationPolicy policy) {
        this.transactions = transactions;
        this.applicants = applicants;
        this.passwords = passwords;
        this.sends = sends;
        this.config = config;
        this.outside = outside;
        this.policy = policy;
    }

    /** What is needed beside the database: mail, and who sends it. */
    @ApplicationScoped
    static class Outside {

        private final Mails mails;
        private final RegistrationWorker worker;

        Outside(Mails mails, RegistrationWorker worker) {
            this.mails = mails;
            this.worker = worker;
        }

        void require() {
            if (!mails.isOn()) {
                throw new Problem(422, "auth:mail.off", "No mail is sent here");
            }
        }

        void wake() {
            worker.wakeSoon();
        }
    }

    /**
     * Keeps what somebody wants, until they have shown the code that is mailed.
     *
     * @return fails with 401 where people do not register themselves, {@link Problem} 422 {@code request:invalid}, {@code auth:password.refused} or {@code auth:mail.off}, 429 {@code
     *     auth:slow-down}, 503 {@code auth:busy}
     */
    Uni<RegistrationAsked> ask(@Nullable JsonNode body, ClientAddress from) {
        require(config);
        Registration asked = policy.readOwn(body);
        outside.require();
        return transactions
                .sql(Applicants.SCOPE, tx -> sends.count(tx, counted(asked, from)))
                .chain(() -> passwords.hash(asked.password().orElseThrow(), Owner.of(asked.who())))
                .map(hash -> wanted(asked, hash))
                .chain(wanted -> transactions.sql(Applicants.SCOPE, tx -> applicants.keep(tx, wanted)))
                .invoke(outside::wake)
                .map(request -> new RegistrationAsked(request, OneTimeCode.LIFE.toSeconds()));
    }

    /** @throws UnauthorizedException where people do not register themselves */
    static void require(OpenRegistrationConfig config) {
        if (!config.open()) {
            throw new UnauthorizedException("People do not register themselves here");
        }
    }

    private List<Counted> counted(Registration asked, ClientAddress from) {
        List<Counted> counted =
                new ArrayList<>(List.of(new Counted("registration " + email(asked), config.mostPerEmail())));
        if (!from.holder().isEmpty()) {
            counted.add(new Counted("registration from " + from.holder(), config.mostPerAddress()));
        }
        return counted;
    }

    private static Wanted wanted(Registration asked, String hash) {
        return new Wanted(
                email(asked),
                asked.who().name(),
                asked.who().place().locale(),
                asked.who().place().zone(),
                hash);
    }

    private static String email(Registration asked) {
        return Objects.requireNonNull(asked.who().email()).text();
    }
}
