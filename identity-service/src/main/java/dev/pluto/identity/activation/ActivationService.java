package dev.pluto.identity.activation;

import dev.pluto.http.Problem;
import dev.pluto.identity.activity.Sightings;
import dev.pluto.identity.phone.Homes;
import dev.pluto.identity.phone.PhoneNumber;
import dev.pluto.identity.phone.PhoneNumbers;
import dev.pluto.identity.profile.ProfileService;
import dev.pluto.identity.profile.ProfileSnapshot;
import dev.pluto.identity.profile.Profiles;
import dev.pluto.outbox.Outbox;
import dev.pluto.protection.AuditEntry;
import dev.pluto.protection.AuditTrail;
import dev.pluto.protection.Scope;
import dev.pluto.protection.Transactions;
import io.micrometer.core.instrument.MeterRegistry;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.SqlConnection;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import java.util.UUID;

/**
 * Finds the person a number belongs to, or makes one: exactly one, and exactly one event, however many contacts come at
 * once and however they spell the number.
 */
@ApplicationScoped
class ActivationService {

    private static final Scope SCOPE = Scope.service("activation");

    private final Transactions transactions;
    private final PhoneNumbers numbers;
    private final Homes homes;
    private final Newcomers newcomers;
    private final Profiles profiles;
    private final ProfileService profileService;
    private final Sightings sightings;
    private final Outbox outbox;
    private final AuditTrail audit;
    private final Clock clock;
    private final MeterRegistry meters;

    ActivationService(
            Transactions transactions,
            PhoneNumbers numbers,
            Homes homes,
            Newcomers newcomers,
            Profiles profiles,
            ProfileService profileService,
            Sightings sightings,
            Outbox outbox,
            AuditTrail audit,
            Clock clock,
            MeterRegistry meters) {
        this.transactions = transactions;
        this.numbers = numbers;
        this.homes = homes;
        this.newcomers = newcomers;
        this.profiles = profiles;
        this.profileService = profileService;
        this.sightings = sightings;
        this.outbox = outbox;
        this.audit = audit;
        this.clock = clock;
        this.meters = meters;
    }

    /**
     * The person behind a contact, made now if this is the first.
     *
     * @param caller the service that was contacted
     * @return fails with {@link Problem} 422 {@code identity:contact.invalid} when the contact is no phone number; that is kept
     */
    Uni<Activation> activate(String contact, String channel, String caller) {
        return numbers.find(contact)
                .map(number -> transactions.sql(SCOPE, tx -> activate(tx, number, channel)))
                .orElseGet(() -> refuse(contact, channel, caller))
                .call(found -> profileService.refresh(found.snapshot()))
                .invoke(found -> count(found.created() ? "created" : "known"))
                .map(found -> new Activation(found.created(), found.snapshot().profile()));
    }

    private Uni<Found> activate(SqlConnection tx, PhoneNumber number, String channel) {
        return profiles.find(tx, number)
                .chain(known ->
                        known.map(person -> known(tx, person)).orElseGet(() -> createAlone(tx, number, channel)));
    }

    /** Once the lock is held the number is looked up again: whoever held it before may have made the person. */
    private Uni<Found> createAlone(SqlConnection tx, PhoneNumber number, String channel) {
        return newcomers
                .lock(tx, number)
                .chain(() -> profiles.find(tx, number))
                .chain(known -> known.map(person -> known(tx, person)).orElseGet(() -> create(tx, number, channel)));
    }

    private Uni<Found> create(SqlConnection tx, PhoneNumber number, String channel) {
        NewPerson person =
                new NewPerson(UUID.randomUUID(), UUID.randomUUID(), number, homes.guess(number), channel, now());
        return newcomers
                .insert(tx, person)
                .chain(() -> outbox.add(tx, person.event(), NewPerson.FIRST_VERSION))
                .replaceWith(() -> new Found(true, person.snapshot()));
    }

    private Uni<Found> refuse(String contact, String channel, String caller) {
        count("refused");
        return transactions
                .sql(
                        SCOPE,
                        tx -> newcomers
                                .refuse(tx, contact, channel, now())
                                .chain(refused -> refused.times() > 1
                                        ? Uni.createFrom().voidItem()
                                        : audit.record(tx, refusal(caller, refused))))
                .chain(() -> Uni.createFrom()
                        .failure(() ->
                                new Problem(422, "identity:contact.invalid", "The contact is not a phone number")));
    }

    private static AuditEntry refusal(String caller, Newcomers.Refused refused) {
        return new AuditEntry(caller, "contact.refused", null, "refused_contact/" + refused.id(), "not a phone number");
    }

    /** A contact is a sighting: a call brings no text that would tell of one. */
    private Uni<Found> known(SqlConnection tx, ProfileSnapshot person) {
        UUID userId = person.profile().id();
        return sightings
                .see(tx, userId, now())
                .chain(moved ->
                        moved ? profiles.find(tx, userId) : Uni.createFrom().item(Optional.of(person)))
                .map(found -> new Found(false, found.orElse(person)));
    }

    private void count(String outcome) {
        meters.counter("pluto.activations", "outcome", outcome).increment();
    }

    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MICROS); // as the database keeps it
    }

    private record Found(boolean created, ProfileSnapshot snapshot) {}
}
