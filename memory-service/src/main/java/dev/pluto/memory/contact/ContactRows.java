package dev.pluto.memory.contact;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.pluto.protection.BlindIndex;
import dev.pluto.protection.PersonKey;
import dev.pluto.protection.RowByRow;
import io.smallrye.mutiny.Uni;
import io.vertx.core.buffer.Buffer;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.SqlConnection;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.HashSet;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Contacts that were written down, and what belongs to whom. */
@ApplicationScoped
class ContactRows {

    /** Associated data of the sealed value. */
    static final String FIELD = "contact.body";

    private static final String ALL = "select id, category, sealed_body from contact where user_id = $1 order by id";
    private static final String KEYS = "select key_index, contact_id from contact_key where user_id = $1";
    private static final String PUT = """
            insert into contact (id, user_id, category, sealed_body, created_at, updated_at) values ($1, $2, $3, $4, $5, $5)
            on conflict (id) do update set category = excluded.category, sealed_body = excluded.sealed_body,
                updated_at = excluded.updated_at, version = contact.version + 1 where contact.user_id = excluded.user_id""";
    private static final String DELETE = "delete from contact where user_id = $1 and id = any($2)";
    private static final String TIE = """
            insert into contact_key (user_id, key_index, contact_id) select $1, key, $3 from unnest($2::bytea[]) key
            on conflict (user_id, key_index) do update set contact_id = excluded.contact_id""";

    private final ObjectMapper json;
    private final BlindIndex index;
    private final RowByRow rowByRow;

    ContactRows(ObjectMapper json, BlindIndex index, RowByRow rowByRow) {
        this.json = json;
        this.index = index;
        this.rowByRow = rowByRow;
    }

    /** What is sealed of a contact. */
    record Body(@Nullable String name, @Nullable String relation, Set<String> phoneNumbers) {
        @Override
        public String toString() {
            return "Body[sealed]";
        }
    }

    /** Those that were written down; one that does not open is left out. */
    Uni<List<Contact>> all(SqlConnection tx, UUID userId, PersonKey key) {
        return tx.preparedQuery(ALL)
                .execute(Tuple.of(userId))
                .map(rows ->
                        rows.stream().flatMap(row -> read(row, key).stream()).toList());
    }

    private Optional<Contact> read(Row row, PersonKey key) {
        UUID id = row.getUUID("id");
        return rowByRow.read(
                        "contact",
                        id,
                        () -> open(key, id, row.getBuffer("sealed_body").getBytes()))
                .map(body -> new Contact(
                        id,
                        body.name(),
                        body.relation(),
                        Category.of(row.getString("category")),
                        body.phoneNumbers(),
                        List.of(),
                        List.of(),
                        true));
    }

    Body open(PersonKey key, UUID id, byte[] sealed) {
        try {
            return json.readValue(key.open(FIELD, id, sealed), Body.class);
        } catch (JsonProcessingException e) {
            // the cause would quote the person's words
            throw new IllegalStateException("a stored contact cannot be read");
        }
    }

    /** To whom something belongs, by the index of how it is called; an empty value: to nobody who is to be seen. */
    Uni<Map<String, Optional<UUID>>> keys(SqlConnection tx, UUID userId) {
        return tx.preparedQuery(KEYS).execute(Tuple.of(userId)).map(rows -> {
            Map<String, Optional<UUID>> keys = new HashMap<>();
            rows.forEach(row -> keys.put(
                    hex(row.getBuffer("key_index").getBytes()), Optional.ofNullable(row.getUUID("contact_id"))));
            return keys;
        });
    }

    /** Writes a contact down, in the place of what was written before. */
    Uni<Void> put(SqlConnection tx, UUID userId, PersonKey key, Contact contact, Instant now) {
        return tx.preparedQuery(PUT)
                .execute(Tuple.of(
                        contact.id(),
                        userId,
                        contact.category().stored(),
                        Buffer.buffer(sealed(key, contact)),
                        now.atOffset(ZoneOffset.UTC)))
                .replaceWithVoid();
    }

    private byte[] sealed(PersonKey key, Contact contact) {
        try {
            Body body = new Body(contact.name(), contact.relation(), new HashSet<>(contact.numbers()));
            return key.seal(FIELD, contact.id(), json.writeValueAsString(body));
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("a body is always writable", e);
        }
    }

    Uni<Void> delete(SqlConnection tx, UUID userId, List<UUID> ids) {
        return tx.preparedQuery(DELETE)
                .execute(Tuple.of(userId, ids.toArray(UUID[]::new)))
                .replaceWithVoid();
    }

    /** Says whose something is from now on; null: nobody's who is to be seen. */
    Uni<Void> tie(SqlConnection tx, UUID userId, List<String> keys, @Nullable UUID contactId) {
        Buffer[] indexes =
                keys.stream().map(key -> Buffer.buffer(index(userId, key))).toArray(Buffer[]::new);
        return indexes.length == 0
                ? Uni.createFrom().voidItem()
                : tx.preparedQuery(TIE)
                        .execute(Tuple.of(userId, indexes, contactId))
                        .replaceWithVoid();
    }

    /** What {@link #keys} knows something by. */
    String keyOf(UUID userId, String called) {
        return hex(index(userId, called));
    }

    /** The id of somebody or something that is written down nowhere: the same for one name, another for everybody else. */
    UUID idOf(UUID userId, String called) {
        return UUID.nameUUIDFromBytes(("contact " + hex(index(userId, called))).getBytes(StandardCharsets.US_ASCII));
    }

    private byte[] index(UUID userId, String called) {
        return index.of("contact.key:" + userId, called);
    }

    private static String hex(byte[] bytes) {
        return HexFormat.of().formatHex(bytes);
    }
}
