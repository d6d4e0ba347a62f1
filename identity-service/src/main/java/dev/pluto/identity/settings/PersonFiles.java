package dev.pluto.identity.settings;

import dev.pluto.http.Problem;
import dev.pluto.identity.profile.SealedFields;
import dev.pluto.protection.PersonKey;
import dev.pluto.protection.RowByRow;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import java.util.UUID;

/** Opens the file of a person for change: one change of a person at a time. */
@ApplicationScoped
class PersonFiles {

    private final Accounts accounts;
    private final PreferenceSheets preferenceSheets;
    private final StyleSheets styleSheets;
    private final Contacts contacts;
    private final RowByRow rowByRow;

    PersonFiles(
            Accounts accounts,
            PreferenceSheets preferenceSheets,
            StyleSheets styleSheets,
            Contacts contacts,
            RowByRow rowByRow) {
        this.accounts = accounts;
        this.preferenceSheets = preferenceSheets;
        this.styleSheets = styleSheets;
        this.contacts = contacts;
        this.rowByRow = rowByRow;
    }

    /**
     * The file of a person, until the end of the transaction for this one alone.
     *
     * @return fails with {@link Problem} 404 when there is no such person in the transaction's scope
     */
    Uni<PersonFile> getLocked(UUID userId, PersonKey key) {
        return accounts.findById(userId, LockModeType.PESSIMISTIC_WRITE)
                .onItem()
                .ifNull()
                .failWith(Problem::notFound)
                .chain(account -> sheets(account, key));
    }

    private Uni<PersonFile> sheets(Account account, PersonKey key) {
        UUID userId = account.userId;
        return preferenceSheets
                .findById(userId)
                .chain(preferences -> styleSheets
                        .findById(userId)
                        .chain(style -> contacts.phoneOf(userId)
                                .map(contact -> new PersonFile(
                                        account,
                                        preferences,
                                        style,
                                        contact,
                                        key,
                                        new SealedFields(rowByRow, userId, key)))));
    }
}
