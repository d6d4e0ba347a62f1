package dev.pluto.identity.account;

import dev.pluto.protection.PersonKey;
import dev.pluto.protection.PersonKeys;
import dev.pluto.protection.RowByRow;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.SqlConnection;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** Numbers persons had once. */
@ApplicationScoped
public class EndedNumbers {

    private static final String ENDED = """
            select contact_id, value_sealed, valid_to from contact
             where user_id = $1 and kind = 'phone' and valid_to is not null""";

    private final PersonKeys keys;
    private final RowByRow rowByRow;

    EndedNumbers(PersonKeys keys, RowByRow rowByRow) {
        this.keys = keys;
        this.rowByRow = rowByRow;
    }

    /**
     * A number that is theirs no more. Personal data: hides itself in text.
     *
     * @param number E.164
     */
    public record Ended(String number, Instant at) {
        @Override
        public String toString() {
            return "Ended[" + at + "]";
        }
    }

    /** A person's; one that does not open any more is left out. */
    public Uni<List<Ended>> of(SqlConnection tx, UUID userId) {
        return tx.preparedQuery(ENDED)
                .execute(Tuple.of(userId))
                .chain(rows -> rows.size() == 0
                        ? Uni.createFrom().item(List.of())
                        : keys.of(tx, userId).map(key -> {
                            List<Ended> ended = new ArrayList<>();
                            rows.forEach(row -> ended(row, userId, key).ifPresent(ended::add));
                            return ended;
                        }));
    }

    private Optional<Ended> ended(Row row, UUID userId, PersonKey key) {
        byte[] sealed = row.getBuffer("value_sealed").getBytes();
        return rowByRow.read("contact", userId, () -> key.open(SealedFields.PHONE, row.getUUID("contact_id"), sealed))
                .map(number ->
                        new Ended(number, row.getOffsetDateTime("valid_to").toInstant()));
    }
}
