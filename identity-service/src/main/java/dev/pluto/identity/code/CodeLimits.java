package dev.pluto.identity.code;

import dev.pluto.identity.guard.Sends;
import dev.pluto.identity.guard.Sends.Counted;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.SqlConnection;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

/**
 * How many codes are sent. By number or address, so that nobody is rung out of bed; by where the asker sits and by country, so that nobody earns by
 * what texts to somewhere cost. On a device somebody has signed in with before only the number counts: strangers who ask a lot
 * keep no owner out.
 */
@ApplicationScoped
class CodeLimits {

    private final Sends sends;
    private final CodeConfig config;

    CodeLimits(Sends sends, CodeConfig config) {
        this.sends = sends;
        this.config = config;
    }

    /**
     * Counts one, whoever's it is; fails as {@link Sends#count}.
     *
     * @param holder whoever holds the address that asks, empty when it is not known
     */
    Uni<Void> count(SqlConnection tx, Destination to, String holder, boolean knownDevice) {
        return sends.count(tx, counted(to, holder, knownDevice));
    }

    /**
     * Counts one that somebody who is signed in has sent where they want to be reached; fails as {@link Sends#count}. These are counted
     * apart from those of sign-ins, so that what is left says nothing of whether somebody signs in there.
     */
    Uni<Void> countOfContact(SqlConnection tx, Destination to, UUID userId) {
        List<Counted> counted = new ArrayList<>(List.of(
                new Counted("contact of " + userId, config.mostPerPerson()),
                new Counted("contact " + to.kind() + " " + to.text(), config.mostPerNumber())));
        to.country()
                .map(country -> new Counted("contact country " + country, config.mostPerCountry()))
                .ifPresent(counted::add);
        return sends.count(tx, counted);
    }

    private List<Counted> counted(Destination to, String holder, boolean knownDevice) {
        List<Counted> counted =
                new ArrayList<>(List.of(new Counted(to.kind() + " " + to.text(), config.mostPerNumber())));
        if (!knownDevice) {
            to.country().ifPresent(country -> counted.add(new Counted("country " + country, config.mostPerCountry())));
            if (!holder.isEmpty()) {
                counted.add(new Counted("address " + holder, config.mostPerAddress()));
            }
        }
        return counted;
    }
}
