package dev.pluto.identity.account;

import dev.pluto.http.problem.Problem;
import dev.pluto.identity.email.EmailAddress;
import dev.pluto.identity.email.EmailIndex;
import dev.pluto.identity.phone.PhoneNumber;
import dev.pluto.protection.PersonKey;
import dev.pluto.protection.PersonKeys;
import dev.pluto.protection.PhoneIndex;
import dev.pluto.protection.RowByRow;
import io.quarkus.hibernate.reactive.panache.PanacheQuery;
import io.quarkus.hibernate.reactive.panache.PanacheRepositoryBase;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.hibernate.reactive.mutiny.Mutiny;
import org.jspecify.annotations.Nullable;

/** Persons in the database, to be changed: each look is one statement. Asked within a transaction of the session. */
@ApplicationScoped
public class Accounts implements PanacheRepositoryBase<Account, UUID> {

    private static final String SELECT = """
            select a, c, e, v from Account a
              join Activity v on v.userId = a.userId
              left join Contact c on c.userId = a.userId and c.kind = 'phone' and c.validTo is null
              left join Contact e on e.userId = a.userId and e.kind = 'email' and e.validTo is null
            """;
    private static final String BY_ID = SELECT + " where a.userId = ?1";
    // Who got the number last: two people can have been made of one phone before its spellings were one.
    private static final String BY_PHONE = SELECT + " where c.valueIndex in (%s) order by c.validFrom desc";

    private static final String BY_EMAIL = SELECT + " where e.valueIndex = ?1";

    // Before they are read: what is joined to a row that was waited for is as it was before the wait. Both rows: the
    // version counts the changes of either, and two that overlap would show two states under one version.
    private static final String LOCK = """
            select a.version from account a join activity v on v.user_id = a.user_id
             where a.user_id = ?1 for update""";

    private final PersonKeys keys;
    private final RowByRow rowByRow;
    private final PhoneIndex phoneIndex;
    private final EmailIndex emailIndex;

    Accounts(PersonKeys keys, RowByRow rowByRow, PhoneIndex phoneIndex, EmailIndex emailIndex) {
        this.keys = keys;
        this.rowByRow = rowByRow;
        this.phoneIndex = phoneIndex;
        this.emailIndex = emailIndex;
    }

    /** The person with this id. */
    public Uni<Optional<Person>> find(Mutiny.Session tx, UUID userId) {
        return first(tx, find(BY_ID, userId));
    }

    /** The person whose number this is now. */
    Uni<Optional<Person>> find(Mutiny.Session tx, PhoneNumber number) {
        List<byte[]> spellings = phoneIndex.allOf(number.e164());
        return first(tx, find(BY_PHONE.formatted(places(spellings.size())), spellings.toArray()));
    }

    /** The person whose address this is now. */
    Uni<Optional<Person>> find(Mutiny.Session tx, EmailAddress email) {
        return first(tx, find(BY_EMAIL, emailIndex.of(email)));
    }

    /** One for each: a query with a list in one place is translated anew every time, which takes longer than to execute it. */
    private static String places(int count) {
        return IntStream.rangeClosed(1, count).mapToObj(place -> "?" + place).collect(Collectors.joining(", "));
    }

    /**
     * The person with this id, for this transaction alone to change until it ends.
     *
     * @return fails with {@link Problem} 404 when there is no such person in the transaction's scope
     */
    public Uni<Person> getLocked(Mutiny.Session tx, UUID userId) {
        return tx.createNativeQuery(LOCK, Long.class)
                .setParameter(1, userId)
                .getSingleResultOrNull()
                .chain(() -> find(tx, userId))
                .map(found -> found.orElseThrow(Problem::notFound));
    }

    private Uni<Optional<Person>> first(Mutiny.Session tx, PanacheQuery<Account> query) {
        return query.project(Found.class).firstResult().chain(found -> opened(tx, found));
    }

    private Uni<Optional<Person>> opened(Mutiny.Session tx, @Nullable Found found) {
        return found == null
                ? Uni.createFrom().item(Optional.empty())
                : keys.of(tx, found.account().userId).map(key -> Optional.of(found.person(key, rowByRow)));
    }

    /**
     * What one look finds.
     *
     * @param phone the number the person has now
     * @param email the address the person has now
     */
    record Found(
            Account account,
            @Nullable Contact phone,
            @Nullable Contact email,
            Activity activity) {
        Person person(PersonKey key, RowByRow rowByRow) {
            return new Person(this, key, rowByRow);
        }
    }
}
