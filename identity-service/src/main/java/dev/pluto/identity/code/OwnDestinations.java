package dev.pluto.identity.code;

import dev.pluto.http.problem.Problem;
import dev.pluto.identity.account.Profile;
import dev.pluto.identity.account.Profiles;
import dev.pluto.identity.session.Factor;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.SqlConnection;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;

/** Where codes to a known person go. */
@ApplicationScoped
class OwnDestinations {

    private final Profiles profiles;
    private final Destination.Reader destinations;

    OwnDestinations(Profiles profiles, Destination.Reader destinations) {
        this.profiles = profiles;
        this.destinations = destinations;
    }

    /** Their number or address; fails with {@link Problem} 422 {@code request:invalid} where it is gone or does not open any more. */
    Uni<Destination> of(SqlConnection tx, UUID userId, Factor factor) {
        return profiles.find(tx, userId)
                .map(found -> of(found.orElseThrow(Problem::notFound).profile(), factor));
    }

    private Destination of(Profile profile, Factor factor) {
        String to = factor == Factor.EMAIL ? profile.email() : profile.phoneNumber();
        if (to == null) {
            throw Problem.invalid("#/method", "goes nowhere");
        }
        return destinations.again(to, factor == Factor.EMAIL ? CodeWay.MAIL : CodeWay.SMS);
    }
}
