package dev.pluto.identity.signin;

import dev.pluto.identity.email.EmailAddress;
import dev.pluto.identity.phone.PhoneNumber;
import dev.pluto.identity.signin.Claimants.Claimant;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.SqlConnection;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Who somebody says they are. Personal data: hides itself in text. */
sealed interface Claim {

    /** In one spelling. */
    String text();

    Uni<Optional<Claimant>> find(Claimants claimants, SqlConnection tx, @Nullable String device);

    /** Whose address it is. */
    record ByEmail(EmailAddress email) implements Claim {

        @Override
        public String text() {
            return email.text();
        }

        @Override
        public Uni<Optional<Claimant>> find(Claimants claimants, SqlConnection tx, @Nullable String device) {
            return claimants.find(tx, email, device);
        }
    }

    /** Whose number it is. */
    record ByPhone(PhoneNumber number) implements Claim {

        @Override
        public String text() {
            return number.e164();
        }

        @Override
        public Uni<Optional<Claimant>> find(Claimants claimants, SqlConnection tx, @Nullable String device) {
            return claimants.find(tx, number, device);
        }
    }
}
