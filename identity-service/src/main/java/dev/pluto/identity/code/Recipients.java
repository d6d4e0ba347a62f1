package dev.pluto.identity.code;

import dev.pluto.identity.phone.PhoneNumber;
import dev.pluto.protection.PhoneIndex;
import io.smallrye.mutiny.Uni;
import io.vertx.core.buffer.Buffer;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.SqlConnection;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;
import java.util.UUID;

/** Whose a number is. One look that costs the same for whoever's: nothing that is sealed with a person's key is opened. */
@ApplicationScoped
class Recipients {

    private static final String FIND = """
            select a.user_id, a.status, a.locale,
                   exists (select from device d where d.user_id = a.user_id and d.token_index = $2) as known_device
              from contact c join account a on a.user_id = c.user_id
             where c.kind = 'phone' and c.value_index = any($1) and c.valid_to is null
             order by c.valid_from desc limit 1""";

    private final PhoneIndex index;

    Recipients(PhoneIndex index) {
        this.index = index;
    }

    /**
     * Whoever is to get a code.
     *
     * @param userId empty when nobody who may sign in has the number
     * @param locale the language it is told in
     * @param knownDevice whether they have signed in with the asking device
     */
    record Recipient(Optional<UUID> userId, String locale, boolean knownDevice) {}

    /** @param device keyed hash of what the asking device calls itself, empty bytes when it says nothing */
    Uni<Recipient> find(SqlConnection tx, PhoneNumber number, byte[] device) {
        Buffer[] spellings =
                index.allOf(number.e164()).stream().map(Buffer::buffer).toArray(Buffer[]::new);
        return tx.preparedQuery(FIND)
                .execute(Tuple.tuple().addValue(spellings).addValue(Buffer.buffer(device)))
                .map(rows -> rows.size() == 0
                        ? new Recipient(Optional.empty(), "en", false)
                        : recipient(rows.iterator().next()));
    }

    private static Recipient recipient(Row row) {
        Optional<UUID> open = Optional.of(row.getUUID("user_id"))
                .filter(unused -> row.getString("status").equals("active"));
        return new Recipient(open, row.getString("locale"), row.getBoolean("known_device"));
    }
}
