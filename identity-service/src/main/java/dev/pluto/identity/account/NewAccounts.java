package dev.pluto.identity.account;

import dev.pluto.http.problem.Problem;
import dev.pluto.identity.email.EmailAddress;
import dev.pluto.identity.email.EmailIndex;
import dev.pluto.identity.phone.PhoneDefaults;
import dev.pluto.identity.phone.PhoneNumber;
import dev.pluto.outbox.Outbox;
import dev.pluto.protection.PhoneIndex;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.nio.ByteBuffer;
import java.time.Clock;
import java.util.Optional;
import java.util.UUID;
import org.hibernate.reactive.mutiny.Mutiny;
import org.jspecify.annotations.Nullable;

/** Makes the account of a number that nobody has: exactly one, with exactly one event, however many ask at once. */
@ApplicationScoped
public class NewAccounts {

    private static final String WEB = "web";
    private static final String LOCK = "select cast(pg_advisory_xact_lock(?1) as text)";

    private final Accounts accounts;
    private final PhoneDefaults defaults;
    private final AccountRows rows;
    private final PhoneIndex phoneIndex;
    private final EmailIndex emailIndex;
    private final Outbox outbox;
    private final Clock clock;

    NewAccounts(
            Accounts accounts,
            PhoneDefaults defaults,
            AccountRows rows,
            PhoneIndex phoneIndex,
            EmailIndex emailIndex,
            Outbox outbox,
            Clock clock) {
        this.accounts = accounts;
        this.defaults = defaults;
        this.rows = rows;
        this.phoneIndex = phoneIndex;
        this.emailIndex = emailIndex;
        this.outbox = outbox;
        this.clock = clock;
    }

    /**
     * The account of whoever has this number, made in this transaction when nobody has.
     *
     * @param channel by which the number made contact
     */
    public Uni<Found> getOrCreate(Mutiny.Session tx, PhoneNumber number, String channel) {
        return accounts.find(tx, number)
                .chain(known -> known.map(NewAccounts::known).orElseGet(() -> createAlone(tx, number, channel)));
    }

    /** Once the lock is held the number is looked up again: whoever held it before may have made the account. */
    private Uni<Found> createAlone(Mutiny.Session tx, PhoneNumber number, String channel) {
        return lock(tx, phoneIndex.of(number.e164()))
                .chain(() -> accounts.find(tx, number))
                .chain(known -> known.map(NewAccounts::known).orElseGet(() -> create(tx, number, channel)));
    }

    private Uni<Found> create(Mutiny.Session tx, PhoneNumber number, String channel) {
        return create(tx, NewAccount.of(number, defaults.of(number), channel, clock.instant()))
                .map(snapshot -> new Found(true, snapshot));
    }

    /**
     * The account of somebody who is registered, under the id that is given.
     *
     * @return fails with {@link Problem} 409 {@code identity:phone.taken} or {@code identity:email.taken} when somebody has either
     */
    public Uni<Profile.Snapshot> register(Mutiny.Session tx, UUID userId, Registered who) {
        NewAccount account = new NewAccount(
                userId, who.number(), who.email(), who.name(), who.place(), who.tier(), WEB, clock.instant());
        return phoneIsFree(tx, who.number())
                .chain(() -> emailIsFree(tx, who.email()))
                .chain(() -> create(tx, account));
    }

    private Uni<Void> phoneIsFree(Mutiny.Session tx, @Nullable PhoneNumber number) {
        return number == null
                ? Uni.createFrom().voidItem()
                : lock(tx, phoneIndex.of(number.e164()))
                        .chain(() -> accounts.find(tx, number))
                        .invoke(taken -> require(taken, "phone"))
                        .replaceWithVoid();
    }

    private Uni<Void> emailIsFree(Mutiny.Session tx, @Nullable EmailAddress email) {
        return email == null
                ? Uni.createFrom().voidItem()
                : lock(tx, emailIndex.of(email))
                        .chain(() -> accounts.find(tx, email))
                        .invoke(taken -> require(taken, "email"))
                        .replaceWithVoid();
    }

    private static void require(Optional<Person> taken, String what) {
        if (taken.isPresent()) {
            throw new Problem(409, "identity:" + what + ".taken", "Somebody else has it");
        }
    }

    /** Waits until this transaction alone may decide who has what has this index; the lock ends with the transaction. */
    static Uni<Void> lock(Mutiny.Session tx, byte[] index) {
        return tx.createNativeQuery(LOCK, String.class)
                .setParameter(1, ByteBuffer.wrap(index).getLong())
                .getSingleResult()
                .replaceWithVoid();
    }

    private Uni<Profile.Snapshot> create(Mutiny.Session tx, NewAccount account) {
        return rows.insert(tx, account)
                .chain(() -> outbox.add(tx, account.event(), NewAccount.FIRST_VERSION))
                .replaceWith(account::snapshot);
    }

    private static Uni<Found> known(Person person) {
        return Uni.createFrom().item(() -> new Found(false, person.snapshot()));
    }

    /**
     * The account of a number.
     *
     * @param created whether it was made just now
     * @param snapshot what is shown of it
     */
    public record Found(boolean created, Profile.Snapshot snapshot) {}

    /**
     * Somebody who is registered: with a number, an address or both. Personal data: hides itself in text.
     *
     * @param place where they live
     * @param tier free, premium, enterprise or vip
     */
    public record Registered(
            @Nullable PhoneNumber number,
            @Nullable EmailAddress email,
            @Nullable String name,
            PhoneDefaults.Place place,
            String tier) {
        @Override
        public String toString() {
            return "Registered[hidden]";
        }
    }
}
