package dev.pluto.identity.signin;

import dev.pluto.identity.credential.SealedHash;
import dev.pluto.identity.email.EmailAddress;
import dev.pluto.identity.email.EmailIndex;
import dev.pluto.identity.phone.PhoneNumber;
import dev.pluto.identity.session.Factor;
import dev.pluto.identity.session.SignInMethod;
import dev.pluto.protection.PhoneIndex;
import io.smallrye.mutiny.Uni;
import io.vertx.core.buffer.Buffer;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.SqlConnection;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Whom somebody says they are, with what is needed to tell. */
@ApplicationScoped
class Claimants {

    private static final String FIND = """
            select a.user_id, a.status, p.hash_sealed,
                   exists (select from device d where d.user_id = a.user_id and d.token_index = $3) as known_device,
                   second_factor_asked(a.user_id,
                       exists (select from device d where d.user_id = a.user_id and d.token_index = $3)) as second_factor,
                   second_factors(a.user_id) as factors, p.set_by
              from contact c
              join account a on a.user_id = c.user_id
              left join password_credential p on p.user_id = a.user_id
             where c.kind = $1 and c.value_index = any($2) and c.valid_to is null
             order by c.valid_from desc limit 1""";

    private static final String STANDING = """
            select a.status,
                   second_factor_asked(a.user_id,
                       exists (select from device d where d.user_id = a.user_id and d.token_index = $2)) as second_factor,
                   second_factors(a.user_id) as factors
              from account a where a.user_id = $1""";

    private final EmailIndex emailIndex;
    private final PhoneIndex phoneIndex;
    private final Devices devices;
    private final SealedHash hashes;

    Claimants(EmailIndex emailIndex, PhoneIndex phoneIndex, Devices devices, SealedHash hashes) {
        this.emailIndex = emailIndex;
        this.phoneIndex = phoneIndex;
        this.devices = devices;
        this.hashes = hashes;
    }

    /**
     * Somebody who may be who they say.
     *
     * @param hash of their password, empty when they have none
     * @param knownDevice whether they have signed in with it before
     * @param standing how they stand once they have shown it
     */
    record Claimant(UUID userId, Optional<String> hash, boolean knownDevice, Standing standing) {
        @Override
        public String toString() {
            return "Claimant[" + userId + "]";
        }
    }

    Uni<Optional<Claimant>> find(SqlConnection tx, EmailAddress email, @Nullable String device) {
        return find(tx, "email", List.of(emailIndex.of(email)), device);
    }

    Uni<Optional<Claimant>> find(SqlConnection tx, PhoneNumber number, @Nullable String device) {
        return find(tx, "phone", phoneIndex.allOf(number.e164()), device);
    }

    /**
     * How somebody stands who has shown who they are.
     *
     * @param open whether they may sign in at all
     * @param secondFactor whether what they have shown is not enough
     * @param factors what they may show after it: what they take, but for what comes where that came
     */
    record Standing(boolean open, boolean secondFactor, List<Factor> factors) {}

    /** @param first what they have shown, a code */
    Uni<Standing> standing(SqlConnection tx, UUID userId, SignInMethod first, @Nullable String device) {
        return tx.preparedQuery(STANDING)
                .execute(Tuple.of(userId, token(device)))
                .map(rows -> rows.iterator().next())
                .map(row -> standing(row, first.contact()));
    }

    private Uni<Optional<Claimant>> find(
            SqlConnection tx, String kind, List<byte[]> spellings, @Nullable String device) {
        Buffer[] indexes = spellings.stream().map(Buffer::buffer).toArray(Buffer[]::new);
        return tx.preparedQuery(FIND)
                .execute(Tuple.tuple().addValue(kind).addValue(indexes).addValue(token(device)))
                .chain(rows -> rows.size() == 0
                        ? Uni.createFrom().item(Optional.empty())
                        : claimant(tx, rows.iterator().next()).map(Optional::of));
    }

    private @Nullable Buffer token(@Nullable String device) {
        return device == null ? null : Buffer.buffer(devices.indexOf(device));
    }

    private Uni<Claimant> claimant(SqlConnection tx, Row row) {
        UUID userId = row.getUUID("user_id");
        var sealed = row.getBuffer("hash_sealed");
        Uni<Optional<String>> hash =
                sealed == null ? Uni.createFrom().item(Optional.empty()) : hashes.open(tx, userId, sealed.getBytes());
        return hash.map(opened ->
                new Claimant(userId, opened, row.getBoolean("known_device"), standing(row, row.getString("set_by"))));
    }

    /** @param shownBy the kind of contact that is shown already to be theirs, null for none */
    private static Standing standing(Row row, @Nullable String shownBy) {
        return new Standing(
                row.getString("status").equals("active"),
                row.getBoolean("second_factor"),
                Stream.of(row.getArrayOfStrings("factors"))
                        .map(Factor::of)
                        .filter(factor -> !factor.comesTo(shownBy))
                        .toList());
    }
}
