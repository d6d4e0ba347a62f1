package dev.pluto.identity.code;

import dev.pluto.identity.guard.Sends;
import dev.pluto.identity.guard.Sends.Counted;
import dev.pluto.identity.phone.PhoneNumber;
import dev.pluto.identity.phone.PhoneNumbers;
import dev.pluto.identity.signin.From;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.SqlConnection;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.List;

/**
 * How many codes are sent. By number, so that nobody is rung out of bed; by where the asker sits and by country, so that nobody earns by
 * what texts to somewhere cost. On a device somebody has signed in with before only the number counts: strangers who ask a lot
 * keep no owner out.
 */
@ApplicationScoped
class CodeLimits {

    private final Sends sends;
    private final CodeConfig config;
    private final PhoneNumbers numbers;

    CodeLimits(Sends sends, CodeConfig config, PhoneNumbers numbers) {
        this.sends = sends;
        this.config = config;
        this.numbers = numbers;
    }

    /** Counts one, whoever's the number is; fails as {@link Sends#count}. */
    Uni<Void> count(SqlConnection tx, PhoneNumber number, From from, boolean knownDevice) {
        return sends.count(tx, counted(number, from, knownDevice));
    }

    private List<Counted> counted(PhoneNumber number, From from, boolean knownDevice) {
        List<Counted> counted =
                new ArrayList<>(List.of(new Counted("number " + number.e164(), config.mostPerNumber())));
        if (!knownDevice) {
            counted.add(new Counted("country " + numbers.countryOf(number), config.mostPerCountry()));
            if (!from.holder().isEmpty()) {
                counted.add(new Counted("address " + from.holder(), config.mostPerAddress()));
            }
        }
        return counted;
    }
}
