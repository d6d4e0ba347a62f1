package dev.pluto.identity.activation;

import dev.pluto.http.problem.Problem;
import dev.pluto.identity.account.NewAccounts.Found;
import dev.pluto.identity.activity.LastSeen;
import dev.pluto.identity.phone.PhoneNumbers;
import dev.pluto.identity.profile.ProfileCache;
import dev.pluto.protection.Scope;
import dev.pluto.protection.Transactions;
import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;

/**
 * Finds the person a number belongs to, or makes one: exactly one, and exactly one event, however many contacts come at
 * once and however they spell the number.
 */
@ApplicationScoped
class ActivationService {

    private static final Scope SCOPE = Scope.service("activation");

    private final Transactions transactions;
    private final PhoneNumbers numbers;
    private final FirstContacts contacts;
    private final RefusedContacts refusedContacts;
    private final LastSeen lastSeen;
    private final ProfileCache cache;
    private final MeterRegistry meters;
    private final Counter created;

    ActivationService(
            Transactions transactions,
            PhoneNumbers numbers,
            FirstContacts contacts,
            RefusedContacts refusedContacts,
            LastSeen lastSeen,
            ProfileCache cache,
            MeterRegistry meters) {
        this.transactions = transactions;
        this.numbers = numbers;
        this.contacts = contacts;
        this.refusedContacts = refusedContacts;
        this.lastSeen = lastSeen;
        this.cache = cache;
        this.meters = meters;
        this.created = meters.counter("pluto.users.created");
    }

    /**
     * The person behind a contact, made now if this is the first.
     *
     * @param caller the service that was contacted
     * @return fails with {@link Problem} 422 {@code identity:contact.invalid} when the contact is no phone number; that is kept
     */
    Uni<Activation> activate(String contact, String channel, String caller) {
        return numbers.find(contact)
                .map(number -> transactions
                        .session(SCOPE, tx -> contacts.getOrCreate(tx, number, channel, caller))
                        .chain(this::seen))
                .orElseGet(() -> refuse(contact, channel, caller))
                .call(found -> cache.refresh(found.snapshot()))
                .invoke(this::count)
                .map(found -> new Activation(found.created(), found.snapshot().profile()));
    }

    /** A contact of somebody known moves when they were last seen: a call brings no text that would tell of it. */
    private Uni<Found> seen(Found found) {
        return found.created()
                ? Uni.createFrom().item(found)
                : lastSeen.moveToNow(found.snapshot()).map(seen -> new Found(false, seen));
    }

    private Uni<Found> refuse(String contact, String channel, String caller) {
        count("refused");
        return transactions
                .sql(SCOPE, tx -> refusedContacts.keep(tx, contact, channel, caller))
                .chain(() -> Uni.createFrom()
                        .failure(() ->
                                new Problem(422, "identity:contact.invalid", "The contact is not a phone number")));
    }

    private void count(Found found) {
        count(found.created() ? "created" : "known");
        if (found.created()) {
            created.increment();
        }
    }

    private void count(String outcome) {
        meters.counter("pluto.activations", "outcome", outcome).increment();
    }
}
