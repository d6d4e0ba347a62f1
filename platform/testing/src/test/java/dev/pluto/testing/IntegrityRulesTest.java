package dev.pluto.testing;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class IntegrityRulesTest {

    private static final IntegrityRules RULES = IntegrityRules.except(Map.of());

    private final PlutoTestResource resource = new PlutoTestResource();
    private Map<String, String> settings = Map.of();

    @BeforeEach
    void aDiaryOfPersons() throws SQLException {
        resource.init(Map.of("service", "memory"));
        settings = resource.start();
        asOwner("create table data_subject (user_id uuid primary key)");
        asOwner(
                "create table diary (id uuid primary key, user_id uuid not null references data_subject on delete cascade,"
                        + " state text not null check (state in ('lost', 'kept')), pages int not null check (pages > 0),"
                        + " check (state <> 'lost'))");
        asOwner("create index on diary (user_id)");
        asOwner("create table entry (id uuid primary key, diary_id uuid not null references diary on delete cascade,"
                + " answers uuid references entry on delete cascade, words bytea not null)");
        asOwner("create index on entry (diary_id)");
        asOwner("create index on entry (answers) where answers is not null");
    }

    @AfterEach
    void stopResource() {
        resource.stop();
    }

    @Test
    void acceptsIdsThatCascade() {
        RULES.requireForeignKeys();
        RULES.requireNothingLeftOfAPerson();
    }

    @Test
    void acceptsARowThatComesWithItsParent() throws SQLException {
        asOwner("create table index_card (user_id uuid primary key references data_subject on delete cascade,"
                + " diary_id uuid not null references diary on delete cascade)");
        asOwner("create index on index_card (diary_id)");
        asOwner("create function card() returns trigger language plpgsql as $$ begin"
                + " insert into index_card values (new.user_id, new.id); return null; end $$");
        asOwner("create trigger card after insert on diary for each row execute function card()");

        RULES.requireNothingLeftOfAPerson();

        asOwner("alter table index_card drop constraint index_card_user_id_fkey,"
                + " drop constraint index_card_diary_id_fkey");
        assertThatThrownBy(RULES::requireNothingLeftOfAPerson)
                .hasMessageContaining("index_card.user_id still holds an id of the person's rows");
    }

    @Test
    void namesAnIdWhoseForeignKeyIsGone() throws SQLException {
        asOwner("alter table entry drop constraint entry_diary_id_fkey");

        assertThatThrownBy(RULES::requireForeignKeys).hasMessageContaining("entry.diary_id is an id");
        assertThatThrownBy(RULES::requireNothingLeftOfAPerson)
                .hasMessageContaining("entry.diary_id still holds an id of the person's rows");
        IntegrityRules.except(Map.of("entry.diary_id", "for this test")).requireForeignKeys();
    }

    @Test
    void namesAForeignKeyThatDoesNotCascade() throws SQLException {
        asOwner("alter table diary drop constraint diary_user_id_fkey");
        asOwner("alter table diary add foreign key (user_id) references data_subject");

        assertThatThrownBy(RULES::requireForeignKeys).hasMessageContaining("diary.user_id is an id");
        assertThatThrownBy(RULES::requireNothingLeftOfAPerson).hasMessageContaining("cannot be written or deleted");
    }

    @Test
    void namesANewTableOfPersonsThatHangsOnNothing() throws SQLException {
        asOwner("create table sticker (user_id uuid primary key)");

        assertThatThrownBy(RULES::requireForeignKeys).hasMessageContaining("sticker.user_id is an id");
        assertThatThrownBy(RULES::requireNothingLeftOfAPerson)
                .hasMessageContaining("sticker.user_id still holds an id of the person's rows");
    }

    @Test
    void namesAForeignKeyWithoutAnIndex() throws SQLException {
        asOwner("drop index diary_user_id_idx");
        asOwner("create index on diary (user_id) where state = 'kept'");

        assertThatThrownBy(RULES::requireForeignKeys).hasMessageContaining("diary_user_id_fkey of diary has no index");
    }

    @Test
    void namesAnExceptionThatIsNone() {
        assertThatThrownBy(IntegrityRules.except(Map.of("diary.user_id", "no longer"))::requireForeignKeys)
                .hasMessageContaining("diary.user_id is an exception, but no id without a foreign key");
    }

    private void asOwner(String sql) throws SQLException {
        try (Connection connection = DriverManager.getConnection(
                        settings.get("quarkus.datasource.jdbc.url"), "memory_owner", PlutoTestResource.SECRET);
                Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }
}
