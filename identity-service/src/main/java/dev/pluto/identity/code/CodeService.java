package dev.pluto.identity.code;

import dev.pluto.http.problem.Problem;
import dev.pluto.identity.signin.Devices;
import dev.pluto.identity.signin.From;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;

/**
 * Makes a code for whoever asks for one. Whether anybody has the number or address is not even looked up before the answer: that is for
 * {@link CodeWorker} to find out afterwards, who sends it or does not.
 */
@ApplicationScoped
class CodeService {

    private final CodeOrders orders;
    private final Devices devices;

    CodeService(CodeOrders orders, Devices devices) {
        this.orders = orders;
        this.devices = devices;
    }

    /** @return fails with {@link Problem} 429 {@code auth:slow-down}, or 422 {@code auth:mail.off} where no mail is sent to anybody */
    Uni<CodeAsked> ask(Destination to, Purpose purpose, From from) {
        byte[] device = devices.indexOf(from);
        return orders.placed(tx -> orders.place(tx, to, CodeUse.of(purpose), device, from.holder()));
    }
}
