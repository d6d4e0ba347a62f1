package dev.pluto.local.control;

import dev.pluto.servers.PlutoDatabase;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Collection;
import java.util.UUID;

/**
 * What each of the four schemas knows of some people, counted by the superuser, whom row-level security does not bind.
 *
 * @param identityPeople accounts
 * @param identityTexts memories their profiles count
 * @param messagingPeople people with a conversation
 * @param messagingTexts texts received
 * @param replies texts sent
 * @param memoryPeople people memory knows
 * @param memoryTexts memories made of texts
 * @param schedulerPeople people planned for
 * @param tasks tasks of theirs
 */
record Census(
        long identityPeople,
        long identityTexts,
        long messagingPeople,
        long messagingTexts,
        long replies,
        long memoryPeople,
        long memoryTexts,
        long schedulerPeople,
        long tasks) {

    private static final String QUESTION = """
            select (select count(*) from identity.account where user_id = any(?1)),
                   (select coalesce(sum(memory_count), 0) from identity.activity where user_id = any(?1)),
                   (select count(distinct user_id) from messaging.conversation where user_id = any(?1)),
                   (select count(*) from messaging.message where user_id = any(?1) and direction = 'in'),
                   (select count(*) from messaging.message where user_id = any(?1) and direction = 'out'),
                   (select count(*) from memory.person where user_id = any(?1)),
                   (select count(*) from memory.memory where user_id = any(?1) and source = 'message'),
                   (select count(*) from scheduler.person where user_id = any(?1)),
                   (select count(*) from scheduler.task where user_id = any(?1))""".replace("?1", "?");

    private static final int PARAMETERS = 9;

    static Census of(PlutoDatabase database, Collection<UUID> people) {
        try (Connection connection = database.connectAsSuperuser();
                PreparedStatement question = connection.prepareStatement(QUESTION)) {
            Object ids = connection.createArrayOf("uuid", people.toArray());
            for (int i = 1; i <= PARAMETERS; i++) {
                question.setObject(i, ids);
            }
            try (ResultSet row = question.executeQuery()) {
                row.next();
                return new Census(
                        row.getLong(1),
                        row.getLong(2),
                        row.getLong(3),
                        row.getLong(4),
                        row.getLong(5),
                        row.getLong(6),
                        row.getLong(7),
                        row.getLong(8),
                        row.getLong(9));
            }
        } catch (SQLException e) {
            throw new CommandFailure("cannot count: " + e.getMessage());
        }
    }

    boolean agreesWith(long people, long texts) {
        return identityPeople == people
                && messagingPeople == people
                && memoryPeople == people
                && schedulerPeople == people
                && identityTexts == texts
                && messagingTexts == texts
                && memoryTexts == texts;
    }
}
